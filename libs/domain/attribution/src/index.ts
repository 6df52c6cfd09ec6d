/**
 * What each post carries: which agenda item, talking point and brief version, or none; the engine's word and people's.
 */
export * from './embedding.service.js';
export { isDrawnSql } from './drawn-posts.js';
export { MATCHER_ORIGINS, type MatcherOrigin } from './matcher-version.entity.js';
export * from './matcher-version.queries.js';
export * from './matcher-version.service.js';
export { EMBED_KEY, REFIT_KEY, SWEEP_KEY } from './attribution.jobs.js';
export * from './attribution.module.js';
export {
  attributionActionsFor,
  type AttributionPermission,
  attributionPermissions,
} from './attribution.policy.js';
export * from './attribution.queries.js';
export * from './attribution.service.js';
export {
  ATTRIBUTION_DECISIONS,
  type AttributionVerdict,
  type EngineWord,
} from './attribution-decision.entity.js';
export { MATCH_BANDS } from '@conductor/matching';
export * from './attribution.workflow.js';
export * from './claim.service.js';
export { type AttributionCandidate, type Evidence, EVIDENCE_KINDS, type EvidenceKind } from './evidence.js';
export { MatcherShelf } from './matcher-shelf.js';
export * from './near-identical.queries.js';
export * from './near-identical.service.js';
export { type OffGridCluster } from './off-grid-radar.js';
export * from './off-grid-radar.queries.js';
export { POSTS_A_SWEEP, type SweepOutcome, SweepService } from './sweep.service.js';
