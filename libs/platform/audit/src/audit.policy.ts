import { type Actor, definePermissions, isPermitted, NotPermitted } from '@conductor/kernel';

/** Who may read the log. Nobody may change it: the table refuses. */
export const auditPermissions = definePermissions({
  'audit.read': ['auditor', 'admin'],
});
export type AuditPermission = keyof typeof auditPermissions;

/** Throws NotPermitted unless the actor's role holds the permission. */
export function requireAuditPermission(actor: Actor, permission: AuditPermission): void {
  if (!isPermitted(auditPermissions, permission, actor)) throw new NotPermitted(permission);
}
