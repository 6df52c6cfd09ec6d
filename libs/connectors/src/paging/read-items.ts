import type { CollectedPost, JsonValue, RejectedRow, RowProblem } from '@conductor/connector-contract';
import type { z } from 'zod';

/** Why an item that can be read is not taken. */
export type ItemRefusal = 'ITEM_EMPTY' | 'ITEM_FOREIGN';

const problem = (code: string, externalId: string | null, column: string | null = null): RowProblem => ({
  code,
  column,
  facts: { externalId },
});

/** Each item is read for itself, so that a broken one costs only itself. The first of two with one id is kept. */
export function readItems<Shape>(
  items: readonly JsonValue[],
  shape: z.ZodType<Shape>,
  postOf: (item: Shape, raw: JsonValue) => CollectedPost | ItemRefusal,
): { readonly posts: readonly CollectedPost[]; readonly rejected: readonly RejectedRow[] } {
  const posts = new Map<string, CollectedPost>();
  const rejected: RejectedRow[] = [];
  for (const [index, raw] of items.entries()) {
    const reject = (...problems: RowProblem[]) => rejected.push({ row: index + 1, problems });
    const read = shape.safeParse(raw);
    if (!read.success) {
      reject(problem('ITEM_UNREADABLE', null, read.error.issues[0]?.path.join('.') || null));
      continue;
    }
    const post = postOf(read.data, raw);
    if (typeof post === 'string') reject(problem(post, null));
    else if (posts.has(post.externalId)) reject(problem('ITEM_DUPLICATE', post.externalId));
    else posts.set(post.externalId, post);
  }
  return { posts: [...posts.values()], rejected };
}
