import { describe, expect, it } from '@jest/globals';
import { anonymous, type Role, ROLES, type UserActor } from '@conductor/kernel';
import {
  canReadDutyOf,
  type DutyPermission,
  dutyPermissions,
  requireDutyPermission,
  swapActionsOf,
} from './duty.policy.js';
import { SWAP_STATES } from './swap.workflow.js';

const actorIn = (role: Role, userId = 'user'): UserActor => ({
  kind: 'user',
  userId,
  sessionId: 'session',
  membershipId: 'membership',
  organisationId: 'own',
  role,
});

const table: Record<DutyPermission, readonly Role[]> = {
  'duty.read': ['officer', 'leader', 'planner', 'admin'],
  'duty.overview': ['leader', 'planner', 'admin'],
  'duty.hold': ['officer'],
};
const cells = (Object.keys(dutyPermissions) as DutyPermission[]).flatMap((permission) =>
  ROLES.map((role) => [role, permission, table[permission].includes(role)] as const),
);

describe('duty policy', () => {
  it.each(cells)('%s, %s: %s', (role, permission, isAllowed) => {
    const asking = () => requireDutyPermission(actorIn(role), permission);
    if (isAllowed) expect(asking).not.toThrow();
    else expect(asking).toThrow(permission);
  });

  it.each([
    ['officer', 'own', true],
    ['officer', 'other', false],
    ['leader', 'other', true],
    ['planner', 'other', true],
    ['admin', 'other', true],
    ['reviewer', 'own', false],
    ['auditor', 'own', false],
  ] as const)('%s reads the roster of %s: %s', (role, organisationId, isAllowed) => {
    expect(canReadDutyOf(actorIn(role), organisationId)).toBe(isAllowed);
  });

  it('offers the answer to whoever was asked, the way back to whoever asked, and nothing once it is decided', () => {
    const swap = { askedBy: 'one', askedOf: 'other', state: 'asked' } as const;
    expect(swapActionsOf(actorIn('officer', 'other'), swap)).toEqual(['accept', 'decline']);
    expect(swapActionsOf(actorIn('officer', 'one'), swap)).toEqual(['withdraw']);
    expect(swapActionsOf(actorIn('officer', 'third'), swap)).toEqual([]);
    expect(swapActionsOf(actorIn('leader', 'other'), swap)).toEqual([]);
    expect(swapActionsOf(anonymous, swap)).toEqual([]);
    for (const state of SWAP_STATES.filter((one) => one !== 'asked')) {
      expect(swapActionsOf(actorIn('officer', 'other'), { ...swap, state })).toEqual([]);
    }
  });
});
