import { isHostOf, type LinkParser } from '../link-parser.js';

const POST = /^\/@([A-Za-z0-9_.]{2,24})\/(video|photo)\/(\d{8,25})(?:\/|$)/;

const DOMAINS = ['tiktok.com'] as const;

export const tiktok: LinkParser = {
  key: 'tiktok',
  names: ['tiktok', 'tik tok', 'tt'],
  closedDomains: DOMAINS,
  parse(url) {
    const match = isHostOf(url, ...DOMAINS) ? POST.exec(url.pathname) : null;
    if (match === null) return null;
    const [, handle = '', kind = '', externalId = ''] = match;
    const accountHandle = handle.toLowerCase();
    return {
      accountHandle,
      externalId,
      url: `https://www.tiktok.com/@${accountHandle}/${kind}/${externalId}`,
    };
  },
};
