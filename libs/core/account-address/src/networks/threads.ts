import { hostOf, isProfileHost, isUnder, pathParts } from '../host.js';
import type { NetworkNames } from '../network.js';
import { instagramHandle } from './instagram.js';

export const threads: NetworkNames = {
  key: 'threads',
  owns: (url) => isUnder(hostOf(url), 'threads.net', 'threads.com'),
  nameIn(url) {
    const [first = ''] = isProfileHost(url, 'threads.net', 'threads.com') ? pathParts(url) : [];
    return first.startsWith('@') ? first : null;
  },
  canonical: instagramHandle,
  profileUrl: (handle) => `https://www.threads.net/@${handle}`,
};
