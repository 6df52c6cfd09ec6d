import { canonicalHost, hostOf, isProfileHost, isUnder, pathParts, withoutAt } from '../host.js';
import type { NetworkNames } from '../network.js';

/** A lasting name. Whether anybody has it only the network knows. */
const DID = /^did:[a-z]+:[a-z0-9._:%-]{1,200}$/;

export const bluesky: NetworkNames = {
  key: 'bluesky',
  owns: (url) => isUnder(hostOf(url), 'bsky.app', 'bsky.social'),
  nameIn(url) {
    const host = hostOf(url);
    // A name under bsky.social is a host too, and leads to the profile.
    if (host !== 'bsky.social' && isUnder(host, 'bsky.social')) return host;
    const [first, second = null] = isProfileHost(url, 'bsky.app') ? pathParts(url) : [];
    return first === 'profile' ? second : null;
  },
  canonical(name) {
    const handle = withoutAt(name).toLowerCase();
    return DID.test(handle) ? handle : canonicalHost(handle);
  },
  profileUrl: (handle) => `https://bsky.app/profile/${handle}`,
};
