import {
  type AskOptions,
  Malformed,
  newestOf,
  type Profile,
  type ProfileAccount,
  type ProfileReader,
  Temporary,
} from '@conductor/connector-contract';
import { canonicalLink } from '@conductor/post-text';
import { readMoment } from '../dates/read-moment.js';
import { decodeFeed } from '../feed/decode-feed.js';
import { readFeed, type ReadFeed } from '../feed/feed-item.js';
import { failureOfStatus, send } from '../http/failure-of.js';
import { youtube as addresses } from '../reported-link/networks/youtube.js';

const PUBLIC_FEEDS = 'https://www.youtube.com';
const CHANNEL = /\/channel\/(UC[A-Za-z0-9_-]{22})$/;

/** The register's handle is in lower case; the address keeps the number as it is. */
const channelOf = ({ url }: ProfileAccount): string | null => CHANNEL.exec(url)?.[1] ?? null;

function read(document: string): ReadFeed {
  try {
    return readFeed(document);
  } catch (cause) {
    throw new Malformed('FEED_UNREADABLE', {}, { cause });
  }
}

async function feedOf(
  channel: string,
  service: string,
  wasKnown: boolean,
  { http, signal, clock }: AskOptions,
): Promise<ReadFeed> {
  const url = `${service}/feeds/videos.xml?channel_id=${channel}`;
  const response = await send(http, { url, headers: { accept: 'application/atom+xml' }, signal });
  // The network has answered so for hours while the channels were there: of a known one it proves nothing.
  if (response.status === 404)
    throw wasKnown
      ? new Temporary('HTTP_STATUS', { status: 404 })
      : new Malformed('ACCOUNT_NOT_FOUND_AT_NETWORK');
  const failure = failureOfStatus(response, clock.now());
  if (failure !== null) throw failure;
  return read(decodeFeed(response.body, response.headers['content-type'] ?? ''));
}

/**
 * Channels that are registered by their number, through the feed of videos that the network offers: that the channel is
 * there, and what it posted last. It shows neither the channel's description nor, without a key, anything by handle.
 *
 * @param service origin of the feeds
 */
export const youtubeProfiles = (service = PUBLIC_FEEDS): ProfileReader => ({
  network: addresses.key,
  reads: (account) => channelOf(account) !== null,
  async read(account: ProfileAccount, options: AskOptions): Promise<Profile> {
    options.signal.throwIfAborted();
    const channel = channelOf(account);
    if (channel === null) throw new Malformed('ACCOUNT_NOT_FOUND_AT_NETWORK');
    const { items } = await feedOf(channel, service, account.stableId !== null, options);
    const now = options.clock.now();
    const posts = items.map(({ title, body, link, dates }) => ({
      text: `${title}\n\n${body}`.trim(),
      url: link === null ? null : canonicalLink(link),
      postedAt: readMoment(dates[0], now),
    }));
    return {
      stableId: channel,
      handle: account.handle,
      displayName: items[0]?.authorName ?? null,
      description: '',
      links: [],
      posts,
      lastPostAt: newestOf(posts),
      movedTo: null,
    };
  },
});
