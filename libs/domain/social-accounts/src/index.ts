/**
 * The registry of official accounts: who can post from them, whose the personal ones are and whether that person
 * consents; whether control is proved, and whether they live; and the networks they are on.
 */
export type { AccountAccess } from './account-access.entity.js';
export * from './account-access.queries.js';
export * from './account-access.service.js';
export { WITHDRAWAL_CHOICES, type WithdrawalChoice } from './account-consent.entity.js';
export * from './account-coverage.queries.js';
export * from './account-changes.js';
export * from './account-export.service.js';
export { ACCOUNT_FILE_FIELDS, type AccountFileField, type AccountFileRow } from './account-file.js';
export * from './account-import.service.js';
export * from './account-retirement.service.js';
export { ACCOUNT_ROW_VERDICTS, type AccountRowJudgement, type AccountRowVerdict } from './account-row.js';
export * from './account-verification.queries.js';
export * from './consent-purpose.js';
export * from './consent.queries.js';
export * from './consent.service.js';
export { ALERT_CLOSINGS, type AlertClosing } from './account-alert.entity.js';
export * from './account-alert.service.js';
export type { AccountProof } from './account-proof.entity.js';
export * from './account-proof.service.js';
export * from './account-standing.queries.js';
export * from './claim-judgement.service.js';
export { ALERT_KINDS, type AlertKind, LIVENESS_STATES, type LivenessState } from './liveness.js';
export * from './liveness.service.js';
export * from './network.queries.js';
export { ProofCheck, type ProfileLook } from './proof-check.js';
export { type OwnWebsite, PROOF_GAPS, type ProofGap } from './proof-evidence.js';
export * from './proof.workflow.js';
export * from './reading-plan.queries.js';
export { SOCIAL_ACCOUNT_KINDS, type SocialAccount, type SocialAccountKind } from './social-account.entity.js';
export * from './social-account.queries.js';
export { READING_ATTEMPTS } from './social-accounts.jobs.js';
export * from './social-accounts.module.js';
export {
  ACCESS_ACTIONS,
  type AccessAction,
  accessActionsFor,
  canReadConsent,
  canShareFor,
  CONSENT_ACTIONS,
  type ConsentAction,
  consentActionsFor,
  canTendFor,
  proofActionsFor,
  ACCOUNT_ACTIONS,
  type AccountAction,
  accountActionsFor,
  type SocialAccountsPermission,
  socialAccountsPermissions,
} from './social-accounts.policy.js';
export { type NewSocialAccount, SocialAccountsService } from './social-accounts.service.js';
export * from './two-account-rule.js';
export * from './withdrawal-progress.js';
