import { defineWorkflow } from '@conductor/kernel';

/** Where the attribution of a post stands: what the engine or a claim proposes, or a person's decision over it. */
export const ATTRIBUTION_STATES = [
  'none',
  'suggested',
  'matched',
  'confirmed',
  'rejected',
  'changed',
] as const;
export type AttributionState = (typeof ATTRIBUTION_STATES)[number];

/** What a person may do. Undoing a decision is deciding again. */
export const ATTRIBUTION_ACTIONS = ['confirm', 'reject', 'change'] as const;
export type AttributionAction = (typeof ATTRIBUTION_ACTIONS)[number];

/**
 * `suggest`, `match` and `clear` are the engine's, and `suggest` also the claim's of whoever reported the post; neither
 * acts on what a person has decided.
 */
export const attributionWorkflow = defineWorkflow({
  subject: 'ATTRIBUTION',
  initial: 'none',
  states: ATTRIBUTION_STATES,
  actions: {
    suggest: { from: ['none', 'matched'], to: 'suggested' },
    match: { from: ['none', 'suggested'], to: 'matched' },
    clear: { from: ['suggested', 'matched'], to: 'none' },
    confirm: { from: ['suggested', 'matched', 'rejected', 'changed'], to: 'confirmed' },
    // From none too: that the engine was right to find nothing is a word as good as any, and its confidence is checked by it.
    reject: { from: ['none', 'suggested', 'matched', 'confirmed', 'changed'], to: 'rejected' },
    change: { from: ATTRIBUTION_STATES, to: 'changed' },
  },
});
