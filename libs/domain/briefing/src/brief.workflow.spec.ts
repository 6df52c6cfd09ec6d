import { describe, expect, it } from '@jest/globals';
import {
  BRIEF_STATES,
  BRIEF_STEPS,
  type BriefState,
  type BriefStep,
  briefWorkflow,
} from './brief.workflow.js';

const expected: Record<BriefState, Partial<Record<BriefStep, BriefState>>> = {
  draft: { edit: 'draft', submit: 'submitted' },
  submitted: { approve: 'approved', return: 'needs_revision' },
  needs_revision: { edit: 'draft', submit: 'submitted' },
  approved: { release: 'released', supersede: 'superseded' },
  released: { supersede: 'superseded', retract: 'retracted' },
  superseded: {},
  retracted: {},
};

describe('briefWorkflow', () => {
  const pairs = BRIEF_STATES.flatMap((state) =>
    BRIEF_STEPS.map((step) => [state, step, expected[state][step] ?? 'refused'] as const),
  );

  it.each(pairs)('%s + %s: %s', (state, step, outcome) => {
    if (outcome === 'refused') {
      expect(() => briefWorkflow.next(state, step)).toThrow('BRIEF_NOT_ALLOWED_FROM_STATE');
    } else {
      expect(briefWorkflow.next(state, step)).toBe(outcome);
    }
  });
});
