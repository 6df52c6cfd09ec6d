import type { JsonValue } from '@conductor/connector-contract';
import { z } from 'zod';
import { countShape, helpful, listOf } from '../http/read-json.js';

/** Shapes of the documented X API v2. What is not named here stays in the raw payload. */
const idShape = z.string().regex(/^\d{1,20}$/);

const entitiesShape = z.object({
  urls: listOf(z.object({ url: z.string().min(1), expanded_url: helpful(z.string()) })),
  hashtags: listOf(z.object({ tag: z.string() })),
  mentions: listOf(z.object({ id: helpful(idShape), username: z.string().regex(/^\w{1,15}$/) })),
});
export type Entities = z.infer<typeof entitiesShape>;

export const tweetShape = z.object({
  id: idShape,
  text: z.string(),
  author_id: helpful(idShape),
  created_at: helpful(z.string()),
  lang: helpful(z.string()),
  /** From the first version to the present one. Each version has an id of its own. */
  edit_history_tweet_ids: listOf(idShape),
  entities: helpful(entitiesShape),
  /** The whole text where it is longer than `text` shows. */
  note_tweet: helpful(z.object({ text: z.string(), entities: helpful(entitiesShape) })),
  in_reply_to_user_id: helpful(idShape),
  referenced_tweets: listOf(z.object({ type: z.enum(['retweeted', 'quoted', 'replied_to']), id: idShape })),
  public_metrics: helpful(
    z.object({
      like_count: countShape,
      retweet_count: countShape,
      reply_count: countShape,
      quote_count: countShape,
      bookmark_count: countShape,
      impression_count: countShape,
    }),
  ),
});
export type Tweet = z.infer<typeof tweetShape>;

/** An error beside data, or in its place: an account or a post that is not to be seen. */
const partialErrorShape = z.object({
  type: z.string().catch(''),
  detail: z.string().catch(''),
});
export type PartialError = z.infer<typeof partialErrorShape>;

/** In any form: each is read for itself, so that a broken one costs only itself. */
const anyJson = z.custom<JsonValue>();

export const timelineShape = z.object({
  data: z.array(anyJson).optional(),
  includes: helpful(z.object({ tweets: listOf(tweetShape) })),
  meta: helpful(z.object({ next_token: helpful(z.string().min(1)) })),
  errors: listOf(partialErrorShape),
});

export const userShape = z.object({
  data: z.object({ id: idShape, name: helpful(z.string()), protected: helpful(z.boolean()) }).optional(),
  errors: listOf(partialErrorShape),
});

/** What tells one item from another, read before the rest is. */
export const tweetIdShape = z.object({ id: idShape });

export const problemShape = z.object({ type: z.string().catch(''), title: z.string().catch('') });

/** All that is charged for: what was asked for and what came along. */
export const chargedShape = z.object({
  data: z.union([z.array(z.unknown()), z.object({})]).optional(),
  includes: z.record(z.string(), z.array(z.unknown())).catch({}),
});
