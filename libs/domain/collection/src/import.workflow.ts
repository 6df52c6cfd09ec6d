import { defineWorkflow } from '@conductor/kernel';

export const IMPORT_STATES = ['previewed', 'running', 'done', 'undone', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What a person may do to an import; the other actions are the worker's. */
export const IMPORT_ACTIONS = ['start', 'undo'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/**
 * A dry run ends where it began. An import that failed keeps what it stored: it can be started again, which goes over
 * the same rows and finds them unchanged, or undone.
 */
export const importWorkflow = defineWorkflow({
  subject: 'IMPORT',
  initial: 'previewed',
  states: IMPORT_STATES,
  actions: {
    start: { from: ['previewed', 'failed'], to: 'running' },
    finish: { from: ['running'], to: 'done' },
    finish_dry_run: { from: ['running'], to: 'previewed' },
    fail: { from: ['running'], to: 'failed' },
    undo: { from: ['done', 'failed'], to: 'undone' },
  },
});
