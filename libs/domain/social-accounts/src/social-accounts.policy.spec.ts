import { describe, expect, it } from '@jest/globals';
import { anonymous, type Role, ROLES, systemActor, type UserActor } from '@conductor/kernel';
import {
  accessActionsFor,
  canReadConsent,
  canRegisterFor,
  canRegisterHolder,
  consentActionsFor,
} from './social-accounts.policy.js';

const actor = (role: Role): UserActor => ({
  kind: 'user',
  userId: 'user',
  sessionId: 'session',
  membershipId: 'membership',
  organisationId: 'own',
  role,
});
const robot = systemActor('demo');
const rolesBy = (...values: readonly string[]) =>
  ROLES.flatMap((role) => values.map((value) => [role, value] as const));

describe('canRegisterFor', () => {
  const allowed: Record<string, readonly string[]> = { officer: ['own'], admin: ['own', 'other'] };
  it.each(rolesBy('own', 'other'))('%s for the %s organisation', (role, organisation) => {
    expect(canRegisterFor(actor(role), organisation)).toBe(allowed[role]?.includes(organisation) ?? false);
  });

  it('lets the software’s own jobs, and nobody who has not signed in', () => {
    expect(canRegisterFor(robot, 'own')).toBe(true);
    expect(canRegisterFor(anonymous, 'own')).toBe(false);
  });
});

describe('canRegisterHolder', () => {
  it('keeps officers to their own person; an administrator proposes anybody’s account', () => {
    expect(canRegisterHolder(actor('officer'), 'user')).toBe(true);
    expect(canRegisterHolder(actor('officer'), 'colleague')).toBe(false);
    expect(canRegisterHolder(actor('admin'), 'colleague')).toBe(true);
  });
});

describe('accessActionsFor', () => {
  const allowed: Record<string, readonly string[]> = { officer: ['own'], admin: ['own', 'other'] };
  it.each(rolesBy('own', 'other'))(
    '%s on an institutional account of the %s organisation',
    (role, organisationId) => {
      const actions = accessActionsFor(actor(role), { kind: 'institutional', organisationId });
      expect(actions).toEqual(allowed[role]?.includes(organisationId) ? ['give', 'end'] : []);
    },
  );

  it.each(ROLES)('gives %s nothing to do on a personal account', (role) => {
    expect(accessActionsFor(actor(role), { kind: 'personal', organisationId: 'own' })).toEqual([]);
  });
});

describe('consentActionsFor', () => {
  it.each(rolesBy('user', 'colleague'))('%s on an account that %s holds', (role, holderId) => {
    const isOwn = holderId === 'user';
    expect(consentActionsFor(actor(role), { holderId, isInForce: false })).toEqual(isOwn ? ['give'] : []);
    expect(consentActionsFor(actor(role), { holderId, isInForce: true })).toEqual(isOwn ? ['withdraw'] : []);
  });

  it('is for no job, for nobody who has not signed in, and not where nobody is named', () => {
    for (const nobody of [robot, anonymous])
      expect(consentActionsFor(nobody, { holderId: 'user', isInForce: true })).toEqual([]);
    expect(consentActionsFor(robot, { holderId: null, isInForce: false })).toEqual([]);
  });
});

describe('canReadConsent', () => {
  it.each(rolesBy('user', 'colleague'))('%s of an account that %s holds', (role, holderId) => {
    expect(canReadConsent(actor(role), holderId)).toBe(holderId === 'user' || role === 'admin');
  });
});
