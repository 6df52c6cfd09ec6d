import { agendaEntities } from '@conductor/agenda';
import { alignmentEntities } from '@conductor/alignment';
import { attributionEntities } from '@conductor/attribution';
import { briefingEntities } from '@conductor/briefing';
import { collectionEntities } from '@conductor/collection';
import type { EntityClass } from '@conductor/database';
import { distributionEntities } from '@conductor/distribution';
import { dutyEntities } from '@conductor/duty';
import { identityEntities } from '@conductor/identity';
import { socialAccountsEntities } from '@conductor/social-accounts';

/** Every entity that a command of this app writes. */
export const entities: readonly EntityClass[] = [
  ...identityEntities,
  ...agendaEntities,
  ...briefingEntities,
  ...distributionEntities,
  ...dutyEntities,
  ...socialAccountsEntities,
  ...collectionEntities,
  ...attributionEntities,
  ...alignmentEntities,
];
