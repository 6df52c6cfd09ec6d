import { hostOf, isProfileHost, isUnder, pathParts, withoutAt } from '../host.js';
import type { NetworkNames } from '../network.js';

/** The network's numbers tell upper from lower case: they are kept as they are. */
const CHANNEL_ID = /^UC[A-Za-z0-9_-]{22}$/;
/** Handles since 2022: letters of any script, digits, `_`, `-`, `.` and the middle dot. */
const HANDLE = /^(?![._·-])(?!.*[._·-]$)[\p{L}\p{M}\p{N}_.·-]{3,30}$/u;
/** The two older kinds of names, each in a space of its own. */
const OLDER = /^(c|user)\/([\p{L}\p{M}\p{N}]{1,60})$/u;
const OWN_PAGES = new Set(
  'watch feed shorts results playlist live embed v hashtag post clip account premium gaming about t kids redirect'.split(
    ' ',
  ),
);

export const youtube: NetworkNames = {
  key: 'youtube',
  owns: (url) => isUnder(hostOf(url), 'youtube.com', 'youtu.be', 'youtube-nocookie.com'),
  nameIn(url) {
    if (!isProfileHost(url, 'youtube.com')) return null;
    const [first = '', second = ''] = pathParts(url);
    if (first.startsWith('@')) return first;
    if (first === 'channel') return CHANNEL_ID.test(second) ? second : null;
    if (first === 'c' || first === 'user') return second === '' ? null : `${first}/${second}`;
    // youtube.com/name leads where youtube.com/c/name does.
    return first === '' || OWN_PAGES.has(first) ? null : `c/${first}`;
  },
  canonical(name) {
    if (CHANNEL_ID.test(name)) return name;
    const handle = withoutAt(name).normalize('NFC').toLowerCase();
    return HANDLE.test(handle) || OLDER.test(handle) ? handle : null;
  },
  profileUrl(handle) {
    if (CHANNEL_ID.test(handle)) return `https://www.youtube.com/channel/${handle}`;
    const [, kind, name = ''] = OLDER.exec(handle) ?? [];
    return kind === undefined
      ? `https://www.youtube.com/@${encodeURIComponent(handle)}`
      : `https://www.youtube.com/${kind}/${encodeURIComponent(name)}`;
  },
};
