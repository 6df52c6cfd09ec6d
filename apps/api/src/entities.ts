import { collectionEntities } from '@conductor/collection';
import { agendaEntities } from '@conductor/agenda';
import { briefingEntities } from '@conductor/briefing';
import type { EntityClass } from '@conductor/database';
import { distributionEntities } from '@conductor/distribution';
import { identityEntities } from '@conductor/identity';
import { socialAccountsEntities } from '@conductor/social-accounts';

/** Every entity of the domains this server serves. */
export const entities: readonly EntityClass[] = [
  ...identityEntities,
  ...socialAccountsEntities,
  ...collectionEntities,
  ...agendaEntities,
  ...briefingEntities,
  ...distributionEntities,
];
