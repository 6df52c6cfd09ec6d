import type { JsonValue } from '@conductor/connector-contract';
import { contentFingerprint } from '@conductor/post-text';
import { z } from 'zod';
import { helpful } from '../http/read-json.js';
import type { ListPage } from '../paging/walk-down.js';

/** A list of the Graph API. The addresses of further pages hold keys, so only cursors are read. */
export const graphListShape = z.object({
  data: z.array(z.custom<JsonValue>()),
  paging: helpful(
    z.object({ cursors: helpful(z.object({ after: helpful(z.string()) })), next: helpful(z.string()) }),
  ),
});

/** A cursor becomes part of a question: none but its own characters may. */
const CURSOR = /^[A-Za-z0-9_=+/-]{1,1000}$/;

/** @param saysNext whether a further page is named; where it is not, an empty one is the end */
export function graphPage({ data, paging }: z.infer<typeof graphListShape>, saysNext = true): ListPage {
  const after = paging?.cursors?.after ?? null;
  const hasMore = saysNext ? paging?.next != null : data.length > 0;
  return { items: data, next: hasMore && after !== null && CURSOR.test(after) ? after : null };
}

const editionShape = z.object({ id: z.string().min(1).max(100) });

/** An item with its text is another item once the text is another: that is how an edited post is read anew. */
export function graphEditionKey(item: JsonValue, textField: string): string | null {
  const read = editionShape.safeParse(item);
  if (!read.success) return null;
  const text =
    typeof item === 'object' && item !== null && textField in item ? Reflect.get(item, textField) : '';
  const words = typeof text === 'string' ? text : '';
  return `${read.data.id} ${words.length} ${contentFingerprint(words)}`;
}
