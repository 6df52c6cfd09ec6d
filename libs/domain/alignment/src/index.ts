/**
 * Whether a post says what the brief says: the reviewers' queue, their codes, and posts listed with all that is known of them.
 */
export type { AlignmentCode } from './alignment-code.entity.js';
export * from './alignment-queue.service.js';
export * from './alignment.module.js';
export { type AlignmentPermission, alignmentPermissions } from './alignment.policy.js';
export * from './alignment.queries.js';
export * from './alignment.service.js';
export type { PostFilter } from './post-filter.js';
export * from './post-page.queries.js';
export * from './withdrawal.service.js';
export { VERDICT_REASONS, type VerdictReason, VERDICTS, type Verdict } from './verdict.js';
