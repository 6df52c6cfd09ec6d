import { type Actor, definePermissions, isPermitted, NotPermitted } from '@conductor/kernel';
import {
  ATTRIBUTION_ACTIONS,
  type AttributionAction,
  type AttributionState,
  attributionWorkflow,
} from './attribution.workflow.js';

/** Who may decide what a post carries, and which matcher stands. Reading posts is everybody's: they are public material. */
export const attributionPermissions = definePermissions({
  'attribution.decide': ['reviewer', 'planner'],
  'matcher.read': ['reviewer', 'planner', 'auditor', 'admin'],
  'matcher.manage': ['admin'],
});
export type AttributionPermission = keyof typeof attributionPermissions;

/** Throws NotPermitted unless the actor's role holds the permission. */
export function requireAttributionPermission(actor: Actor, permission: AttributionPermission): void {
  if (!isPermitted(attributionPermissions, permission, actor)) throw new NotPermitted(permission);
}

/** What the state and the policy together leave open to this actor. */
export function attributionActionsFor(actor: Actor, state: AttributionState): AttributionAction[] {
  if (!isPermitted(attributionPermissions, 'attribution.decide', actor)) return [];
  const allowed = attributionWorkflow.allowedFrom(state);
  return ATTRIBUTION_ACTIONS.filter((action) => allowed.includes(action));
}
