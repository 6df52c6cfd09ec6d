/**
 * The registry of official accounts: who can post from them, whose the personal ones are and whether that person
 * consents; and the networks they are on.
 */
export type { AccountAccess } from './account-access.entity.js';
export * from './account-access.queries.js';
export * from './account-access.service.js';
export { WITHDRAWAL_CHOICES, type WithdrawalChoice } from './account-consent.entity.js';
export * from './account-coverage.queries.js';
export * from './account-verification.queries.js';
export * from './consent-purpose.js';
export * from './consent.queries.js';
export * from './consent.service.js';
export * from './network.queries.js';
export { SOCIAL_ACCOUNT_KINDS, type SocialAccount, type SocialAccountKind } from './social-account.entity.js';
export * from './social-account.queries.js';
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
  type SocialAccountsPermission,
  socialAccountsPermissions,
} from './social-accounts.policy.js';
export * from './social-accounts.service.js';
export * from './two-account-rule.js';
export * from './withdrawal-progress.js';
