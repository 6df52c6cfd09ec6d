import { describe, expect, it } from '@jest/globals';
import { type Role, ROLES } from '@conductor/kernel';
import { attributionActionsFor } from './attribution.policy.js';
import {
  ATTRIBUTION_STATES,
  type AttributionAction,
  type AttributionState,
  attributionWorkflow,
} from './attribution.workflow.js';

const actor = (role: Role) =>
  ({ kind: 'user', userId: 'u', sessionId: 's', membershipId: 'm', organisationId: 'o', role }) as const;

/** What a person finds open in each state. */
const OPEN: Record<AttributionState, readonly AttributionAction[]> = {
  none: ['reject', 'change'],
  suggested: ['confirm', 'reject', 'change'],
  matched: ['confirm', 'reject', 'change'],
  confirmed: ['reject', 'change'],
  rejected: ['confirm', 'change'],
  changed: ['confirm', 'reject', 'change'],
};

describe('attribution', () => {
  it.each(ATTRIBUTION_STATES.flatMap((state) => ROLES.map((role) => [role, state] as const)))(
    'shows a %s in the state %s what it may decide',
    (role, state) => {
      const isDecider = role === 'reviewer' || role === 'planner';
      expect(attributionActionsFor(actor(role), state)).toEqual(isDecider ? OPEN[state] : []);
    },
  );

  it.each(['confirmed', 'rejected', 'changed'] as const)(
    'never lets the engine act on what was %s',
    (state) => {
      for (const action of ['suggest', 'match', 'clear'] as const) {
        expect(() => attributionWorkflow.next(state, action)).toThrow('ATTRIBUTION_NOT_ALLOWED_FROM_STATE');
      }
    },
  );
});
