import { agendaEntities } from '@conductor/agenda';
import { alignmentEntities } from '@conductor/alignment';
import { attributionEntities } from '@conductor/attribution';
import { briefingEntities } from '@conductor/briefing';
import { collectionEntities } from '@conductor/collection';
import type { EntityClass } from '@conductor/database';
import { distributionEntities } from '@conductor/distribution';
import { identityEntities } from '@conductor/identity';
import { socialAccountsEntities } from '@conductor/social-accounts';

/** Every entity of the domains whose acts the jobs call. */
export const entities: readonly EntityClass[] = [
  ...identityEntities,
  ...agendaEntities,
  ...briefingEntities,
  ...distributionEntities,
  ...socialAccountsEntities,
  ...collectionEntities,
  ...attributionEntities,
  ...alignmentEntities,
];
