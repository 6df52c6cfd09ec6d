/**
 * Briefs: a framing made usable. Versions with talking points, locked facts and copy per network; approval is
 * bound to the content that was read.
 */
export {
  type BriefContent,
  hashBriefContent,
  type LockedFactContent,
  type NetworkCopyContent,
  type TalkingPointContent,
} from './brief-content.js';
export * from './brief-parts.queries.js';
export * from './brief-publication.service.js';
export type { BriefReview } from './brief-review.entity.js';
export * from './brief-review.service.js';
export type { BriefVersion } from './brief-version.entity.js';
export type { Brief } from './brief.entity.js';
export * from './brief.queries.js';
export {
  BRIEF_ACTIONS,
  BRIEF_STATES,
  type BriefAction,
  type BriefState,
  type BriefStep,
  briefWorkflow,
} from './brief.workflow.js';
export * from './briefing.module.js';
export {
  briefActionsOf,
  type BriefingPermission,
  briefingPermissions,
  type BriefVersionStanding,
} from './briefing.policy.js';
export * from './briefing.service.js';
export type { LockedFact } from './locked-fact.entity.js';
export type { NetworkCopy } from './network-copy.entity.js';
export type { TalkingPoint } from './talking-point.entity.js';
