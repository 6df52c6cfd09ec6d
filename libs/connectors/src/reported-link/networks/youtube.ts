import { isHostOf, pathParts, type LinkParser } from '../link-parser.js';

const DOMAINS = ['youtube.com', 'youtube-nocookie.com'] as const;
const ID = /^[A-Za-z0-9_-]{11}$/;

function idOf(url: URL): string | null {
  const [first, second] = pathParts(url);
  if (isHostOf(url, 'youtu.be')) return first ?? null;
  if (!isHostOf(url, ...DOMAINS)) return null;
  if (first === 'watch') return url.searchParams.get('v');
  return ['shorts', 'live', 'embed', 'v'].includes(first ?? '') ? (second ?? null) : null;
}

export const youtube: LinkParser = {
  key: 'youtube',
  names: ['youtube', 'yt', 'you tube'],
  closedDomains: DOMAINS,
  addressOf: (id) => (ID.test(id) ? `https://www.youtube.com/watch?v=${id}` : null),
  parse(url) {
    const id = idOf(url);
    if (id === null || !ID.test(id)) return null;
    return { accountHandle: null, externalId: id, url: `https://www.youtube.com/watch?v=${id}` };
  },
};
