import {
  type Actor,
  definePermissions,
  hasRole,
  isPermitted,
  NotPermitted,
  ROLES,
  userIdOf,
} from '@conductor/kernel';
import {
  PROOF_ACTIONS,
  type ProofAction,
  type ProofKind,
  type ProofState,
  proofWorkflow,
} from './proof.workflow.js';

/** Who may do what to the registry of official accounts. */
export const socialAccountsPermissions = definePermissions({
  'account.read': ROLES,
  'account.register': ['officer', 'admin'],
  'account.prove': ['officer', 'admin'],
  'account.judge': ['admin'],
  'account.tend': ['officer', 'admin'],
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

/** Who may prove an account and tend to its alerts: whoever may register one for its organisation. */
export const canTendFor = canRegisterFor;

const judges = (actor: Actor): boolean => isPermitted(socialAccountsPermissions, 'account.judge', actor);

interface JudgedProof {
  readonly kind: ProofKind;
  readonly state: ProofState;
  readonly requestedBy: string | null;
}

/** What the actor may do to a proof now. A claim is judged by a person of the register, and never by who made it. */
export function proofActionsFor(
  actor: Actor,
  proof: JudgedProof,
  organisationId: string,
): readonly ProofAction[] {
  const isClaim = proof.kind === 'reviewed_claim';
  const isOwn = proof.requestedBy !== null && proof.requestedBy === userIdOf(actor);
  const may: Readonly<Record<ProofAction, boolean>> = {
    check: !isClaim && canTendFor(actor, organisationId),
    accept: isClaim && judges(actor) && !isOwn,
    refuse: isClaim && judges(actor) && !isOwn,
    revoke: judges(actor),
  };
  const allowed = proofWorkflow.allowedFrom(proof.state);
  return PROOF_ACTIONS.filter((action) => allowed.includes(action) && may[action]);
}
