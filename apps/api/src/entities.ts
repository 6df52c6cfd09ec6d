import { collectionEntities } from '@conductor/collection';
import type { EntityClass } from '@conductor/database';
import { identityEntities } from '@conductor/identity';
import { socialAccountsEntities } from '@conductor/social-accounts';

/** Every entity of the domains this server serves. */
export const entities: readonly EntityClass[] = [
  ...identityEntities,
  ...socialAccountsEntities,
  ...collectionEntities,
];
