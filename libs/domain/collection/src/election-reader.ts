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

/** Period by period: a reading that is looked up by its key costs the same however many there are. */
const UNREAD = `
  select unread.*, period.id as "periodId", period.version, period.terms
    from election_period period
   cross join lateral (
     select p.id as "postId", p.revision, p.text, p.hashtags, p.links
       from personal_post mine join post p on p.id = mine.post_id
      where mine.posted_at >= period.starts_on::timestamp at time zone 'Asia/Jakarta'
        and mine.posted_at < (period.ends_on + 1)::timestamp at time zone 'Asia/Jakarta'
        and (select 1 from election_reading r
              where r.post_id = p.id and r.election_period_id = period.id
                and r.post_revision = p.revision and r.period_version = period.version limit 1) is null
      limit $1) unread
   limit $1`;

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
