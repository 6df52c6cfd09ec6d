import { canonicalHost, hostOf, isUnder, pathParts, withoutAt } from '../host.js';
import type { NetworkNames } from '../network.js';

const DID = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.-]{3,253})$/;

export const bluesky: NetworkNames = {
  key: 'bluesky',
  owns: (url) => isUnder(hostOf(url), 'bsky.app', 'bsky.social'),
  nameIn(url) {
    const host = hostOf(url);
    // A name under bsky.social is a host too, and leads to the profile.
    if (host !== 'bsky.social' && isUnder(host, 'bsky.social')) return host;
    const [first, second = null] = host === 'bsky.app' ? pathParts(url) : [];
    return first === 'profile' ? second : null;
  },
  canonical(name) {
    const handle = withoutAt(name).toLowerCase();
    return DID.test(handle) ? handle : canonicalHost(handle);
  },
  profileUrl: (handle) => `https://bsky.app/profile/${handle}`,
};
