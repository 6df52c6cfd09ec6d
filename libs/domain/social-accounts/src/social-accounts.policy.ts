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
import type { SocialAccount } from './social-account.entity.js';

/** Who may do what to the registry of official accounts. */
export const socialAccountsPermissions = definePermissions({
  'account.read': ROLES,
  'account.register': ['officer', 'admin'],
  /** Giving people access to an institutional account, and ending it. */
  'account.share': ['officer', 'admin'],
  /** The consent to one's own personal account: whoever holds one. */
  'account.consent': ROLES,
  /** The two-account rule of every organisation; each sees its own with `account.read`. */
  'coverage.read': ['planner', 'leader', 'auditor', 'admin'],
  'account.prove': ['officer', 'admin'],
  'account.judge': ['admin'],
  'account.tend': ['officer', 'admin'],
  'account.export': ['planner', 'officer', 'auditor', 'admin'],
  'account.import': ['admin'],
});
export type SocialAccountsPermission = keyof typeof socialAccountsPermissions;

/** Throws NotPermitted unless the actor's role holds the permission. */
export function requireSocialAccountsPermission(actor: Actor, permission: SocialAccountsPermission): void {
  if (!isPermitted(socialAccountsPermissions, permission, actor)) throw new NotPermitted(permission);
}

/** An officer speaks for the own organisation only; an administrator for all. */
const isWithinReach = (actor: Actor, organisationId: string): boolean =>
  !hasRole(actor, 'officer') || actor.organisationId === organisationId;

export const canRegisterFor = (actor: Actor, organisationId: string): boolean =>
  isPermitted(socialAccountsPermissions, 'account.register', actor) && isWithinReach(actor, organisationId);

/** Officers register their own personal accounts only; an administrator proposes anybody's. */
export const canRegisterHolder = (actor: Actor, holderId: string): boolean =>
  !hasRole(actor, 'officer') || actor.userId === holderId;

/** Whose people an officer or an administrator may give access to an account. */
export const canShareFor = (actor: Actor, organisationId: string): boolean =>
  isPermitted(socialAccountsPermissions, 'account.share', actor) && isWithinReach(actor, organisationId);

export const ACCESS_ACTIONS = ['give', 'end'] as const;
export type AccessAction = (typeof ACCESS_ACTIONS)[number];

/** What this person may do to the access of this account: the very function that the acts run. */
export const accessActionsFor = (
  actor: Actor,
  account: Pick<SocialAccount, 'kind' | 'organisationId'>,
): readonly AccessAction[] =>
  account.kind === 'institutional' && canShareFor(actor, account.organisationId) ? ACCESS_ACTIONS : [];

export const isHolder = (actor: Actor, holderId: string | null): boolean =>
  holderId !== null && userIdOf(actor) === holderId;

/** Whose consent stands where is the holder's own matter, and the administrator's who proposed the account. */
export const canReadConsent = (actor: Actor, holderId: string | null): boolean =>
  isHolder(actor, holderId) || hasRole(actor, 'admin');

export const CONSENT_ACTIONS = ['give', 'withdraw'] as const;
export type ConsentAction = (typeof CONSENT_ACTIONS)[number];

/** Consent is the holder's alone: no role gives or withdraws it for another. */
export function consentActionsFor(
  actor: Actor,
  { holderId, isInForce }: { readonly holderId: string | null; readonly isInForce: boolean },
): readonly ConsentAction[] {
  if (!isHolder(actor, holderId)) return [];
  return isInForce ? ['withdraw'] : ['give'];
}

/** Who registers and proposes accounts sees them all; the software too. */
export const seesAllAccounts = (actor: Actor): boolean => actor.kind === 'system' || hasRole(actor, 'admin');

/** Without consent a personal account is the matter of its holder, and of those who propose accounts. */
export const canSeeAccount = (
  actor: Actor,
  { isCounted, holderId }: { readonly isCounted: boolean; readonly holderId: string | null },
): boolean => isCounted || isHolder(actor, holderId) || seesAllAccounts(actor);
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

export const ACCOUNT_ACTIONS = ['retire'] as const;
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

/** What this person may do to an account: the very function that the acts run. */
export function accountActionsFor(
  actor: Actor,
  { organisationId, retiredOn }: Pick<SocialAccount, 'organisationId' | 'retiredOn'>,
): AccountAction[] {
  return retiredOn === null && canRegisterFor(actor, organisationId) ? ['retire'] : [];
}
