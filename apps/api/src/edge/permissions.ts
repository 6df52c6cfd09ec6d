import { agendaPermissions } from '@conductor/agenda';
import { alignmentPermissions } from '@conductor/alignment';
import { attributionPermissions } from '@conductor/attribution';
import { auditPermissions } from '@conductor/audit';
import { briefingPermissions } from '@conductor/briefing';
import { collectionPermissions } from '@conductor/collection';
import { distributionPermissions } from '@conductor/distribution';
import { dutyPermissions } from '@conductor/duty';
import { identityPermissions } from '@conductor/identity';
import { insightsPermissions } from '@conductor/insights';
import { type Actor, isPermitted, type PermissionTable } from '@conductor/kernel';
import { socialAccountsPermissions } from '@conductor/social-accounts';

/** The permission tables of all rooms, side by side. A name stands in one of them only. */
export const permissions = {
  ...identityPermissions,
  ...agendaPermissions,
  ...briefingPermissions,
  ...distributionPermissions,
  ...dutyPermissions,
  ...collectionPermissions,
  ...attributionPermissions,
  ...alignmentPermissions,
  ...insightsPermissions,
  ...socialAccountsPermissions,
  ...auditPermissions,
} satisfies PermissionTable;

export type Permission = keyof typeof permissions;

export const allPermissions: readonly Permission[] = Object.keys(permissions).filter(isPermissionName);

function isPermissionName(name: string): name is Permission {
  return name in permissions;
}

export const holds = (actor: Actor, permission: Permission): boolean =>
  isPermitted(permissions, permission, actor);
