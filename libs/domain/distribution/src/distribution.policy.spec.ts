import { describe, expect, it } from '@jest/globals';
import { anonymous, ROLES, type Role, systemActor, type UserActor } from '@conductor/kernel';
import {
  type DeliveryAction,
  deliveryActionsOf,
  type DeliveryStanding,
  type DistributionPermission,
  distributionPermissions,
  inboxOf,
  requireDistributionPermission,
} from './distribution.policy.js';

const actorIn = (role: Role, organisationId = 'mine'): UserActor => ({
  kind: 'user',
  userId: 'u',
  sessionId: 's',
  membershipId: 'm',
  organisationId,
  role,
});

const table: Record<DistributionPermission, Role[]> = {
  'inbox.read': ['officer', 'leader'],
  'inbox.answer': ['officer'],
  'delivery.read': ['planner', 'reviewer', 'leader', 'auditor'],
};
const cells = (Object.keys(distributionPermissions) as DistributionPermission[]).flatMap((permission) =>
  ROLES.map((role) => [role, permission, table[permission].includes(role)] as const),
);

const fresh: DeliveryStanding = {
  organisationId: 'mine',
  acknowledgedAt: null,
  retractedAt: null,
  retractionConfirmedAt: null,
  isSuperseded: false,
};
const then = new Date(0);

describe('distribution policy', () => {
  it.each(cells)('%s, %s: %s', (role, permission, isAllowed) => {
    const asking = () => requireDistributionPermission(actorIn(role), permission);
    if (isAllowed) expect(asking()).toEqual(actorIn(role));
    else expect(asking).toThrow(permission);
  });

  const standings: [string, Partial<DeliveryStanding>, DeliveryAction[]][] = [
    ['fresh', {}, ['acknowledge', 'answer', 'copy']],
    ['acknowledged', { acknowledgedAt: then }, ['answer', 'copy']],
    ['superseded unseen', { isSuperseded: true }, ['acknowledge']],
    ['superseded', { isSuperseded: true, acknowledgedAt: then }, []],
    ['retracted unseen', { retractedAt: then }, ['acknowledge']],
    ['retracted', { retractedAt: then, acknowledgedAt: then }, ['acknowledge']],
    ['retracted and confirmed', { retractedAt: then, acknowledgedAt: then, retractionConfirmedAt: then }, []],
  ];
  it.each(standings)('offers an officer on a %s delivery of theirs', (_name, change, actions) => {
    expect(deliveryActionsOf(actorIn('officer'), { ...fresh, ...change })).toEqual(actions);
  });

  it('offers nothing to officers elsewhere, to other roles, or to nobody', () => {
    expect(deliveryActionsOf(actorIn('officer', 'theirs'), fresh)).toEqual([]);
    for (const role of ROLES.filter((each) => each !== 'officer')) {
      expect(deliveryActionsOf(actorIn(role), fresh)).toEqual([]);
    }
    expect(deliveryActionsOf(systemActor('x'), fresh)).toEqual([]);
    expect(deliveryActionsOf(anonymous, fresh)).toEqual([]);
  });

  it('gives an inbox to officers and leaders only', () => {
    const owners = ROLES.filter((role) => inboxOf(actorIn(role)) === 'mine');
    expect(owners).toEqual(['officer', 'leader']);
    expect(inboxOf(systemActor('x'))).toBeNull();
  });
});
