import { z } from 'zod';
import { anyJson, countShape, helpful, listOf } from '../http/read-json.js';

/** Shapes of the documented REST API that Mastodon and its kin answer. What is not named here stays in the raw payload. */
const idShape = z.string().min(1).max(200);

const accountFields = {
  id: idShape,
  /** `name` for an account of the server that is asked, `name@server` for another's. */
  acct: z
    .string()
    .max(320)
    .regex(/^[^@\s]+(?:@[^@\s]+)?$/),
  display_name: helpful(z.string()),
};
const authorShape = z.object(accountFields);

export const accountShape = z.object({
  ...accountFields,
  suspended: helpful(z.boolean()),
  moved: helpful(z.object({ acct: helpful(z.string()) })),
});
export type Account = z.infer<typeof accountShape>;

/** What an account shows of itself. */
export const profileShape = accountShape.extend({
  /** Address of its actor, which stays; servers before 4.2 do not tell it. */
  uri: helpful(z.string()),
  /** HTML. */
  note: helpful(z.string()),
  fields: listOf(z.object({ value: z.string(), verified_at: helpful(z.string()) })),
  moved: helpful(z.object({ acct: helpful(z.string()), url: helpful(z.string()) })),
});
export type AccountProfile = z.infer<typeof profileShape>;

const textFields = {
  id: idShape,
  created_at: helpful(z.string()),
  edited_at: helpful(z.string()),
  url: helpful(z.string()),
  /** HTML. */
  content: z.string(),
  spoiler_text: helpful(z.string()),
  language: helpful(z.string()),
  account: authorShape,
  tags: listOf(z.object({ name: z.string(), url: helpful(z.string()) })),
  mentions: listOf(z.object({ id: idShape, acct: z.string(), url: helpful(z.string()) })),
  media_attachments: listOf(
    z.object({
      type: helpful(z.string()),
      /** Null while the server is still at work on it. */
      url: helpful(z.string()),
      description: helpful(z.string()),
    }),
  ),
  card: helpful(z.object({ url: z.string() })),
};
/** A status within another: passed on or quoted. */
const innerShape = z.object(textFields);
export type InnerStatus = z.infer<typeof innerShape>;

export const statusShape = innerShape.extend({
  in_reply_to_id: helpful(idShape),
  in_reply_to_account_id: helpful(idShape),
  favourites_count: countShape,
  reblogs_count: countShape,
  replies_count: countShape,
  quotes_count: countShape,
  reblog: innerShape.nullish(),
  quote: helpful(z.object({ quoted_status: helpful(innerShape) })),
});
export type Status = z.infer<typeof statusShape>;

/** In any form: each is read for itself, so that a broken one costs only itself. */
export const statusListShape = z.array(anyJson);

/** What tells one status, and one text of it, from another, read before the rest is. */
export const editionShape = z.object({ id: idShape, edited_at: helpful(z.string()) });

export const errorShape = z.object({ error: z.string() });
