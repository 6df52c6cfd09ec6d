import {
  type Actor,
  definePermissions,
  hasRole,
  isPermitted,
  NotPermitted,
  ROLES,
  type UserActor,
} from '@conductor/kernel';
import type { ContributorPart } from './agenda-contributor.entity.js';
import {
  AGENDA_ITEM_STATES,
  type AgendaItemAction,
  type AgendaItemState,
  agendaWorkflow,
} from './agenda.workflow.js';

/** Who may do what to the agenda. */
export const agendaPermissions = definePermissions({
  'agenda.read': ROLES,
  'agenda.draft': ['planner'],
  'agenda.review': ['reviewer'],
});
export type AgendaPermission = keyof typeof agendaPermissions;

/** What the policy has to know of an item: its state, and the part that the actor has in it. */
export interface AgendaItemStanding {
  readonly state: AgendaItemState;
  /** The actor's own part in the item, or null for none. */
  readonly viewerPart: ContributorPart | null;
}

const PERMISSION_OF: Readonly<Record<AgendaItemAction, AgendaPermission>> = {
  edit: 'agenda.draft',
  submit: 'agenda.draft',
  retire: 'agenda.draft',
  approve: 'agenda.review',
  return: 'agenda.review',
};

/** Throws NotPermitted unless a person acts whose role holds the permission: each act names its hand. */
export function requireAgendaPermission(actor: Actor, permission: AgendaPermission): UserActor {
  if (actor.kind !== 'user' || !isPermitted(agendaPermissions, permission, actor))
    throw new NotPermitted(permission);
  return actor;
}

export const permissionOfAgendaAction = (action: AgendaItemAction): AgendaPermission => PERMISSION_OF[action];

/** Nobody reviews what they wrote, and nobody rewrites what they reviewed. */
export function isKeptApart(action: AgendaItemAction, part: ContributorPart | null): boolean {
  if (action === 'approve' || action === 'return') return part === 'author';
  return action === 'edit' && part === 'reviewer';
}

/** What the actor may do to the item now: the workflow and the policy together, as the service runs them. */
export function agendaActionsOf(actor: Actor, item: AgendaItemStanding): AgendaItemAction[] {
  if (actor.kind !== 'user') return [];
  return agendaWorkflow
    .allowedFrom(item.state)
    .filter((action) => isPermitted(agendaPermissions, PERMISSION_OF[action], actor))
    .filter((action) => !isKeptApart(action, item.viewerPart));
}

/** Officers see what was decided; what is still being written stays with those who write, review and watch. */
export function readableAgendaStates(actor: Actor): readonly AgendaItemState[] {
  if (actor.kind === 'anonymous') return [];
  return hasRole(actor, 'officer') ? ['approved', 'retired'] : AGENDA_ITEM_STATES;
}
