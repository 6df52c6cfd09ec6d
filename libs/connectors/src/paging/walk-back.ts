import type { CollectedPost, Page, RejectedRow } from '@conductor/connector-contract';
import { z } from 'zod';
import { PageGuard } from './page-guard.js';

/** As many as the longest page of any network. */
const MOST_KEYS = 100;

/** Where a walk into the past stands. `after` is null once it has ended. */
export const pastCursorSchema = z.object({
  after: z.string().nullable(),
  /** What its last page held: lists shift while they are read. */
  last: z.array(z.string()).max(MOST_KEYS),
});
export type PastCursor = z.infer<typeof pastCursorSchema>;

/** A page of a list that shows the newest first. */
export interface PastPage {
  readonly posts: readonly CollectedPost[];
  readonly rejected: readonly RejectedRow[];
  /** Of all its items, also of those that are no posts. */
  readonly keys: readonly string[];
  /** Null at the end of the list. */
  readonly next: string | null;
}

const isBefore = ({ postedAt }: CollectedPost, until: Date): boolean => postedAt !== null && postedAt < until;

/**
 * Pages from the newest post back to `until`. It ends at the first page that lies wholly before: a single post whose
 * clock was wrong ends nothing.
 * @throws Malformed PAGES_REPEAT
 */
export async function* walkBack(
  from: PastCursor | null,
  until: Date,
  ask: (after: string | null, hasMet: (key: string) => boolean) => Promise<PastPage>,
): AsyncGenerator<Omit<Page, 'cursor'> & { readonly cursor: PastCursor }> {
  if (from !== null && from.after === null) return;
  const guard = new PageGuard(from?.last ?? []);
  let after = from?.after ?? null;
  for (;;) {
    const { posts, rejected, keys, next } = await ask(after, (key) => guard.hasMet(key));
    const isOver = next === null || (posts.length > 0 && posts.every((post) => isBefore(post, until)));
    after = isOver ? null : next;
    yield {
      posts: posts.filter((post) => !isBefore(post, until)),
      rejected,
      cursor: { after, last: keys.slice(0, MOST_KEYS) },
    };
    if (after === null) return;
    guard.pass(after, keys);
  }
}
