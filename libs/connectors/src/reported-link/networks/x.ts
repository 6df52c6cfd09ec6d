import { isHostOf, type LinkParser } from '../link-parser.js';

const POST = /^\/(?:i\/(?:web\/)?|([A-Za-z0-9_]{1,15})\/)status(?:es)?\/(\d{1,20})(?:\/|$)/;

const DOMAINS = ['x.com', 'twitter.com'] as const;

export const x: LinkParser = {
  key: 'x',
  names: ['x', 'twitter', 'x (twitter)', 'x/twitter', 'twitter/x'],
  closedDomains: DOMAINS,
  parse(url) {
    const match = isHostOf(url, ...DOMAINS) ? POST.exec(url.pathname) : null;
    const id = match?.[2];
    if (id === undefined) return null;
    const handle = match?.[1]?.toLowerCase();
    const accountHandle = handle === undefined || handle === 'i' ? null : handle;
    return { accountHandle, externalId: id, url: `https://x.com/${accountHandle ?? 'i'}/status/${id}` };
  },
};
