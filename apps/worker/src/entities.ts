import { collectionEntities } from '@conductor/collection';
import type { EntityClass } from '@conductor/database';
import { socialAccountsEntities } from '@conductor/social-accounts';

/** Every entity of the domains whose acts the jobs call. */
export const entities: readonly EntityClass[] = [...socialAccountsEntities, ...collectionEntities];
