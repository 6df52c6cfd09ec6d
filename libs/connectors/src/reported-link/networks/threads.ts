import { isHostOf, type LinkParser } from '../link-parser.js';

const POST = /^\/@([A-Za-z0-9_.]{1,30})\/post\/([A-Za-z0-9_-]{5,40})(?:\/|$)/;

const DOMAINS = ['threads.net', 'threads.com'] as const;

export const threads: LinkParser = {
  key: 'threads',
  names: ['threads', 'thread'],
  closedDomains: DOMAINS,
  parse(url) {
    const match = isHostOf(url, ...DOMAINS) ? POST.exec(url.pathname) : null;
    if (match === null) return null;
    const [, handle = '', externalId = ''] = match;
    const accountHandle = handle.toLowerCase();
    return { accountHandle, externalId, url: `https://www.threads.net/@${accountHandle}/post/${externalId}` };
  },
};
