/**
 * What was said: posts and their snapshots, and the ways they come in - sources, files, reported links.
 */
export * from './backfill-progress.js';
export * from './backfill-run.service.js';
export * from './backfill.service.js';
export {
  BACKFILL_ACTIONS,
  BACKFILL_STATES,
  type BackfillAction,
  type BackfillState,
  backfillWorkflow,
} from './backfill.workflow.js';
export { ELECTION_KEY, IMPORT_ATTEMPTS } from './collection.jobs.js';
export * from './collection.module.js';
export {
  backfillActionsFor,
  type CollectionPermission,
  collectionPermissions,
  importActionsFor,
  sourceActionsFor,
} from './collection.policy.js';
export { collectionProblems, LONGEST_POST_TEXT, MOST_UPLOAD_BYTES } from './collection.problems.js';
export type { CollectionSource } from './collection-source.entity.js';
export type { ElectionPeriod } from './election-period.entity.js';
export * from './election.queries.js';
export * from './election-reader.js';
export * from './election.service.js';
export * from './import.queries.js';
export * from './import.service.js';
export {
  IMPORT_ACTIONS,
  IMPORT_STATES,
  type ImportAction,
  type ImportState,
  importWorkflow,
} from './import.workflow.js';
export * from './import-run.service.js';
export * from './live-channel.service.js';
export * from './live-page.service.js';
export * from './live.queries.js';
export * from './network-spending.queries.js';
export * from './network-spending.service.js';
export * from './post.queries.js';
export type { Post } from './post.entity.js';
export * from './post-adoption.js';
export type { ImportMapping, PostImport, PreviewRow } from './post-import.entity.js';
export * from './post-store.js';
export { type Lane, SLICE_MS } from './lane.js';
export * from './pull-ending.js';
export * from './pull-log.js';
export * from './pull.service.js';
export * from './recheck.service.js';
export * from './report.service.js';
export type { SourceBackfill } from './source-backfill.entity.js';
export * from './source-health.js';
export * from './source-hosts.js';
export * from './short-link.service.js';
export * from './source.queries.js';
export * from './source.service.js';
export {
  SOURCE_ACTIONS,
  SOURCE_STATES,
  type SourceAction,
  type SourceState,
  sourceWorkflow,
} from './source.workflow.js';
export * from './upload.service.js';
export * from './withdrawn-posts.js';
