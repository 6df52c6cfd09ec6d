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
  | 'links'
  | 'revision'
  | 'isDemo'
>;

/** What one origin said about a post at a moment. */
export interface PostSnapshotRow {
  readonly id: string;
  readonly postId: string;
  readonly takenAt: Date;
  readonly text: string;
  readonly isDeletion: boolean;
}

/** Columns of a PostRow, for a table named `p`. Downstream domains select posts with it. */
export const POST_COLUMNS = `p.id, p.network, p.external_id as "externalId", p.url, p.text, p.language, p.posted_at as "postedAt",
  p.collected_at as "collectedAt", p.deleted_at as "deletedAt", p.author_name as "authorName", p.author_handle as "authorHandle",
  p.social_account_id as "socialAccountId", p.organisation_id as "organisationId", p.hashtags, p.links, p.revision,
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

  /** By its identity on the network. */
  async byExternalId(ctx: ReadContext, network: string, externalId: string): Promise<PostRow | null> {
    const rows = await ctx.db.query<PostRow[]>(
      `select ${POST_COLUMNS} from post p where p.network = $1 and p.external_id = $2`,
      [network, externalId],
    );
    return rows[0] ?? null;
  }

  /** Oldest first: the texts a post has had. A second origin that said the same is no new text. */
  async snapshotsOf(ctx: ReadContext, postIds: readonly string[]): Promise<Map<string, PostSnapshotRow[]>> {
    const rows = await ctx.db.query<PostSnapshotRow[]>(
      `select id, "postId", "takenAt", text, "isDeletion" from (
         select s.id, s.post_id as "postId", s.taken_at as "takenAt", s.text, s.is_deletion as "isDeletion",
                lag(s.text) over said as text_before, lag(s.is_deletion) over said as deletion_before
           from post_snapshot s where s.post_id = any($1)
         window said as (partition by s.post_id order by s.taken_at, s.id)) word
        where text_before is null or text_before <> text or deletion_before <> "isDeletion"
        order by "takenAt", id`,
      [postIds],
    );
    return Map.groupBy(rows, (row) => row.postId);
  }
}
