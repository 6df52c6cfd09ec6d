import { hostOf, isProfileHost, isUnder, pathParts, withoutAt } from '../host.js';
import type { NetworkNames } from '../network.js';

const OWN_PAGES = new Set(
  'watch events marketplace groups share sharer hashtag reel reels photo photos video videos story stories login help policies gaming pages people public p profile.php home bookmarks settings messages notifications search ads business'.split(
    ' ',
  ),
);
const ID = /^\d{5,25}$/;
/** Pages without a name of their own carry their number after the title: `Kementerian-Keuangan-100064`. */
const numberAfterTitle = (part: string): string | null => /-(\d{10,25})$/.exec(part)?.[1] ?? null;

const nameInPath = ([first = '', second = '', third = '', fourth = '']: readonly string[]): string | null => {
  switch (first) {
    case 'pages':
      if (second === 'category') return numberAfterTitle(fourth);
      return ID.test(third) ? third : numberAfterTitle(second);
    case 'people':
      return ID.test(third) ? third : null;
    case 'p':
      return numberAfterTitle(second);
    case 'stories':
      return ID.test(second) ? second : null;
    default:
      return first === '' ? null : (numberAfterTitle(first) ?? first);
  }
};

export const facebook: NetworkNames = {
  key: 'facebook',
  owns: (url) => isUnder(hostOf(url), 'facebook.com', 'fb.com', 'fb.me', 'fb.watch', 'm.me'),
  nameIn(url) {
    if (!isProfileHost(url, 'facebook.com', 'fb.com', 'm.me')) return null;
    const parts = pathParts(url);
    if (['profile.php', 'permalink.php', 'story.php'].includes(parts[0] ?? ''))
      return url.searchParams.get('id');
    return nameInPath(parts);
  },
  canonical(name) {
    const handle = withoutAt(name).toLowerCase();
    if (ID.test(handle)) return handle;
    const isName = /^(?!\.)(?!.*\.\.)(?!.*\.(?:php)?$)[a-z0-9.]{3,50}$/.test(handle);
    return isName && !OWN_PAGES.has(handle) ? handle : null;
  },
  profileUrl: (handle) =>
    ID.test(handle)
      ? `https://www.facebook.com/profile.php?id=${handle}`
      : `https://www.facebook.com/${handle}`,
};
