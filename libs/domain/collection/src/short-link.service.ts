import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { PostStore } from './post-store.js';

/** With the hours between them doubled each time, the last is a day after the first: a shortener is back by then. */
const MOST_ATTEMPTS = 6;

/** Where a short link led when it was followed. */
export type LinkOutcome =
  /** `null`: nowhere, and nothing will change that. */
  { readonly kind: 'led'; readonly to: string | null } | { readonly kind: 'unanswered' };

/** What short links stand for, so that a post with one is known by the page it leads to. For the worker. */
@Injectable()
export class ShortLinkService {
  constructor(private readonly store: PostStore) {}

  /** Links that are due. They are not due again within the hour, so a worker that dies loses none. */
  async take(ctx: WorkContext, most: number): Promise<string[]> {
    const now = ctx.clock.now();
    const [rows]: [{ url: string }[], number] = await ctx.db.query(
      `update short_link set attempt_count = attempt_count + 1,
              due_at = $1::timestamptz + interval '1 hour' * 2 ^ least(attempt_count, ${MOST_ATTEMPTS})
        where url in (select url from short_link where due_at <= $1 order by due_at, url limit $2 for update skip locked)
       returning url`,
      [now, most],
    );
    return rows.map(({ url }) => url);
  }

  /** Writes down where a link led; posts that have it show that from now on. @returns how many posts differ */
  async record(ctx: WorkContext, url: string, outcome: LinkOutcome): Promise<number> {
    if (outcome.kind === 'unanswered') {
      await ctx.db.query('update short_link set due_at = null where url = $1 and attempt_count >= $2', [
        url,
        MOST_ATTEMPTS,
      ]);
      return 0;
    }
    await ctx.db.query('update short_link set expanded = $2, due_at = null where url = $1', [
      url,
      outcome.to,
    ]);
    if (outcome.to === null) return 0;
    const posts: { id: string }[] = await ctx.db.query(
      'select id from post where links @> array[$1] order by id for update',
      [url],
    );
    return this.store.project(
      ctx,
      posts.map(({ id }) => id),
    );
  }
}
