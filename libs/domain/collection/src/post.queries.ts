import type { PostMetrics } from '@conductor/connector-contract';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { Post } from './post.entity.js';

/** A post as pages and loaders read it. */
export type PostRow = Pick<
  Post,
  | 'id'
  | 'network'
  | 'externalId'
  | 'url'
  | 'text'
  | 'language'
  | 'postedAt'
  | 'collectedAt'
  | 'deletedAt'
  | 'authorName'
  | 'authorHandle'
  | 'socialAccountId'
  | 'organisationId'
  | 'hashtags'
  | 'mentions'
  | 'links'
  | 'media'
  | 'relation'
  | 'revision'
  | 'isDemo'
>;

/** A text that a post has had. */
export interface PostSnapshotRow {
  readonly id: string;
  readonly postId: string;
  /** When it was written where the source dates its edits, else when it was first seen. */
  readonly saidAt: Date;
  readonly text: string;
  readonly isDeletion: boolean;
}

/** What a network showed that people did with a post. */
export interface PostMeasurementRow {
  readonly postId: string;
  readonly measuredAt: Date;
  readonly metrics: PostMetrics;
}

/** What tells a post apart from all others. */
export type PostName = Pick<PostRow, 'network' | 'externalId'>;

/** One text for one post, to be the key of a map. */
export const postKey = ({ network, externalId }: PostName): string => `${network}:${externalId}`;

/** A network's key has no colon. */
const postNameOf = (key: string): PostName => {
  const colon = key.indexOf(':');
  return { network: key.slice(0, colon), externalId: key.slice(colon + 1) };
};

/** More than anybody reads below one post. */
const MOST_TAKING_UP = 50;

/** Columns of a PostRow, for a table named `p`. Downstream domains select posts with it. */
export const POST_COLUMNS = `p.id, p.network, p.external_id as "externalId", p.url, p.text, p.language, p.posted_at as "postedAt",
  p.collected_at as "collectedAt", p.deleted_at as "deletedAt", p.author_name as "authorName", p.author_handle as "authorHandle",
  p.social_account_id as "socialAccountId", p.organisation_id as "organisationId", p.hashtags, p.mentions, p.links, p.media, p.relation, p.revision,
  p.is_demo as "isDemo"`;

/** Reading posts. Lists with their filters belong to attribution, which knows what each post carries. */
@Injectable()
export class PostQueries {
  async byIds(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, PostRow>> {
    const rows = await ctx.db.query<PostRow[]>(`select ${POST_COLUMNS} from post p where p.id = any($1)`, [
      ids,
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async byId(ctx: ReadContext, id: string): Promise<PostRow | null> {
    return (await this.byIds(ctx, [id])).get(id) ?? null;
  }

  /** When each account posted last, and when a post of it was last collected. */
  async lastOfAccounts(
    ctx: ReadContext,
    accountIds: readonly string[],
  ): Promise<{ accountId: string; lastPostAt: Date; lastCollectedAt: Date }[]> {
    return ctx.db.query(
      `select p.social_account_id as "accountId", max(p.posted_at) as "lastPostAt", max(p.collected_at) as "lastCollectedAt"
         from post p where p.social_account_id = any($1) group by p.social_account_id`,
      [accountIds],
    );
  }

  /** By their identities on their networks. */
  async byKeys(ctx: ReadContext, keys: readonly string[]): Promise<Map<string, PostRow>> {
    const names = keys.map(postNameOf);
    const rows = await ctx.db.query<PostRow[]>(
      `select ${POST_COLUMNS} from post p
         join unnest($1::text[], $2::text[]) name (network, external_id) using (network, external_id)`,
      [names.map(({ network }) => network), names.map(({ externalId }) => externalId)],
    );
    return new Map(rows.map((row) => [postKey(row), row]));
  }

  /** Newest first: collected posts that answer, quote or pass on each of these, `MOST_TAKING_UP` of each. */
  async takingUp(ctx: ReadContext, postIds: readonly string[]): Promise<Map<string, PostRow[]>> {
    const rows = await ctx.db.query<(PostRow & { readonly takenUpId: string })[]>(
      `select taken.id as "takenUpId", p.* from post taken
         cross join lateral (
           select ${POST_COLUMNS} from post p
            where p.network = taken.network and p.relation ->> 'externalId' = taken.external_id and p.relation is not null
            order by p.posted_at desc, p.id desc limit $2) p
        where taken.id = any($1)`,
      [postIds, MOST_TAKING_UP],
    );
    return Map.groupBy(rows, ({ takenUpId }) => takenUpId);
  }

  /** Oldest first: the texts a post has had. A second origin that said the same is no new text. */
  async snapshotsOf(ctx: ReadContext, postIds: readonly string[]): Promise<Map<string, PostSnapshotRow[]>> {
    const rows = await ctx.db.query<PostSnapshotRow[]>(
      `select id, "postId", "saidAt", text, "isDeletion" from (
         select w.*, lag(w.text) over said as text_before, lag(w."isDeletion") over said as deletion_before
           from (select s.id, s.post_id as "postId", coalesce(s.as_of, s.taken_at) as "saidAt", s.taken_at, s.text,
                        s.is_deletion as "isDeletion"
                   from post_snapshot s where s.post_id = any($1)) w
         window said as (partition by w."postId" order by w."saidAt", w.taken_at, w.id)) word
        where text_before is null or text_before <> text or deletion_before <> "isDeletion"
        order by "saidAt", taken_at, id`,
      [postIds],
    );
    return Map.groupBy(rows, (row) => row.postId);
  }

  /** Oldest first: the counts that came with a post's texts, and those that the same origins showed later. */
  async measurementsOf(
    ctx: ReadContext,
    postIds: readonly string[],
  ): Promise<Map<string, PostMeasurementRow[]>> {
    const rows = await ctx.db.query<PostMeasurementRow[]>(
      `select s.post_id as "postId", seen.measured_at as "measuredAt", seen.metrics
         from post_snapshot s
         cross join lateral (
           select s.taken_at as measured_at, s.metrics where s.metrics <> '{}'
           union all select m.measured_at, m.metrics from post_measurement m where m.post_snapshot_id = s.id) seen
        where s.post_id = any($1) order by seen.measured_at`,
      [postIds],
    );
    return Map.groupBy(rows, (row) => row.postId);
  }
}
