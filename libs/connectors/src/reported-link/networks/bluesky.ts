import { isHostOf, type LinkParser } from '../link-parser.js';

const POST =
  /^\/profile\/(did:[a-z]+:[A-Za-z0-9._:-]+|[A-Za-z0-9.-]+\.[A-Za-z]{2,})\/post\/([a-z0-9]{10,20})(?:\/|$)/;

export const bluesky: LinkParser = {
  key: 'bluesky',
  names: ['bluesky', 'bsky'],
  parse(url) {
    const match = isHostOf(url, 'bsky.app') ? POST.exec(url.pathname.replaceAll('%3A', ':')) : null;
    if (match === null) return null;
    const [, handle = '', externalId = ''] = match;
    const accountHandle = handle.toLowerCase();
    return { accountHandle, externalId, url: `https://bsky.app/profile/${accountHandle}/post/${externalId}` };
  },
};
