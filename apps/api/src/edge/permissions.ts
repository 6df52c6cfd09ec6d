import { identityPermissions } from '@conductor/identity';
import { type Actor, isPermitted, type PermissionTable } from '@conductor/kernel';

/** The permission tables of all domains, side by side. A name stands in one of them only. */
export const permissions = {
  ...identityPermissions,
} satisfies PermissionTable;

export type Permission = keyof typeof permissions;

export const allPermissions: readonly Permission[] = Object.keys(permissions).filter(isPermissionName);

function isPermissionName(name: string): name is Permission {
  return name in permissions;
}

export const holds = (actor: Actor, permission: Permission): boolean =>
  isPermitted(permissions, permission, actor);
