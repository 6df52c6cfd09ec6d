import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { ElectionPeriod } from './election-period.entity.js';

/** A period as its page reads it. */
export interface ElectionPeriodRow extends Pick<
  ElectionPeriod,
  'id' | 'name' | 'startsOn' | 'endsOn' | 'terms' | 'version'
> {
  /** Posts that are left out because of it. */
  readonly postCount: number;
}

export const UNCOUNTED_REASONS = ['election', 'consent'] as const;
export type UncountedReason = (typeof UNCOUNTED_REASONS)[number];

/** Why a post is in no measure. */
export interface UncountedPostRow {
  readonly reason: UncountedReason;
  /** Of an election period. */
  readonly periodName: string | null;
  /** What of the post names a candidate; null until it has been read. */
  readonly term: string | null;
}

/** Reading election periods, and what they leave out. */
@Injectable()
export class ElectionQueries {
  /** The latest first. */
  async periods(ctx: ReadContext): Promise<ElectionPeriodRow[]> {
    return ctx.db.query<ElectionPeriodRow[]>(
      `select e.id, e.name, e.starts_on::text as "startsOn", e.ends_on::text as "endsOn", e.terms, e.version,
              (select count(*)::integer from election_reading r
                where r.election_period_id = e.id and r.period_version = e.version and r.term is not null) as "postCount"
         from election_period e order by e.starts_on desc, e.id desc`,
    );
  }

  async uncounted(ctx: ReadContext, postIds: readonly string[]): Promise<Map<string, UncountedPostRow>> {
    const rows = await ctx.db.query<(UncountedPostRow & { postId: string })[]>(
      `select distinct on (p.id) p.id as "postId", case when e.post_id is null then 'consent' else 'election' end as reason,
              e.period_name as "periodName", e.term
         from post p left join election_post e on e.post_id = p.id and (e.term is not null or not e.is_read)
        where p.id = any($1) and not exists (select 1 from counted_post c where c.id = p.id)
        order by p.id, e.term nulls last`,
      [postIds],
    );
    return new Map(rows.map(({ postId, ...row }) => [postId, row]));
  }
}
