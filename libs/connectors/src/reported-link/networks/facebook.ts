import { isHostOf, pathParts, type LinkParser, type ParsedLink } from '../link-parser.js';

const ID = /^(?:\d{5,25}|pfbid[A-Za-z0-9]{10,100})$/;
const HANDLE = /^[A-Za-z0-9.]{3,60}$/;

const post = (account: string | null, id: string, url: string): ParsedLink => ({
  accountHandle: account === null ? null : account.toLowerCase(),
  externalId: id,
  url,
});

/** The older addresses carry their ids as parameters. */
function fromParameters(url: URL, page: string): ParsedLink | null {
  const owner = url.searchParams.get('id');
  const id = url.searchParams.get('story_fbid') ?? url.searchParams.get('fbid') ?? url.searchParams.get('v');
  if (id === null || !ID.test(id)) return null;
  const account = owner !== null && /^\d{5,25}$/.test(owner) ? owner : null;
  switch (page) {
    case 'permalink.php':
    case 'story.php':
      return account === null ? null : post(account, id, `https://www.facebook.com/${account}/posts/${id}`);
    case 'photo.php':
    case 'photo':
      return post(account, id, `https://www.facebook.com/photo/?fbid=${id}`);
    case 'watch':
      return post(account, id, `https://www.facebook.com/watch/?v=${id}`);
    default:
      return null;
  }
}

const DOMAINS = ['facebook.com'] as const;

export const facebook: LinkParser = {
  key: 'facebook',
  names: ['facebook', 'fb', 'facebook page'],
  closedDomains: DOMAINS,
  parse(url) {
    if (!isHostOf(url, ...DOMAINS)) return null;
    const parts = pathParts(url);
    const [first = '', second = ''] = parts;
    const fromQuery = fromParameters(url, first);
    if (fromQuery !== null) return fromQuery;
    const id = parts.at(-1) ?? '';
    if (first === 'reel' && ID.test(second))
      return post(null, second, `https://www.facebook.com/reel/${second}`);
    const isPost =
      parts.length >= 3 &&
      ['posts', 'videos', 'photos'].includes(second) &&
      HANDLE.test(first) &&
      ID.test(id);
    return isPost ? post(first, id, `https://www.facebook.com/${first}/${second}/${id}`) : null;
  },
};
