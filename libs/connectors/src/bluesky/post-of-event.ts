import { type CollectedPost, goneAt, type JsonValue } from '@conductor/connector-contract';
import type { ItemRefusal } from '../paging/read-items.js';
import type { ServerChoice } from './author-names.js';
import { type Actor, type LiveEvent, postRecordShape } from './bluesky-payload.js';
import { atView, mediaInRecord } from './post-media.js';
import { earlier, namedOr, NETWORK, postOfRecord } from './post-of-item.js';
import { POSTS } from './record-address.js';

/** Microseconds since 1970, as Jetstream counts. */
export const momentOf = ({ time_us }: Pick<LiveEvent, 'time_us'>): Date => new Date(time_us / 1000);

/** The account took the post down. */
export const deletionOf = (event: LiveEvent, key: string, raw: JsonValue): CollectedPost => ({
  ...goneAt(NETWORK, key, momentOf(event)),
  raw,
});

/** A post as the account has just written it, in the words in which the source's pulls would bring it. */
export function postOfEvent(
  event: LiveEvent,
  raw: JsonValue,
  author: Actor,
  { service, api }: ServerChoice,
  now: Date,
): CollectedPost | ItemRefusal | 'ITEM_UNREADABLE' {
  const record = postRecordShape.safeParse(event.commit?.record);
  if (!record.success) return 'ITEM_UNREADABLE';
  const item = { uri: `at://${event.did}/${POSTS}/${event.commit?.rkey ?? ''}`, value: record.data };
  const post = postOfRecord(item, raw, { account: author, service, now });
  if (typeof post === 'string') return post;
  const postedAt = earlier(post.postedAt, momentOf(event));
  if (api === 'repository') return { ...post, postedAt };
  const media = mediaInRecord(record.data, event.did, atView);
  return { ...post, postedAt, media, authorName: namedOr(author.displayName) };
}
