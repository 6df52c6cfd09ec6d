import { parseAccount } from '@conductor/account-address';
import { isHostOf } from '../reported-link/link-parser.js';
import type { ReadAccountAddress } from '../source-address/source-address.js';
import { NETWORK } from './post-of-entry.js';

const FEED = /^\/feeds\//;

/** A channel's own feed names it by its number. */
const channelOf = (url: URL): string =>
  FEED.test(url.pathname) ? (url.searchParams.get('channel_id') ?? '') : url.href;

/** The address of a channel in any of its forms, or of its feed. A bare handle could be of any network. */
export const readYoutubeAddress: ReadAccountAddress = ({ url }) => {
  if (url === null || !isHostOf(url, 'youtube.com')) return null;
  const account = parseAccount(channelOf(url), NETWORK);
  if (account === null) return null;
  return { connector: NETWORK, address: account.profileUrl, config: { account: account.handle } };
};
