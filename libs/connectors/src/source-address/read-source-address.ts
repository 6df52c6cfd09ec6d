import { readBlueskyAddress } from '../bluesky/account-address.js';
import { readFeedAddress } from '../feed/feed-address.js';
import { readMastodonAddress } from '../mastodon/account-address.js';
import { isHostOf } from '../reported-link/link-parser.js';
import { linkParsers, OPEN_WEB } from '../reported-link/networks/index.js';
import { readYoutubeAddress } from '../youtube/account-address.js';
import type { PastedAddress, ReadAccountAddress, SourceAddress } from './source-address.js';

/** Why an address is no source: it is none at all, or its network lets nobody collect by address. */
export type SourceRefusal = 'SOURCE_ADDRESS_INVALID' | 'SOURCE_NETWORK_CLOSED';

export type SourceReading =
  | { readonly source: SourceAddress; readonly refusal?: undefined }
  | { readonly source?: undefined; readonly refusal: SourceRefusal };

/** In the order they are asked; a feed takes what nobody claims. */
const readers: readonly ReadAccountAddress[] = [readBlueskyAddress, readMastodonAddress, readFeedAddress];

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

function isClosed({ url }: PastedAddress): boolean {
  if (url === null || FEEDS.test(url.pathname)) return false;
  return linkParsers.some(({ closedDomains = [] }) => isHostOf(url, ...closedDomains));
}

/** Which connector reads what a person pasted - a handle, a profile, a feed's address - and how. Asks nobody. */
export function readSourceAddress(pasted: string): SourceReading {
  const address = read(pasted);
  // Films are for members to rate and for everybody to see.
  const channel = readYoutubeAddress(address);
  if (channel !== null) return { source: channel };
  if (isClosed(address)) return { refusal: 'SOURCE_NETWORK_CLOSED' };
  for (const reader of readers) {
    const source = reader(address);
    if (source !== null) return { source };
  }
  return { refusal: 'SOURCE_ADDRESS_INVALID' };
}

/** Key of the network whose posts a source's connector brings; null for one that is no source by address. */
export function networkOfConnector(connector: string): string | null {
  if (connector === 'feed') return OPEN_WEB;
  return linkParsers.find(({ key }) => key === connector)?.key ?? null;
}
