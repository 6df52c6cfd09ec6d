import type { LinkParser } from '../link-parser.js';

/** Any server may speak it, so the path's form is all there is to go by: `/@name/123` and `/users/name/statuses/123`. */
const POST =
  /^\/(?:@([A-Za-z0-9_.-]+(?:@[A-Za-z0-9.-]+)?)|users\/([A-Za-z0-9_.-]+)\/statuses)\/(\d{15,22})\/?$/;

export const mastodon: LinkParser = {
  key: 'mastodon',
  names: ['mastodon', 'fediverse'],
  parse(url) {
    const match = POST.exec(url.pathname);
    if (match === null) return null;
    const name = (match[1] ?? match[2] ?? '').toLowerCase();
    const id = match[3] ?? '';
    // Ids count within one server, and so do names.
    const accountHandle = name.includes('@') ? name : `${name}@${url.host}`;
    return { accountHandle, externalId: `${url.host}/${id}`, url: `https://${url.host}/@${name}/${id}` };
  },
};
