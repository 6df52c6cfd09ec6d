import { defineWorkflow } from '@conductor/kernel';

export const AGENDA_ITEM_STATES = ['draft', 'submitted', 'needs_revision', 'approved', 'retired'] as const;
export type AgendaItemState = (typeof AGENDA_ITEM_STATES)[number];

export const AGENDA_ITEM_ACTIONS = ['edit', 'submit', 'approve', 'return', 'retire'] as const;
export type AgendaItemAction = (typeof AGENDA_ITEM_ACTIONS)[number];

/**
 * What may follow what. An edit always makes a draft, of an approved item too: approval is of the text that
 * was read, so a changed text has to be read again.
 */
export const agendaWorkflow = defineWorkflow<AgendaItemState, AgendaItemAction>({
  subject: 'AGENDA_ITEM',
  initial: 'draft',
  states: AGENDA_ITEM_STATES,
  actions: {
    edit: { from: ['draft', 'needs_revision', 'approved'], to: 'draft' },
    submit: { from: ['draft', 'needs_revision'], to: 'submitted' },
    approve: { from: ['submitted'], to: 'approved' },
    return: { from: ['submitted'], to: 'needs_revision' },
    retire: { from: ['draft', 'submitted', 'needs_revision', 'approved'], to: 'retired' },
  },
});
