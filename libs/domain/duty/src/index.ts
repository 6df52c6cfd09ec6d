/**
 * The duty roster: who answers for an organisation now. Whatever arrives for an organisation asks `ownerAt`.
 */
export * from './absence.service.js';
export * from './duty.module.js';
export {
  canReadDutyOf,
  DUTY_ACTIONS,
  DUTY_SHIFT_ACTIONS,
  type DutyAction,
  dutyActionsOf,
  type DutyPermission,
  dutyPermissions,
  type DutyShiftAction,
  shiftActionsOf,
  swapActionsOf,
} from './duty.policy.js';
export { gaps, nextOpening } from './gaps.js';
export {
  fallbackChain,
  OWNER_GROUNDS,
  ownedUntil,
  type Owner,
  ownerAt,
  type OwnerGround,
} from './owner-at.js';
export { freeThroughout, LONGEST_UNREACHED_MINUTES } from './reach.js';
export {
  absenceAt,
  officersAt,
  type PlannedAbsence,
  type PlannedShift,
  type Roster,
  shiftAt,
  type Stretch,
} from './roster.js';
export * from './roster.queries.js';
export * from './shift.service.js';
export * from './swap.queries.js';
export * from './swap.service.js';
export { SWAP_ACTIONS, SWAP_STATES, type SwapAction, type SwapState, swapWorkflow } from './swap.workflow.js';
export * from './week.service.js';
