import type { CollectedPost, JsonValue } from '@conductor/connector-contract';
import { canonicalLink } from '@conductor/post-text';
import { readMoment } from '../dates/read-moment.js';
import { graphWords } from '../graph-api/graph-words.js';
import { shownMedia } from '../media/shown-media.js';
import type { ItemRefusal } from '../paging/read-items.js';
import { threads as addresses } from '../reported-link/networks/threads.js';
import type { Thread } from './threads-payload.js';

export const NETWORK = addresses.key;

/** The account that is read, and the moment of reading. */
export interface Reading {
  readonly account: string;
  readonly now: Date;
}

/** The identity that a reported link has: the post's own address, or the code of which it is made. */
function addressOf({ permalink, shortcode }: Thread, account: string) {
  const link = canonicalLink(permalink ?? `https://www.threads.net/@${account}/post/${shortcode ?? ''}`);
  return link === null ? null : addresses.parse(new URL(link));
}

/**
 * A post of the profile that is read; nobody else's is taken. What the profile passed on is somebody else's: the network
 * says neither whose words they are nor where they stand.
 */
export function postOfThread(
  thread: Thread,
  raw: JsonValue,
  { account, now }: Reading,
): CollectedPost | ItemRefusal {
  const address = addressOf(thread, account);
  if (thread.username.toLowerCase() !== account || thread.media_type === 'REPOST_FACADE')
    return 'ITEM_FOREIGN';
  if (address === null || address.accountHandle !== account) return 'ITEM_FOREIGN';
  const words = graphWords(thread.text || thread.alt_text, [thread.link_attachment_url]);
  if (words.text === '') return 'ITEM_EMPTY';
  const quoted = thread.quoted_post?.id;
  return {
    network: NETWORK,
    externalId: address.externalId,
    url: address.url,
    ...words,
    media: shownMedia([{ url: thread.media_url, type: thread.media_type, description: thread.alt_text }]),
    postedAt: readMoment(thread.timestamp, now),
    asOf: null,
    authorHandle: account,
    authorName: null,
    metrics: {},
    raw,
    ...(quoted === undefined ? {} : { relation: { kind: 'quote' as const, externalId: quoted, url: null } }),
  };
}
