import { hostOf, isProfileHost, isUnder, pathParts, withoutAt } from '../host.js';
import type { NetworkNames } from '../network.js';

export const tiktok: NetworkNames = {
  key: 'tiktok',
  owns: (url) => isUnder(hostOf(url), 'tiktok.com'),
  nameIn(url) {
    const [first = ''] = isProfileHost(url, 'tiktok.com') ? pathParts(url) : [];
    return first.startsWith('@') ? first : null;
  },
  canonical(name) {
    const handle = withoutAt(name).toLowerCase();
    return /^(?!.*\.$)[a-z0-9_.]{2,24}$/.test(handle) ? handle : null;
  },
  profileUrl: (handle) => `https://www.tiktok.com/@${handle}`,
};
