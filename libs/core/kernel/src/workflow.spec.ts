import { describe, expect, it } from '@jest/globals';
import { DomainProblem } from './problem.js';
import { defineWorkflow } from './workflow.js';

const door = defineWorkflow({
  subject: 'DOOR',
  initial: 'open',
  states: ['open', 'closed', 'locked'],
  actions: {
    close: { from: ['open'], to: 'closed' },
    lock: { from: ['closed'], to: 'locked' },
    unlock: { from: ['locked'], to: 'closed' },
    open: { from: ['closed'], to: 'open' },
  },
});

describe('defineWorkflow', () => {
  it('answers what may come next', () => {
    expect(door.allowedFrom('closed')).toEqual(['lock', 'open']);
    expect(door.next('closed', 'lock')).toBe('locked');
  });

  it('refuses with the subject, the state and the action', () => {
    const refused = () => door.next('open', 'lock');
    expect(refused).toThrow(DomainProblem);
    expect(refused).toThrow(
      expect.objectContaining({
        code: 'DOOR_NOT_ALLOWED_FROM_STATE',
        kind: 'NotAllowedFromState',
        facts: { from: 'open', action: 'lock' },
      }),
    );
  });

  it('does not start with a state nobody can reach', () => {
    expect(() =>
      defineWorkflow({
        subject: 'X',
        initial: 'a',
        states: ['a', 'b'],
        actions: { stay: { from: ['a'], to: 'a' } },
      }),
    ).toThrow('X: unreachable b');
  });

  it('draws its diagram', () => {
    expect(door.diagram()).toContain('  closed --> locked: lock');
  });
});
