import type { EntityClass } from '@conductor/database';
import { identityEntities } from '@conductor/identity';

/** Every entity of the domains this server serves. */
export const entities: readonly EntityClass[] = [...identityEntities];
