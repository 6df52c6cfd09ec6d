import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { namedTerm, type ReadablePost } from './candidate-terms.js';

interface UnreadPost extends ReadablePost {
  readonly postId: string;
  readonly periodId: string;
  readonly revision: number;
  readonly version: number;
  readonly terms: readonly string[];
}

/** One round is one short transaction; the next round takes the rest. */
const MOST_PER_ROUND = 500;

const UNREAD = `
  select e.post_id as "postId", e.election_period_id as "periodId", p.revision, p.text, p.hashtags, p.links, period.version,
         period.terms
    from election_post e join post p on p.id = e.post_id join election_period period on period.id = e.election_period_id
   where not e.is_read order by e.election_period_id, e.post_id limit $1`;

const WRITE = `
  insert into election_reading (post_id, election_period_id, post_revision, period_version, term, read_at)
  select r."postId", r."periodId", r.revision, r.version, r.term, $2
    from jsonb_to_recordset($1::jsonb) r("postId" uuid, "periodId" uuid, revision integer, version integer, term text)
    join post p on p.id = r."postId" join election_period e on e.id = r."periodId"
   order by r."postId", r."periodId"
  on conflict (post_id, election_period_id) do update
     set post_revision = excluded.post_revision, period_version = excluded.period_version, term = excluded.term,
         read_at = excluded.read_at`;

/**
 * Reads posts of personal accounts for the candidates of the election period they fall into. A text or a period that
 * changes meanwhile leaves a reading of the past, which counts as none.
 */
@Injectable()
export class ElectionReader {
  async readOn(ctx: WorkContext): Promise<{ read: number; isDone: boolean }> {
    const unread: UnreadPost[] = await ctx.db.query(UNREAD, [MOST_PER_ROUND]);
    const readings = unread.map(({ postId, periodId, revision, version, terms, ...post }) => ({
      postId,
      periodId,
      revision,
      version,
      term: namedTerm(terms, post),
    }));
    await ctx.db.query(WRITE, [JSON.stringify(readings), ctx.clock.now()]);
    return { read: readings.length, isDone: readings.length < MOST_PER_ROUND };
  }
}
