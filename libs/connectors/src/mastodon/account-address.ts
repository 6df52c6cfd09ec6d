import { canonicalName, nameInAddress } from '@conductor/account-address';
import type { ReadAccountAddress, SourceAddress } from '../source-address/source-address.js';
import { NETWORK } from './post-of-status.js';

/** The path of an account with an ending is its feed. */
const FEED = /\.(?:rss|atom|json)$/i;

/** The name of an account at its own server. Its form is the same at all, also where the server has no public name. */
export const accountName = (user: string): string | null =>
  canonicalName(NETWORK, `${user}@server.example`)?.split('@')[0] ?? null;

function account(user: string, server: string): SourceAddress | null {
  const name = FEED.test(user) ? null : accountName(user);
  if (name === null || !URL.canParse(server)) return null;
  const { origin, hostname } = new URL(server);
  if (!hostname.includes('.')) return null;
  return { connector: NETWORK, address: `${origin}/@${name}`, config: { server: origin, account: name } };
}

/** A page under a profile is another thing: a post, a feed. */
const isProfile = (url: URL, shown: string): boolean => url.pathname.replace(/\/$/, '').endsWith(shown);

/** `@name@server`, or the address of an account's page. What a server shows of another one's account is read at home. */
export const readMastodonAddress: ReadAccountAddress = ({ text, url }) => {
  if (url === null) {
    const [, user = '', server = ''] = /^@([^@\s/]+)@([^@\s/]+)$/.exec(text) ?? [];
    return account(user, `https://${server}`);
  }
  // `name@server`, and `name@home@server` for another one's account.
  const [user = '', home, shownBy] = nameInAddress(NETWORK, url)?.split('@') ?? [];
  if (shownBy === undefined) return isProfile(url, user) ? account(user, url.origin) : null;
  return isProfile(url, `${user}@${home}`) ? account(user, `https://${home}`) : null;
};
