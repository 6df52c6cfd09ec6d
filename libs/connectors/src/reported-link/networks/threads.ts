import { isHostOf, type LinkParser } from '../link-parser.js';

const POST = /^\/@([A-Za-z0-9_.]{1,30})\/post\/([A-Za-z0-9_-]{5,40})(?:\/|$)/;

export const threads: LinkParser = {
  key: 'threads',
  names: ['threads', 'thread'],
  parse(url) {
    const match = isHostOf(url, 'threads.net', 'threads.com') ? POST.exec(url.pathname) : null;
    if (match === null) return null;
    const [, handle = '', externalId = ''] = match;
    const accountHandle = handle.toLowerCase();
    return { accountHandle, externalId, url: `https://www.threads.net/@${accountHandle}/post/${externalId}` };
  },
};
