import type { EntityClass } from '@conductor/database';
import { identityEntities } from '@conductor/identity';

/** Every entity that a command of this app writes. */
export const entities: readonly EntityClass[] = [...identityEntities];
