import type { Actor, Role } from './actor.js';

/** Which roles hold which permission. One table per domain, in its policy file. */
export type PermissionTable<Permission extends string = string> = Readonly<
  Record<Permission, readonly Role[]>
>;

/** Keeps the literal keys of a table. */
export const definePermissions = <const Permission extends string>(
  table: PermissionTable<Permission>,
): PermissionTable<Permission> => table;

/** Whether the actor's role holds the permission. The software's own jobs hold all of them. */
export function isPermitted<Permission extends string>(
  table: PermissionTable<Permission>,
  permission: Permission,
  actor: Actor,
): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'user' && table[permission].includes(actor.role);
}
