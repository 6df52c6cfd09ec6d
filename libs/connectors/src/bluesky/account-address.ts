import { canonicalName, nameInAddress, profileUrlOf } from '@conductor/account-address';
import type { ReadAccountAddress, SourceAddress } from '../source-address/source-address.js';
import { NETWORK } from './post-of-item.js';
import { POSTS } from './record-address.js';

/** `@name.go.id`, a lasting name, or `at://` either: without a sign a handle is somebody's website. */
const SIGNED = /^(?:@|at:\/\/|(?=did:))([^/@\s]+)(?:\/.*)?$/i;

function account(written: string): SourceAddress | null {
  const actor = canonicalName(NETWORK, written);
  if (actor === null) return null;
  return { connector: NETWORK, address: profileUrlOf(NETWORK, actor), config: { actor } };
}

/** The question to a server itself, for accounts that the public view does not show. */
function question(url: URL): SourceAddress | null {
  const isRepository = url.pathname === '/xrpc/com.atproto.repo.listRecords';
  if (!isRepository && url.pathname !== '/xrpc/app.bsky.feed.getAuthorFeed') return null;
  const parameter = isRepository ? 'repo' : 'actor';
  const actor = canonicalName(NETWORK, url.searchParams.get(parameter) ?? '');
  if (actor === null) return null;
  const asked: Record<string, string> = isRepository ? { repo: actor, collection: POSTS } : { actor };
  return {
    connector: NETWORK,
    address: `${url.origin}${url.pathname}?${new URLSearchParams(asked)}`,
    config: { actor, service: url.origin, api: isRepository ? 'repository' : 'app-view' },
  };
}

/** A page under a profile is another thing: a post, a feed. */
const isProfile = (url: URL, name: string): boolean =>
  url.pathname === '/' || url.pathname.replaceAll('%3A', ':').replace(/\/$/, '').endsWith(name);

/** A profile, a handle, a lasting name (DID), or the question to a server itself. */
export const readBlueskyAddress: ReadAccountAddress = ({ text, url }) => {
  const signed = SIGNED.exec(text)?.[1];
  if (signed !== undefined) return account(signed);
  if (url === null) return null;
  const name = nameInAddress(NETWORK, url);
  if (name === null) return question(url);
  return isProfile(url, name) ? account(name) : null;
};
