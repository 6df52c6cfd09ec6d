import { isHostOf, type LinkParser } from '../link-parser.js';

const POST = /^\/(?:([A-Za-z0-9_.]{1,30})\/)?(p|reels?|tv)\/([A-Za-z0-9_-]{5,40})(?:\/|$)/;

const DOMAINS = ['instagram.com', 'instagr.am'] as const;

export const instagram: LinkParser = {
  key: 'instagram',
  names: ['instagram', 'ig', 'insta'],
  closedDomains: DOMAINS,
  parse(url) {
    const match = isHostOf(url, ...DOMAINS) ? POST.exec(url.pathname) : null;
    const id = match?.[3];
    if (id === undefined) return null;
    // One shortcode is one post under /p/, /reel/ and /tv/ alike.
    return {
      accountHandle: match?.[1]?.toLowerCase() ?? null,
      externalId: id,
      url: `https://www.instagram.com/p/${id}/`,
    };
  },
};
