import type { ReadAccountAddress, SourceAddress } from '../source-address/source-address.js';
import { bluesky as addresses } from '../reported-link/networks/bluesky.js';
import { ACTOR } from './bluesky-connector.js';
import { POSTS } from './record-address.js';

/** Handles under the network's own domain need no sign. */
const OWN_HANDLE = /^@?([a-z0-9-]+\.bsky\.social)$/i;
/** `@name.go.id`, a lasting name, or `at://` either. */
const SIGNED = /^(?:@|at:\/\/|(?=did:))([^/@\s]+)(?:\/.*)?$/i;
const PROFILE = /^\/profile\/([^/]+)\/?$/;

const canonical = (actor: string): string => (actor.startsWith('did:') ? actor : actor.toLowerCase());

function account(written: string): SourceAddress | null {
  const actor = canonical(written);
  if (!ACTOR.test(actor)) return null;
  return { connector: addresses.key, address: `https://bsky.app/profile/${actor}`, config: { actor } };
}

/** The question to a server itself, for accounts that the public view does not show. */
function question(url: URL): SourceAddress | null {
  const isRepository = url.pathname === '/xrpc/com.atproto.repo.listRecords';
  if (!isRepository && url.pathname !== '/xrpc/app.bsky.feed.getAuthorFeed') return null;
  const parameter = isRepository ? 'repo' : 'actor';
  const actor = canonical(url.searchParams.get(parameter) ?? '');
  if (!ACTOR.test(actor)) return null;
  const asked: Record<string, string> = isRepository ? { repo: actor, collection: POSTS } : { actor };
  return {
    connector: addresses.key,
    address: `${url.origin}${url.pathname}?${new URLSearchParams(asked)}`,
    config: { actor, service: url.origin, api: isRepository ? 'repository' : 'app-view' },
  };
}

/** A profile, a handle, a lasting name (DID), or the question to a server itself. */
export const readBlueskyAddress: ReadAccountAddress = ({ text, url }) => {
  const handle = OWN_HANDLE.exec(text)?.[1] ?? SIGNED.exec(text)?.[1];
  if (handle !== undefined) return account(handle);
  if (url === null) return null;
  if (url.hostname === 'bsky.app' || url.hostname === 'www.bsky.app') {
    const profile = PROFILE.exec(url.pathname.replaceAll('%3A', ':'))?.[1];
    return profile === undefined ? null : account(profile);
  }
  const isOwnPage = url.hostname.endsWith('.bsky.social') && url.pathname === '/';
  return isOwnPage ? account(url.hostname) : question(url);
};
