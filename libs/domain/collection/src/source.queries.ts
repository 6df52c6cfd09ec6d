import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { CollectionSource } from './collection-source.entity.js';
import type { SourceBackfill } from './source-backfill.entity.js';

/** A source as its page reads it. */
export type SourceRow = Pick<
  CollectionSource,
  | 'id'
  | 'connector'
  | 'name'
  | 'address'
  | 'host'
  | 'organisationId'
  | 'state'
  | 'lastPulledAt'
  | 'nextPullAt'
  | 'failureCode'
> & { readonly lastPostAt: Date | null; readonly postCount: number };

/** A back-fill as the page reads it. */
export type BackfillRow = Omit<SourceBackfill, 'cursor' | 'failureCount'>;

const SELECT = `
  select c.id, c.connector, c.name, c.address, c.host, c.organisation_id as "organisationId", c.state, c.last_pulled_at as "lastPulledAt",
         c.next_pull_at as "nextPullAt", c.failure_code as "failureCode", given."lastPostAt", given."postCount"
    from collection_source c
    cross join lateral (
      select max(p.posted_at) as "lastPostAt", count(*)::integer as "postCount"
        from post p where p.id in (select s.post_id from post_snapshot s where s.source_id = c.id)) given`;

/** Reading sources: some hundreds at most. */
@Injectable()
export class SourceQueries {
  /** By name. */
  async list(ctx: ReadContext): Promise<SourceRow[]> {
    return ctx.db.query<SourceRow[]>(`${SELECT} order by lower(c.name), c.id`);
  }

  async byId(ctx: ReadContext, id: string): Promise<SourceRow | null> {
    const rows = await ctx.db.query<SourceRow[]>(`${SELECT} where c.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** By source; a source whose past nobody asked for is absent. */
  async backfillsOf(ctx: ReadContext, sourceIds: readonly string[]): Promise<Map<string, BackfillRow>> {
    const rows = await ctx.db.query<BackfillRow[]>(
      `select source_id as "sourceId", state, since, begun_at as "begunAt", reached_at as "reachedAt", post_count as "postCount",
              page_count as "pageCount", failure_code as "failureCode", next_run_at as "nextRunAt", finished_at as "finishedAt"
         from source_backfill where source_id = any($1)`,
      [sourceIds],
    );
    return new Map(rows.map((row) => [row.sourceId, row]));
  }

  async namesOf(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await ctx.db.query<{ id: string; name: string }[]>(
      'select id, name from collection_source where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
