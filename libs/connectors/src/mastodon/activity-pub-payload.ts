import type { JsonValue } from '@conductor/connector-contract';
import { z } from 'zod';
import { helpful } from '../http/read-json.js';

/** Shapes of WebFinger (RFC 7033) and ActivityPub. JSON-LD is read as plain JSON, as its own servers do. */

/** JSON-LD writes a list of one as the thing itself, and one of none not at all. Unsound members are passed over. */
const oneOrMore = <Shape>(shape: z.ZodType<Shape>) =>
  z
    .array(z.unknown())
    .catch(({ value }) => [value])
    .transform((items) =>
      items.flatMap((item) => {
        const read = shape.safeParse(item);
        return read.success ? [read.data] : [];
      }),
    );

export const webFingerShape = z.object({
  links: z.array(
    z
      .object({ rel: z.string(), type: helpful(z.string()), href: helpful(z.string()) })
      .or(z.unknown().transform(() => ({ rel: '', type: null, href: null }))),
  ),
});

export const actorShape = z.object({
  id: z.url({ protocol: /^https?$/ }),
  type: z.string(),
  preferredUsername: helpful(z.string()),
  name: helpful(z.string()),
  /** HTML, as are the fields. */
  summary: helpful(z.string()),
  attachment: oneOrMore(z.object({ type: z.literal('PropertyValue'), value: z.string() })),
  url: oneOrMore(z.string()),
  movedTo: helpful(z.string()),
  suspended: helpful(z.boolean()),
  outbox: helpful(z.string()),
});
export type ActorDocument = z.infer<typeof actorShape>;

export const outboxShape = z.object({
  first: z.custom<JsonValue>().optional(),
  orderedItems: oneOrMore(
    z.object({
      type: z.string(),
      actor: z.string(),
      published: helpful(z.string()),
      object: helpful(
        z.object({
          id: helpful(z.string()),
          url: helpful(z.string()),
          content: helpful(z.string()),
          published: helpful(z.string()),
        }),
      ),
    }),
  ),
});
export type Outbox = z.infer<typeof outboxShape>;
