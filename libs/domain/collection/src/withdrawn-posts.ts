import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { accountsAt } from './source-account.js';

/** Whose posts are withdrawn. */
export interface WithdrawnAccount {
  readonly accountId: string;
  readonly network: string;
  readonly handle: string;
}

/** What stands where an author's name stood. */
const UNNAMED = 'Akun pribadi tanpa nama';

/** Known by their hash from now on: `admittedPosts` lets none of them in again. $1 the posts, $2 whether they stay. */
const REMEMBER = `
  insert into withdrawn_post (identity_hash, post_id)
  select sha256(convert_to(p.network || ' ' || p.external_id, 'UTF8')), case when $2::boolean then p.id end
    from post p where p.id = any($1) order by 1
  on conflict (identity_hash) do nothing`;

/** What collection keeps of a personal account loses its author, or goes. A batch at a time; repeating harms nothing. */
@Injectable()
export class WithdrawnPosts {
  /**
   * Posts of the account that are left, locked. Those of its handle that came in before it was registered are its
   * posts too.
   */
  async next(ctx: WorkContext, account: WithdrawnAccount, most: number): Promise<string[]> {
    const rows: { id: string }[] = await ctx.db.query(
      `select p.id from post p
        where p.id in (select id from post where social_account_id = $1
                       union select id from post where social_account_id is null and network = $2 and author_handle = $3
                       union select o.id from post o join post_snapshot s on s.post_id = o.id
                              where o.social_account_id is null and s.social_account_id = $1)
        order by p.id limit $4 for update of p`,
      [account.accountId, account.network, account.handle, most],
    );
    return rows.map(({ id }) => id);
  }

  /** The text stays, as an unnamed personal post of its organisation. @returns how many snapshots */
  async detach(ctx: WorkContext, postIds: readonly string[]): Promise<number> {
    await ctx.db.query(REMEMBER, [postIds, true]);
    await ctx.db.query(
      `update post set social_account_id = null, author_handle = null, author_name = $2, url = null, reported_by = null,
                       external_id = 'detached:' || id, media = '[]', relation = null
        where id = any($1)`,
      [postIds, UNNAMED],
    );
    const [snapshots]: [unknown[], number] = await ctx.db.query(
      `update post_snapshot set social_account_id = null, author_handle = null, author_name = null, url = null, source_id = null,
                                media = '[]', relation = null, raw = '{}'
        where post_id = any($1) returning id`,
      [postIds],
    );
    return snapshots.length;
  }

  /** With all that was said about them: the foreign keys see to it. @returns how many snapshots */
  async remove(ctx: WorkContext, postIds: readonly string[]): Promise<number> {
    await ctx.db.query(REMEMBER, [postIds, false]);
    const [{ count } = { count: 0 }]: { count: number }[] = await ctx.db.query(
      'select count(*)::integer as count from post_snapshot where post_id = any($1)',
      [postIds],
    );
    await ctx.db.query(
      `delete from text_embedding e
        where e.fingerprint in (select fingerprint from post where id = any($1))
          and not exists (select 1 from post p where p.fingerprint = e.fingerprint and p.id <> all($1))`,
      [postIds],
    );
    await ctx.db.query('delete from post where id = any($1)', [postIds]);
    return count;
  }

  /** A source that reads the account names it in its address. @returns how many */
  async removeSources(ctx: WorkContext, { network, handle }: WithdrawnAccount): Promise<number> {
    const sources: { id: string; address: string }[] = await ctx.db.query(
      'select id, address from collection_source order by id',
    );
    const own = sources.filter(({ address }) =>
      accountsAt(address).some((named) => named.network === network && named.handle === handle),
    );
    if (own.length === 0) return 0;
    await ctx.db.query('delete from collection_source where id = any($1)', [own.map(({ id }) => id)]);
    return own.length;
  }
}
