import { type CollectedPost, jsonValueOf, type PostMetrics } from '@conductor/connector-contract';
import { cleanText, hashtagsOf, languageHint, linksOf } from '@conductor/post-text';
import type { AtomFeed } from 'feedsmith';
import { readDate } from '../dates/read-date.js';
import { postAddressOf } from '../reported-link/networks/index.js';

export const NETWORK = 'youtube';

type Entry = AtomFeed.Entry<string>;

/** What the feed shows: how often a film was played and how many liked it, since it counts no other rating. */
function metricsOf({ media }: Entry): PostMetrics {
  const community = media?.groups?.[0]?.community ?? media?.community;
  const { statistics, starRating } = community ?? {};
  return {
    ...(statistics?.views === undefined ? {} : { views: statistics.views }),
    ...(starRating?.count === undefined ? {} : { likes: starRating.count }),
  };
}

function postedAtOf(written: string | undefined): Date | null {
  if (written === undefined) return null;
  const read = readDate(written, 'WIB');
  return read.code === undefined ? read.at : null;
}

/** A film of a channel's feed: its title and description. Null for an entry without a film. */
export function postOfEntry(entry: Entry, account: string): CollectedPost | null {
  const externalId = entry.yt?.videoId ?? '';
  const url = postAddressOf(NETWORK, externalId);
  const title = cleanText(entry.title?.value ?? '');
  const description = cleanText(entry.media?.groups?.[0]?.description?.value ?? '');
  const text = [title, description].filter((part) => part !== '').join('\n\n');
  if (url === null || text === '') return null;
  return {
    network: NETWORK,
    externalId,
    url,
    text,
    language: languageHint(text),
    postedAt: postedAtOf(entry.published),
    // The feed moves its date of change with every count.
    asOf: null,
    authorHandle: account.toLowerCase(),
    authorName: cleanText(entry.authors?.[0]?.name ?? '') || null,
    hashtags: hashtagsOf(text),
    mentions: [],
    links: linksOf(text),
    media: [],
    metrics: metricsOf(entry),
    raw: jsonValueOf(entry),
  };
}
