/**
 * The registry of official accounts, and the networks they are on.
 */
export * from './account-verification.queries.js';
export * from './network.queries.js';
export { SOCIAL_ACCOUNT_KINDS, type SocialAccount, type SocialAccountKind } from './social-account.entity.js';
export * from './social-account.queries.js';
export * from './social-accounts.module.js';
export { type SocialAccountsPermission, socialAccountsPermissions } from './social-accounts.policy.js';
export * from './social-accounts.service.js';
