import { hostOf } from './host.js';
import { ACCOUNT_NETWORKS, type AccountNetwork, type NetworkNames } from './network.js';
import { bluesky } from './networks/bluesky.js';
import { facebook } from './networks/facebook.js';
import { instagram } from './networks/instagram.js';
import { mastodon } from './networks/mastodon.js';
import { threads } from './networks/threads.js';
import { tiktok } from './networks/tiktok.js';
import { isSharedHost, web } from './networks/web.js';
import { x } from './networks/x.js';
import { youtube } from './networks/youtube.js';

/** One account, in the one form that is kept. */
export interface AccountAddress {
  readonly network: AccountNetwork;
  /** Without `@`; lower case, save the numbers of YouTube, which tell cases apart. Mastodon: `user@server`. Web: the host. */
  readonly handle: string;
  readonly profileUrl: string;
}

/** What a pasted text can mean. */
export interface AccountReading {
  /** The network whose address it is; null where only a name was given. */
  readonly network: AccountNetwork | null;
  /** The name as written, also where no account can be called so; null where an address names nobody. */
  readonly name: string | null;
  /** One for an address; for a bare name one for each network on which it can be one; none where it is no account's. */
  readonly accounts: readonly AccountAddress[];
}

const NAMES: Readonly<Record<AccountNetwork, NetworkNames>> = {
  x,
  instagram,
  facebook,
  tiktok,
  youtube,
  threads,
  bluesky,
  mastodon,
  web,
};
const NOTHING: AccountReading = { network: null, name: null, accounts: [] };
/** Longer than any browser's address; nobody pastes more by intention. */
const LONGEST = 2_000;

const accountOf = ({ key, canonical, profileUrl }: NetworkNames, name: string): AccountAddress | null => {
  const handle = canonical(name);
  return handle === null ? null : { network: key, handle, profileUrl: profileUrl(handle) };
};

/** Marks of direction and joiners that come along when a text is copied out of a chat. */
const trimmed = (text: string): string => text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');

function readAddress(url: URL): AccountReading {
  // A port is another server on the same host; nobody's profile is there.
  if (url.port !== '') return NOTHING;
  // Many tenants use `/@name`, and they are no Mastodon servers.
  const candidates = isSharedHost(hostOf(url)) ? ['web' as const] : ACCOUNT_NETWORKS;
  for (const network of candidates) {
    const names = NAMES[network];
    if (!names.owns(url)) continue;
    const name = names.nameIn(url);
    const account = name === null ? null : accountOf(names, name);
    return { network, name, accounts: account === null ? [] : [account] };
  }
  return NOTHING;
}

/** `@user@server`, with or without the first `@`. Of an e-mail address it cannot be told apart. */
function readFederated(text: string): AccountReading {
  const account = accountOf(mastodon, text.replace(/^acct:/i, ''));
  return { network: 'mastodon', name: text, accounts: account === null ? [] : [account] };
}

function readName(text: string): AccountReading {
  const name = text.normalize('NFKC');
  const isHandle = name.startsWith('@');
  const accounts = ACCOUNT_NETWORKS.flatMap((network) => {
    // Nobody writes `@` before a website.
    const account = network === 'web' && isHandle ? null : accountOf(NAMES[network], name);
    return account === null ? [] : [account];
  });
  return { network: null, name: text.replace(/^[@＠]/, ''), accounts };
}

const SCHEME = /^(https?:)?\/\//i;

/**
 * Reads what people paste for an account: a name with or without `@`, or an address in any of its forms. The host
 * decides, as in a browser: what stands before an `@` in it or in its first labels does not.
 */
export function readAccount(pasted: string): AccountReading {
  const text = trimmed(pasted);
  if (text === '' || text.length > LONGEST) return NOTHING;
  if (SCHEME.test(text) || /^[^\s:]*[/?\\]/.test(text)) {
    const address = `https://${text.replace(SCHEME, '')}`;
    return URL.canParse(address) ? readAddress(new URL(address)) : NOTHING;
  }
  if (/^(?:acct:)?@?[^@\s]+@[^@\s]+$/i.test(text)) return readFederated(text);
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^did:/i.test(text)) return NOTHING;
  return readName(text);
}

/** The account of one network that the text names; null where it names none there. */
export const parseAccount = (pasted: string, network: AccountNetwork): AccountAddress | null =>
  readAccount(pasted).accounts.find((account) => account.network === network) ?? null;

/** The name that an address of the network writes, whatever its scheme and port; null where it names nobody. */
export const nameInAddress = (network: AccountNetwork, url: URL): string | null =>
  NAMES[network].owns(url) ? NAMES[network].nameIn(url) : null;

/** The one form of a name; null for what no account of the network can be called. */
export const canonicalName = (network: AccountNetwork, name: string): string | null =>
  NAMES[network].canonical(name);

/** Address of the profile of a canonical handle. */
export const profileUrlOf = (network: AccountNetwork, handle: string): string =>
  NAMES[network].profileUrl(handle);

/**
 * One text for one account: names that a network does not tell apart are one. Facebook ignores dots in names.
 */
export const accountIdentity = ({ network, handle }: Pick<AccountAddress, 'network' | 'handle'>): string =>
  `${network}:${network === 'facebook' ? handle.replaceAll('.', '') : handle}`;
