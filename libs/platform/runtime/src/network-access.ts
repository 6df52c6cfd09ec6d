import type { Credential, NetworkBudget } from '@conductor/connector-contract';
import type { Settings } from './configuration.js';

/** What an installation has to read a network that asks for a key. */
export interface NetworkAccess {
  readonly credential: Credential;
  /** Null for a network that charges nothing. */
  readonly budget: NetworkBudget | null;
}

/** The settings by which a network is opened, by its key in the database. */
export const NETWORK_KEY_SETTINGS: Readonly<Record<string, readonly (keyof Settings)[]>> = {
  x: ['X_BEARER_TOKEN', 'X_MONTHLY_REQUESTS', 'X_MONTHLY_RUPIAH', 'X_RUPIAH_PER_RESOURCE'],
  threads: ['THREADS_TOKEN'],
  instagram: ['INSTAGRAM_TOKEN', 'INSTAGRAM_ACCOUNT_ID'],
  facebook: ['FACEBOOK_TOKEN'],
};

const credentialOf = (token: string | undefined, accountId: string | null = null): Credential | null =>
  token === undefined ? null : { token, accountId };

/** Without a limit nothing may be spent: the settings are refused before that, and this says the same. */
const budgetOf = (settings: Settings): NetworkBudget => ({
  monthlyRequests: settings.X_MONTHLY_REQUESTS ?? 0,
  monthlyRupiah: settings.X_MONTHLY_RUPIAH ?? 0,
  rupiahPerRequest: settings.X_RUPIAH_PER_REQUEST,
  rupiahPerResource: settings.X_RUPIAH_PER_RESOURCE ?? 0,
});

/** Which networks have a key. */
export function networksOf(settings: Settings): ReadonlyMap<string, NetworkAccess> {
  const own = settings.INSTAGRAM_ACCOUNT_ID ?? null;
  const found: readonly (readonly [string, Credential | null, NetworkBudget | null])[] = [
    ['x', credentialOf(settings.X_BEARER_TOKEN), budgetOf(settings)],
    ['threads', credentialOf(settings.THREADS_TOKEN), null],
    ['instagram', credentialOf(settings.INSTAGRAM_TOKEN, own), null],
    ['facebook', credentialOf(settings.FACEBOOK_TOKEN), null],
  ];
  return new Map(
    found.flatMap(([network, credential, budget]) =>
      credential === null ? [] : [[network, { credential, budget }] as const],
    ),
  );
}
