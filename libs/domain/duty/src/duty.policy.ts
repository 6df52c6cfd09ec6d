import {
  type Actor,
  definePermissions,
  hasRole,
  isPermitted,
  NotPermitted,
  type UserActor,
} from '@conductor/kernel';
import { ownerAt } from './owner-at.js';
import { absenceAt, officersAt, type PlannedShift, type Roster, shiftAt } from './roster.js';
import { type SwapAction, type SwapState, swapWorkflow } from './swap.workflow.js';

/** Who may do what to the duty roster. */
export const dutyPermissions = definePermissions({
  /** The roster of one's own organisation. */
  'duty.read': ['officer', 'leader', 'planner', 'admin'],
  /** Who is on duty now, everywhere. */
  'duty.overview': ['leader', 'planner', 'admin'],
  /** To be on duty, and to plan it: only those who answer for the organisation. */
  'duty.hold': ['officer'],
});
export type DutyPermission = keyof typeof dutyPermissions;

/** Throws NotPermitted unless a person acts whose role holds the permission. */
export function requireDutyPermission(actor: Actor, permission: DutyPermission): UserActor {
  if (actor.kind !== 'user' || !isPermitted(dutyPermissions, permission, actor)) {
    throw new NotPermitted(permission);
  }
  return actor;
}

/** Whose roster the actor reads: an officer the own organisation's, those with the overview everybody's. */
export const canReadDutyOf = (actor: Actor, organisationId: string): boolean =>
  isPermitted(dutyPermissions, 'duty.overview', actor) ||
  (hasRole(actor, 'officer') && actor.organisationId === organisationId);

/** What the policy has to know of a swap request. */
export interface SwapStanding {
  readonly askedBy: string;
  readonly askedOf: string;
  readonly state: SwapState;
}

/** What the actor may do to the request now, as the service runs it: who was asked decides, who asked may withdraw. */
export const swapActionsOf = (actor: Actor, { askedBy, askedOf, state }: SwapStanding): SwapAction[] =>
  !hasRole(actor, 'officer')
    ? []
    : swapWorkflow
        .allowedFrom(state)
        .filter((action) => actor.userId === (action === 'withdraw' ? askedBy : askedOf));

export const DUTY_ACTIONS = ['take', 'copyWeek', 'sayBusy', 'comeBack', 'handOver'] as const;
export type DutyAction = (typeof DUTY_ACTIONS)[number];

/** Whether the running shift is the actor's to give: as its holder, or as its owner just now. */
export const mayHandOver = ({ userId }: UserActor, roster: Roster, at: Date): boolean =>
  shiftAt(roster, at) !== null &&
  (shiftAt(roster, at)?.userId === userId || ownerAt(roster, at)?.userId === userId);

/** What the actor may do on the organisation's roster now. */
export function dutyActionsOf(
  actor: Actor,
  organisationId: string,
  roster: Roster,
  at: Date,
): readonly DutyAction[] {
  if (!hasRole(actor, 'officer') || actor.organisationId !== organisationId) return [];
  const isAway = absenceAt(roster, actor.userId, at) !== null;
  const canHandOver = mayHandOver(actor, roster, at) && officersAt(roster, at).length > 1;
  return [
    'take',
    'copyWeek',
    'sayBusy',
    ...(isAway ? (['comeBack'] as const) : []),
    ...(canHandOver ? (['handOver'] as const) : []),
  ];
}

export const DUTY_SHIFT_ACTIONS = ['drop', 'askSwap'] as const;
export type DutyShiftAction = (typeof DUTY_SHIFT_ACTIONS)[number];

/** One's own shift may be given up or offered until it begins. */
export const shiftActionsOf = (actor: Actor, shift: PlannedShift, at: Date): readonly DutyShiftAction[] =>
  hasRole(actor, 'officer') && actor.userId === shift.userId && shift.startsAt > at ? DUTY_SHIFT_ACTIONS : [];
