import type { JsonValue } from '@conductor/connector-contract';
import { z } from 'zod';
import { PageGuard } from './page-guard.js';

/** As many as the longest page: at most all of them can be deleted before the next collection. */
const KNOWN = 100;
const keysShape = z.array(z.string()).max(KNOWN);

/** Where a walk through a list, newest first, stands between two collections. */
export const walkShape = z.object({
  /** The newest items of the last walk that reached its end: a walk goes down to one of them. */
  known: keysShape,
  /** A walk that was broken off: where it goes on, what its first page held, and its last, since lists shift. */
  walk: z.object({ newest: keysShape, last: keysShape, after: z.string() }).nullable(),
});
export type WalkCursor = z.infer<typeof walkShape>;

/** A page of the list, as the network gives it. */
export interface ListPage {
  readonly items: readonly JsonValue[];
  /** Null at the end of the list. */
  readonly next: string | null;
}

export interface WalkDown<Listed extends ListPage> {
  readonly page: (after: string | null) => Promise<Listed>;
  /** What tells an item from others, and one text of it from the next; null for what cannot be read. */
  readonly keyOf: (item: JsonValue) => string | null;
  /** Whether keys change with texts, so that one below a known item can be an edited one. */
  readonly seesEdits?: boolean;
  /** Throws when the next page may not be asked for now. What was read so far is stored by then. */
  readonly requireMore: (page: Listed) => void;
}

/** What a page holds that neither the last collection nor this walk has seen. */
function sift(
  { items }: ListPage,
  { keyOf, seesEdits = false }: Pick<WalkDown<ListPage>, 'keyOf' | 'seesEdits'>,
  known: ReadonlySet<string>,
  guard: PageGuard,
) {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  const lastKnown = keyed.findLastIndex(({ key }) => key !== null && known.has(key));
  // An item may come late and lie between known ones; below the last of them everything is old.
  const above = lastKnown === -1 || seesEdits ? keyed : keyed.slice(0, lastKnown);
  const fresh = above.filter(({ key }) => key === null || (!known.has(key) && !guard.hasMet(key)));
  return {
    fresh: fresh.map(({ item }) => item),
    met: keyed.flatMap(({ key }) => key ?? []),
    isDone: lastKnown !== -1,
  };
}

function cursorAfter(
  { known, walk }: WalkCursor,
  page: { keys: readonly string[]; next: string | null },
): WalkCursor {
  const last = page.keys.slice(0, KNOWN);
  const newest = walk?.newest ?? last;
  if (page.next !== null) return { known, walk: { newest, last, after: page.next } };
  return { known: [...new Set([...newest, ...known])].slice(0, KNOWN), walk: null };
}

/** Reads a list that is given newest first, down to what is known. Yields what is new, with where to go on from. */
export async function* walkDown<Listed extends ListPage>(
  before: WalkCursor | null,
  { page, requireMore, ...keys }: WalkDown<Listed>,
): AsyncGenerator<{ readonly fresh: readonly JsonValue[]; readonly cursor: WalkCursor }> {
  const guard = new PageGuard([...(before?.walk?.newest ?? []), ...(before?.walk?.last ?? [])]);
  let cursor: WalkCursor = before ?? { known: [], walk: null };
  for (;;) {
    const listed = await page(cursor.walk?.after ?? null);
    const { fresh, met, isDone } = sift(listed, keys, new Set(cursor.known), guard);
    const next = isDone ? null : listed.next;
    const wasWalking = cursor.walk !== null;
    cursor = cursorAfter(cursor, { keys: met, next });
    if (fresh.length > 0 || next !== null || wasWalking) yield { fresh, cursor };
    if (next === null) return;
    guard.pass(next, met);
    requireMore(listed);
  }
}
