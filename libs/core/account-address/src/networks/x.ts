import { hostOf, isProfileHost, isUnder, pathParts, withoutAt } from '../host.js';
import type { NetworkNames } from '../network.js';

/** Pages of the network's own in the place of a handle. */
const OWN_PAGES = new Set(
  'i home explore search hashtag intent share settings messages notifications login logout signup compose tos privacy about jobs download account oauth'.split(
    ' ',
  ),
);

export const x: NetworkNames = {
  key: 'x',
  owns: (url) => isUnder(hostOf(url), 'x.com', 'twitter.com'),
  nameIn(url) {
    if (!isProfileHost(url, 'x.com', 'twitter.com')) return null;
    const [first = ''] = pathParts(url);
    if (first === 'intent') return url.searchParams.get('screen_name');
    // Of 2010 to 2012: twitter.com/#!/handle.
    const name = first === '' ? (/^#!\/([^/?]+)/.exec(url.hash)?.[1] ?? '') : first;
    return name === '' ? null : name;
  },
  canonical(name) {
    const handle = withoutAt(name).toLowerCase();
    return /^[a-z0-9_]{1,15}$/.test(handle) && !OWN_PAGES.has(handle) ? handle : null;
  },
  profileUrl: (handle) => `https://x.com/${handle}`,
};
