import type { CollectedPost, JsonValue } from '@conductor/connector-contract';
import { canonicalLink } from '@conductor/post-text';
import { readMoment } from '../dates/read-moment.js';
import { graphWords } from '../graph-api/graph-words.js';
import { shownCounts } from '../http/read-json.js';
import { shownMedia } from '../media/shown-media.js';
import type { ItemRefusal } from '../paging/read-items.js';
import { instagram as addresses } from '../reported-link/networks/instagram.js';
import type { Medium } from './instagram-payload.js';

export const NETWORK = addresses.key;

/** The account that is read, and the moment of reading. */
export interface Reading {
  readonly account: string;
  readonly now: Date;
}

/** A picture, a film or a row of them as one post, under the identity of a reported link. */
export function postOfMedium(
  medium: Medium,
  raw: JsonValue,
  { account, now }: Reading,
): CollectedPost | ItemRefusal {
  const link = canonicalLink(medium.permalink);
  const address = link === null ? null : addresses.parse(new URL(link));
  if (address === null) return 'ITEM_FOREIGN';
  const words = graphWords(medium.caption);
  if (words.text === '') return 'ITEM_EMPTY';
  return {
    network: NETWORK,
    externalId: address.externalId,
    url: address.url,
    ...words,
    media: shownMedia(
      (medium.children?.data ?? [medium]).map(({ media_url, media_type }) => ({
        url: media_url,
        type: media_type,
      })),
    ),
    postedAt: readMoment(medium.timestamp, now),
    asOf: null,
    authorHandle: account,
    authorName: null,
    metrics: shownCounts({ likes: medium.like_count, replies: medium.comments_count }),
    raw,
  };
}
