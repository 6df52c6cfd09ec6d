import { canonicalHost, hostOf, pathParts } from '../host.js';
import type { NetworkNames } from '../network.js';

const USER = /^[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_])?$/;
const NAME = /^@?([^@/]+)@([^@/]+)$/;

/**
 * Any server may speak it, so the path's form is all there is to go by: `/@name`, `/users/name`. What a server shows of
 * another one's account (`/@name@elsewhere`) is kept as the name, and is no account: any host can show such a page.
 */
function nameInPath(url: URL): string | null {
  const parts = pathParts(url);
  const [first = '', second = ''] = parts[0] === 'web' ? parts.slice(1) : parts;
  const name = first === 'users' ? second : first.startsWith('@') ? first.slice(1) : '';
  return name === '' ? null : `${name}@${hostOf(url)}`;
}

export const mastodon: NetworkNames = {
  key: 'mastodon',
  owns: (url) => nameInPath(url) !== null,
  nameIn: nameInPath,
  canonical(name) {
    const [, user = '', server = ''] = NAME.exec(name) ?? [];
    const host = canonicalHost(server);
    return USER.test(user.toLowerCase()) && host !== null ? `${user.toLowerCase()}@${host}` : null;
  },
  profileUrl(handle) {
    const [user = '', server = ''] = handle.split('@');
    return `https://${server}/@${user}`;
  },
};
