import { type Actor, definePermissions, isPermitted, NotPermitted, ROLES } from '@conductor/kernel';
import {
  BACKFILL_ACTIONS,
  type BackfillAction,
  type BackfillState,
  backfillWorkflow,
} from './backfill.workflow.js';
import { IMPORT_ACTIONS, type ImportAction, type ImportState, importWorkflow } from './import.workflow.js';
import { SOURCE_ACTIONS, type SourceAction, type SourceState, sourceWorkflow } from './source.workflow.js';

/** Who may do what to sources, imports and posts. */
export const collectionPermissions = definePermissions({
  'source.read': ['planner', 'admin', 'auditor'],
  'source.manage': ['admin', 'planner'],
  'import.manage': ['admin', 'planner'],
  'post.read': ROLES,
  'post.report': ['officer', 'planner', 'reviewer'],
  'election.manage': ['admin'],
});
export type CollectionPermission = keyof typeof collectionPermissions;

/** Throws NotPermitted unless the actor's role holds the permission. */
export function requireCollectionPermission(actor: Actor, permission: CollectionPermission): void {
  if (!isPermitted(collectionPermissions, permission, actor)) throw new NotPermitted(permission);
}

/** What this person may do to a source in this state: the very functions that the acts run. */
export function sourceActionsFor(actor: Actor, state: SourceState): SourceAction[] {
  if (!isPermitted(collectionPermissions, 'source.manage', actor)) return [];
  const allowed = sourceWorkflow.allowedFrom(state);
  return SOURCE_ACTIONS.filter((action) => allowed.includes(action));
}

/** What this person may do to the past of a source; `state` is null where it has no back-fill yet. */
export function backfillActionsFor(actor: Actor, state: BackfillState | null): BackfillAction[] {
  if (!isPermitted(collectionPermissions, 'source.manage', actor)) return [];
  if (state === null) return ['start'];
  const allowed = backfillWorkflow.allowedFrom(state);
  return BACKFILL_ACTIONS.filter((action) => allowed.includes(action));
}

/** What this person may do to an import in this state. Without its bytes it cannot be started any more. */
export function importActionsFor(actor: Actor, state: ImportState, hasUpload: boolean): ImportAction[] {
  if (!isPermitted(collectionPermissions, 'import.manage', actor)) return [];
  const allowed = importWorkflow.allowedFrom(state);
  return IMPORT_ACTIONS.filter((action) => allowed.includes(action) && (action !== 'start' || hasUpload));
}
