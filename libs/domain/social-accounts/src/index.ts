/**
 * The registry of official accounts, and the networks they are on.
 */
export * from './account-changes.js';
export * from './account-export.service.js';
export { ACCOUNT_FILE_FIELDS, type AccountFileField, type AccountFileRow } from './account-file.js';
export * from './account-import.service.js';
export * from './account-retirement.service.js';
export { ACCOUNT_ROW_VERDICTS, type AccountRowJudgement, type AccountRowVerdict } from './account-row.js';
export * from './account-verification.queries.js';
export * from './network.queries.js';
export { SOCIAL_ACCOUNT_KINDS, type SocialAccount, type SocialAccountKind } from './social-account.entity.js';
export * from './social-account.queries.js';
export * from './social-accounts.module.js';
export {
  ACCOUNT_ACTIONS,
  type AccountAction,
  accountActionsFor,
  type SocialAccountsPermission,
  socialAccountsPermissions,
} from './social-accounts.policy.js';
export { type NewSocialAccount, SocialAccountsService } from './social-accounts.service.js';
