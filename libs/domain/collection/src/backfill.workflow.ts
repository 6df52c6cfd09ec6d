import { defineWorkflow } from '@conductor/kernel';

export const BACKFILL_STATES = ['running', 'paused', 'done', 'cancelled', 'failed'] as const;
export type BackfillState = (typeof BACKFILL_STATES)[number];

/** What a person may do to a back-fill; the other actions are the worker's. */
export const BACKFILL_ACTIONS = ['start', 'pause', 'resume', 'cancel'] as const;
export type BackfillAction = (typeof BACKFILL_ACTIONS)[number];

/** A back-fill that ended can be started anew, to another day; one that failed goes on where it stood. */
export const backfillWorkflow = defineWorkflow({
  subject: 'BACKFILL',
  initial: 'running',
  states: BACKFILL_STATES,
  actions: {
    start: { from: ['done', 'cancelled', 'failed'], to: 'running' },
    pause: { from: ['running'], to: 'paused' },
    resume: { from: ['paused', 'failed'], to: 'running' },
    cancel: { from: ['running', 'paused', 'failed'], to: 'cancelled' },
    finish: { from: ['running'], to: 'done' },
    fail: { from: ['running'], to: 'failed' },
  },
});
