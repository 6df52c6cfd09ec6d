import type { ReadAccountAddress, SourceAddress } from '../source-address/source-address.js';
import { ACCOUNT } from './mastodon-connector.js';
import { NETWORK } from './post-of-status.js';

const HANDLE = /^@([^@\s/]+)@([^@\s/]+)$/;
/** As any server shows its accounts; one of another server is read at its own. */
const PROFILE = /^\/@([^@/]+)(?:@([^@/]+))?\/?$/;
/** The same path with an ending is the account's feed. */
const FEED = /\.(?:rss|atom|json)$/i;

function account(name: string, server: string): SourceAddress | null {
  if (!ACCOUNT.test(name) || FEED.test(name) || !URL.canParse(server)) return null;
  const { origin, hostname } = new URL(server);
  if (!hostname.includes('.')) return null;
  const known = name.toLowerCase();
  return { connector: NETWORK, address: `${origin}/@${known}`, config: { server: origin, account: known } };
}

/** `@name@server`, or the address of an account's page. */
export const readMastodonAddress: ReadAccountAddress = ({ text, url }) => {
  const [, name, server] = HANDLE.exec(text) ?? [];
  if (name !== undefined && server !== undefined) return account(name, `https://${server}`);
  const [, shown, home] = url === null ? [] : (PROFILE.exec(url.pathname) ?? []);
  if (url === null || shown === undefined) return null;
  return account(shown, home === undefined ? url.origin : `https://${home}`);
};
