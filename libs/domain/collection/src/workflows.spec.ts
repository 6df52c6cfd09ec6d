import { describe, expect, it } from '@jest/globals';
import { anonymous, type Role, ROLES, type UserActor } from '@conductor/kernel';
import { BACKFILL_STATES, backfillWorkflow } from './backfill.workflow.js';
import { backfillActionsFor, importActionsFor, sourceActionsFor } from './collection.policy.js';
import { IMPORT_STATES, importWorkflow } from './import.workflow.js';
import { SOURCE_STATES, sourceWorkflow } from './source.workflow.js';

const actor = (role: Role): UserActor => ({
  kind: 'user',
  userId: 'user',
  sessionId: 'session',
  membershipId: 'membership',
  organisationId: 'organisation',
  role,
});

describe('the workflow of a source', () => {
  it.each([
    ['active', ['pause', 'pull', 'give_up']],
    ['paused', ['resume']],
    ['stopped', ['resume']],
  ] as const)('allows from %s: %j', (state, actions) => {
    expect(sourceWorkflow.allowedFrom(state)).toEqual(actions);
  });
});

describe('the workflow of a back-fill', () => {
  it.each([
    ['running', ['pause', 'cancel', 'finish', 'fail']],
    ['paused', ['resume', 'cancel']],
    ['done', ['start']],
    ['cancelled', ['start']],
    ['failed', ['start', 'resume', 'cancel']],
  ] as const)('allows from %s: %j', (state, actions) => {
    expect(backfillWorkflow.allowedFrom(state)).toEqual(actions);
  });
});

describe('the workflow of an import', () => {
  it.each([
    ['previewed', ['start']],
    ['running', ['finish', 'finish_dry_run', 'fail']],
    ['done', ['undo']],
    ['failed', ['start', 'undo']],
    ['undone', []],
  ] as const)('allows from %s: %j', (state, actions) => {
    expect(importWorkflow.allowedFrom(state)).toEqual(actions);
  });
});

describe('what a person may do', () => {
  it.each(ROLES)('%s', (role) => {
    const isAllowed = role === 'admin' || role === 'planner';
    expect(SOURCE_STATES.map((state) => sourceActionsFor(actor(role), state))).toEqual(
      isAllowed ? [['pause', 'pull'], ['resume'], ['resume']] : [[], [], []],
    );
    expect([null, ...BACKFILL_STATES].map((state) => backfillActionsFor(actor(role), state))).toEqual(
      isAllowed
        ? [
            ['start'],
            ['pause', 'cancel'],
            ['resume', 'cancel'],
            ['start'],
            ['start'],
            ['start', 'resume', 'cancel'],
          ]
        : [[], [], [], [], [], []],
    );
    expect(IMPORT_STATES.map((state) => importActionsFor(actor(role), state, true))).toEqual(
      isAllowed ? [['start'], [], ['undo'], [], ['start', 'undo']] : [[], [], [], [], []],
    );
  });

  it('cannot start a file whose bytes are gone, nor anything without signing in', () => {
    expect(importActionsFor(actor('admin'), 'failed', false)).toEqual(['undo']);
    expect(sourceActionsFor(anonymous, 'active')).toEqual([]);
  });
});
