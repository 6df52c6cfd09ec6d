import { jsonValueOf, type JsonValue, Malformed, type OutboundResponse } from '@conductor/connector-contract';
import { z } from 'zod';

/** A document in the form that the database takes; anything else is no answer. */
export function readJson<Shape>(shape: z.ZodType<Shape>, { body }: OutboundResponse): Shape {
  try {
    return shape.parse(jsonValueOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))));
  } catch (cause) {
    throw new Malformed('ANSWER_UNREADABLE', {}, { cause });
  }
}

/** A document, or a part of one, that is read by itself later. */
export const anyJson = z.custom<JsonValue>();

/** A field that helps where it is sound and is passed over where it is not: it must not cost the post. */
export const helpful = <Shape>(shape: z.ZodType<Shape>) => shape.nullish().catch(null);

/** A list whose unsound members are passed over; no list is an empty one. */
export const listOf = <Shape>(shape: z.ZodType<Shape>) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((item) => {
        const read = shape.safeParse(item);
        return read.success ? [read.data] : [];
      }),
    );

/** A count as a network shows it. */
export const countShape = helpful(z.number().int().nonnegative());

/** Counts that the network shows; what it hides is absent, never 0. */
export const shownCounts = <Key extends string>(
  counts: Readonly<Record<Key, number | null | undefined>>,
): Partial<Record<Key, number>> => {
  const shown: Partial<Record<Key, number>> = {};
  for (const key in counts) {
    const count = counts[key];
    if (count != null) shown[key] = count;
  }
  return shown;
};
