import { readBlueskyAddress } from '../bluesky/account-address.js';
import { readFacebookAddress } from '../facebook/account-address.js';
import { readFeedAddress } from '../feed/feed-address.js';
import { readInstagramAddress } from '../instagram/account-address.js';
import { readMastodonAddress } from '../mastodon/account-address.js';
import { isHostOf } from '../reported-link/link-parser.js';
import { linkParsers, OPEN_WEB } from '../reported-link/networks/index.js';
import { readThreadsAddress } from '../threads/account-address.js';
import { readXAddress } from '../x/account-address.js';
import { readYoutubeAddress } from '../youtube/account-address.js';
import type { PastedAddress, ReadAccountAddress, SourceAddress } from './source-address.js';

/**
 * Why an address is no source: it is none at all, its network lets nobody collect by address, or lets only those who
 * bring a key.
 */
export type SourceRefusal =
  | { readonly code: 'SOURCE_ADDRESS_INVALID' | 'SOURCE_NETWORK_CLOSED' }
  | { readonly code: 'SOURCE_NETWORK_NEEDS_KEY'; readonly network: string };

export type SourceReading =
  | { readonly source: SourceAddress; readonly refusal?: undefined }
  | { readonly source?: undefined; readonly refusal: SourceRefusal };

/** In the order they are asked; a feed takes what nobody claims. */
const readers: readonly ReadAccountAddress[] = [readBlueskyAddress, readMastodonAddress, readFeedAddress];

/** Networks of members whose channels everybody may follow by a public feed. */
const channelReaders: ReadonlyMap<string, ReadAccountAddress> = new Map([['youtube', readYoutubeAddress]]);

/** Networks that show posts to whoever brings a key, by theirs. */
const keyedReaders: ReadonlyMap<string, ReadAccountAddress> = new Map([
  ['x', readXAddress],
  ['threads', readThreadsAddress],
  ['instagram', readInstagramAddress],
  ['facebook', readFacebookAddress],
]);

/** Keys of the networks that ask for a key. */
export const KEYED_NETWORKS: readonly string[] = [...keyedReaders.keys()];

const INVALID: SourceReading = { refusal: { code: 'SOURCE_ADDRESS_INVALID' } };
const CLOSED: SourceReading = { refusal: { code: 'SOURCE_NETWORK_CLOSED' } };

/** Even a closed network may offer feeds, as channels of videos have them. */
const FEEDS = /^\/feeds\//;

function read(pasted: string): PastedAddress {
  const text = pasted.trim();
  const hasScheme = /^https?:\/\//i.test(text);
  const isOther = !hasScheme && /^[a-z][a-z0-9+.-]*:/i.test(text);
  const written = hasScheme ? text : `https://${text}`;
  if (isOther || text === '' || /\s/.test(text) || !URL.canParse(written))
    return { text, url: null, hasScheme };
  const url = new URL(written);
  url.hash = '';
  // A name before an @ is there to deceive the reader of the address.
  return { text, url: url.username === '' && url.password === '' ? url : null, hasScheme };
}

/** The network of members whose address it is; null where anybody may read. */
function membersNetwork({ url }: PastedAddress): string | null {
  if (url === null || FEEDS.test(url.pathname)) return null;
  return linkParsers.find(({ closedDomains = [] }) => isHostOf(url, ...closedDomains))?.key ?? null;
}

function readWithKey(address: PastedAddress, network: string, hasKey: boolean): SourceReading {
  const reader = keyedReaders.get(network);
  if (reader === undefined) return CLOSED;
  if (!hasKey) return { refusal: { code: 'SOURCE_NETWORK_NEEDS_KEY', network } };
  const source = reader(address);
  return source === null ? INVALID : { source };
}

/**
 * Which connector reads what a person pasted - a handle, a profile, a feed's address - and how. Asks nobody.
 *
 * @param hasKey whether this installation has a key for a network that asks for one
 */
export function readSourceAddress(pasted: string, hasKey: (network: string) => boolean): SourceReading {
  const address = read(pasted);
  for (const reader of channelReaders.values()) {
    const channel = reader(address);
    if (channel !== null) return { source: channel };
  }
  const network = membersNetwork(address);
  if (network !== null) return readWithKey(address, network, hasKey(network));
  for (const reader of readers) {
    const source = reader(address);
    if (source !== null) return { source };
  }
  return INVALID;
}

/** Key of the network whose posts a source's connector brings; null for one that is no source by address. */
export function networkOfConnector(connector: string): string | null {
  if (connector === 'feed') return OPEN_WEB;
  return linkParsers.find(({ key }) => key === connector)?.key ?? null;
}

/** How posts of a network can be collected by address: by anybody, with a key that is there or is not, or not at all. */
export const SOURCE_ACCESSES = ['open', 'key_given', 'key_missing', 'closed'] as const;
export type SourceAccess = (typeof SOURCE_ACCESSES)[number];

/** @param hasKey whether this installation has a key for the network */
export function sourceAccessOf(network: string, hasKey: boolean): SourceAccess {
  if (channelReaders.has(network)) return 'open';
  if (keyedReaders.has(network)) return hasKey ? 'key_given' : 'key_missing';
  const parser = linkParsers.find(({ key }) => key === network);
  return parser === undefined || parser.closedDomains !== undefined ? 'closed' : 'open';
}
