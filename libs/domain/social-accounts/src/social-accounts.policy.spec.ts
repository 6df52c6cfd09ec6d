import { describe, expect, it } from '@jest/globals';
import { anonymous, type Role, ROLES, systemActor, type UserActor } from '@conductor/kernel';
import { canRegisterFor } from './social-accounts.policy.js';

const actor = (role: Role): UserActor => ({
  kind: 'user',
  userId: 'user',
  sessionId: 'session',
  membershipId: 'membership',
  organisationId: 'own',
  role,
});

describe('canRegisterFor', () => {
  const allowed: Record<string, readonly string[]> = { officer: ['own'], admin: ['own', 'other'] };
  it.each(ROLES.flatMap((role) => ['own', 'other'].map((organisation) => [role, organisation] as const)))(
    '%s for the %s organisation',
    (role, organisation) => {
      expect(canRegisterFor(actor(role), organisation)).toBe(allowed[role]?.includes(organisation) ?? false);
    },
  );

  it('lets the software’s own jobs, and nobody who has not signed in', () => {
    expect(canRegisterFor(systemActor('demo'), 'own')).toBe(true);
    expect(canRegisterFor(anonymous, 'own')).toBe(false);
  });
});
