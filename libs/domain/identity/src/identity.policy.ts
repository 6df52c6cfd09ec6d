import { type Actor, definePermissions, hasRole, isPermitted, NotPermitted, ROLES } from '@conductor/kernel';

/** Who may do what to organisations and people. */
export const identityPermissions = definePermissions({
  'organisation.read': ROLES,
  'people.manage': ['admin'],
  /** What belongs to one's own person: sessions, password, language. */
  'self.manage': ROLES,
});
export type IdentityPermission = keyof typeof identityPermissions;

/** Throws NotPermitted unless the actor's role holds the permission. */
export function requireIdentityPermission(actor: Actor, permission: IdentityPermission): void {
  if (!isPermitted(identityPermissions, permission, actor)) throw new NotPermitted(permission);
}

/** An administrator cannot suspend their own account or end the membership they act in: nobody is locked out by a slip. */
export const isOwnAccount = (actor: Actor, userId: string): boolean =>
  hasRole(actor, 'admin') && actor.userId === userId;
