/**
 * What accounts are called and where their profiles are: reading what people paste, the one form that is kept, and
 * which names look like another. Pure; no Node-only API.
 */
export * from './account-address.js';
export { ACCOUNT_NETWORKS, type AccountNetwork } from './network.js';
export {
  LOOK_ALIKE_REASONS,
  type LookAlike,
  type LookAlikeReason,
  LookAlikes,
  type NamedAccount,
} from './look-alike/look-alike.js';
