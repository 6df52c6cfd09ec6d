import { type Actor, definePermissions, hasRole, isPermitted, NotPermitted, ROLES } from '@conductor/kernel';
import type { SocialAccount } from './social-account.entity.js';

/** Who may do what to the registry of official accounts. */
export const socialAccountsPermissions = definePermissions({
  'account.read': ROLES,
  'account.register': ['officer', 'admin'],
  'account.export': ['planner', 'officer', 'auditor', 'admin'],
  'account.import': ['admin'],
});
export type SocialAccountsPermission = keyof typeof socialAccountsPermissions;

/** Throws NotPermitted unless the actor's role holds the permission. */
export function requireSocialAccountsPermission(actor: Actor, permission: SocialAccountsPermission): void {
  if (!isPermitted(socialAccountsPermissions, permission, actor)) throw new NotPermitted(permission);
}

/** An officer speaks for the own organisation only; an administrator for all. */
export const canRegisterFor = (actor: Actor, organisationId: string): boolean =>
  isPermitted(socialAccountsPermissions, 'account.register', actor) &&
  (!hasRole(actor, 'officer') || actor.organisationId === organisationId);

export const ACCOUNT_ACTIONS = ['retire'] as const;
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

/** What this person may do to an account: the very function that the acts run. */
export function accountActionsFor(
  actor: Actor,
  { organisationId, retiredOn }: Pick<SocialAccount, 'organisationId' | 'retiredOn'>,
): AccountAction[] {
  return retiredOn === null && canRegisterFor(actor, organisationId) ? ['retire'] : [];
}
