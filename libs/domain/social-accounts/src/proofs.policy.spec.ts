import { describe, expect, it } from '@jest/globals';
import { anonymous, type Role, ROLES, type UserActor } from '@conductor/kernel';
import { PROOF_STATES, type ProofState, proofWorkflow } from './proof.workflow.js';
import { proofActionsFor } from './social-accounts.policy.js';

const actor = (role: Role, userId = 'other'): UserActor => ({
  kind: 'user',
  userId,
  sessionId: 'session',
  membershipId: 'membership',
  organisationId: 'own',
  role,
});
const claim = (state: ProofState) => ({ kind: 'reviewed_claim', state, requestedBy: 'claimant' }) as const;
const code = (state: ProofState) => ({ kind: 'profile_code', state, requestedBy: 'claimant' }) as const;

describe('the workflow of a proof', () => {
  it.each([
    ['requested', ['check', 'prove', 'accept', 'refuse', 'expire']],
    ['proved', ['lapse', 'revoke']],
    ['refused', []],
    ['expired', []],
    ['lapsed', []],
  ] as const)('allows from %s: %j', (state, actions) => {
    expect(proofWorkflow.allowedFrom(state)).toEqual(actions);
  });
});

describe('what a person may do to a proof', () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    officer: ['check'],
    admin: ['check', 'accept', 'refuse', 'revoke'],
  };
  it.each(ROLES)('%s', (role) => {
    const seen = new Set(
      [claim, code].flatMap((proof) =>
        PROOF_STATES.flatMap((state) => proofActionsFor(actor(role), proof(state), 'own')),
      ),
    );
    expect(seen).toEqual(new Set(table[role] ?? []));
  });

  it.each([
    ['the claimant, administrator too', actor('admin', 'claimant'), claim('requested'), 'own', []],
    ['another administrator', actor('admin'), claim('requested'), 'own', ['accept', 'refuse']],
    ['an administrator, of a code', actor('admin'), code('requested'), 'other', ['check']],
    ['an officer, of a claim', actor('officer'), claim('requested'), 'own', []],
    ['an officer of another organisation', actor('officer'), code('requested'), 'other', []],
    ['an administrator, of what stands', actor('admin'), code('proved'), 'own', ['revoke']],
    ['nobody who has not signed in', anonymous, claim('requested'), 'own', []],
  ])('%s', (_, who, proof, organisation, expected) => {
    expect(proofActionsFor(who, proof, organisation)).toEqual(expected);
  });
});
