import { describe, expect, it } from '@jest/globals';
import {
  AGENDA_ITEM_ACTIONS,
  AGENDA_ITEM_STATES,
  type AgendaItemAction,
  type AgendaItemState,
  agendaWorkflow,
} from './agenda.workflow.js';

const expected: Record<AgendaItemState, Partial<Record<AgendaItemAction, AgendaItemState>>> = {
  draft: { edit: 'draft', submit: 'submitted', retire: 'retired' },
  submitted: { approve: 'approved', return: 'needs_revision', retire: 'retired' },
  needs_revision: { edit: 'draft', submit: 'submitted', retire: 'retired' },
  approved: { edit: 'draft', retire: 'retired' },
  retired: {},
};

describe('agendaWorkflow', () => {
  const pairs = AGENDA_ITEM_STATES.flatMap((state) =>
    AGENDA_ITEM_ACTIONS.map((action) => [state, action, expected[state][action] ?? 'refused'] as const),
  );

  it.each(pairs)('%s + %s: %s', (state, action, outcome) => {
    if (outcome === 'refused') {
      expect(() => agendaWorkflow.next(state, action)).toThrow('AGENDA_ITEM_NOT_ALLOWED_FROM_STATE');
    } else {
      expect(agendaWorkflow.next(state, action)).toBe(outcome);
    }
  });
});
