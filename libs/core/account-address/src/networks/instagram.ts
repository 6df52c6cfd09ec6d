import { hostOf, isProfileHost, isUnder, pathParts, withoutAt } from '../host.js';
import type { NetworkNames } from '../network.js';

const OWN_PAGES = new Set(
  'p reel reels tv stories explore accounts direct about developer legal web challenge _u _n'.split(' '),
);

/** Instagram's names are Threads' names too: letters, digits, `_` and dots, none first, last or twice in a row. */
export function instagramHandle(name: string): string | null {
  const handle = withoutAt(name).toLowerCase();
  const isName = /^(?!\.)(?!.*\.\.)(?!.*\.$)[a-z0-9_.]{1,30}$/.test(handle);
  return isName && !OWN_PAGES.has(handle) ? handle : null;
}

export const instagram: NetworkNames = {
  key: 'instagram',
  owns: (url) => isUnder(hostOf(url), 'instagram.com', 'instagr.am'),
  nameIn(url) {
    if (!isProfileHost(url, 'instagram.com', 'instagr.am')) return null;
    const [first = null, second = null] = pathParts(url);
    // `_u` is how apps are told to open a profile; a story's address names whose it is.
    return first === '_u' || (first === 'stories' && second !== 'highlights') ? second : first;
  },
  canonical: instagramHandle,
  profileUrl: (handle) => `https://www.instagram.com/${handle}/`,
};
