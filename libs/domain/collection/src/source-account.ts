import { readAccount } from '@conductor/account-address';
import type { WorkContext } from '@conductor/work';
import type { CollectionSource } from './collection-source.entity.js';

interface AccountName {
  readonly network: string;
  readonly handle: string;
}

/** The feed of an account is called as the account, with an ending. */
const FEED_ENDING = /(?:\.(?:rss|atom)|\/(?:rss|feed))\/?$/i;
/** Questions to a server name the account in a parameter. */
const PARAMETERS = { actor: 'bluesky', repo: 'bluesky', channel_id: 'youtube', user: 'youtube' } as const;

/** The accounts that an address may be of: a profile's, its feed's, or a question's about it. */
export function accountsAt(address: string): AccountName[] {
  const shown = readAccount(address.replace(FEED_ENDING, '')).accounts;
  const parameters = URL.canParse(address) ? new URL(address).searchParams : new URLSearchParams();
  const asked = Object.entries(PARAMETERS).flatMap(([parameter, network]) => {
    const handle = parameters.get(parameter);
    return handle === null ? [] : [{ network, handle }];
  });
  return [...shown, ...asked].map(({ network, handle }) => ({ network, handle: handle.toLowerCase() }));
}

/**
 * Whether a source reads a personal account without consent in force: its feed may name no author. Locks the account,
 * as `admittedPosts` does.
 */
export async function isBarred(
  ctx: WorkContext,
  { address }: Pick<CollectionSource, 'address'>,
): Promise<boolean> {
  const named = accountsAt(address);
  const personal: { id: string }[] = await ctx.db.query(
    `select a.id from social_account a
      where a.kind = 'personal' and exists (
        select 1 from unnest($1::text[], $2::text[]) named (network, handle)
         where named.network = a.network and named.handle = a.handle)
      order by a.id for share of a`,
    [named.map(({ network }) => network), named.map(({ handle }) => handle)],
  );
  if (personal.length === 0) return false;
  const counted: unknown[] = await ctx.db.query('select 1 from counted_account where id = any($1)', [
    personal.map(({ id }) => id),
  ]);
  return counted.length < personal.length;
}
