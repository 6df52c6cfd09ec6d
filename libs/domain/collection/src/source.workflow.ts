import { defineWorkflow } from '@conductor/kernel';

export const SOURCE_STATES = ['active', 'paused', 'stopped'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** What a person may do to a source; `give_up` is the software's own, after failures. */
export const SOURCE_ACTIONS = ['pause', 'resume', 'pull'] as const;
export type SourceAction = (typeof SOURCE_ACTIONS)[number];

/** `paused` waits for a person; `stopped` means that the address says it is no more, until a person tries again. */
export const sourceWorkflow = defineWorkflow({
  subject: 'SOURCE',
  initial: 'active',
  states: SOURCE_STATES,
  actions: {
    pause: { from: ['active'], to: 'paused' },
    resume: { from: ['paused', 'stopped'], to: 'active' },
    pull: { from: ['active'], to: 'active' },
    give_up: { from: ['active'], to: 'stopped' },
  },
});
