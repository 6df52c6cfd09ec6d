import { type AccountNetwork, readAccount } from '@conductor/account-address';
import type { ReadAccountAddress } from './source-address.js';

/** The address of a profile on a network that asks for a key. A bare name says nothing of its network. */
export const keyedAccount =
  (network: AccountNetwork): ReadAccountAddress =>
  ({ url }) => {
    const read = url === null ? null : readAccount(url.href);
    const [account] = read?.network === network ? read.accounts : [];
    if (account === undefined) return null;
    return { connector: network, address: account.profileUrl, config: { account: account.handle } };
  };
