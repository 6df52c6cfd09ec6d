import { defineWorkflow } from '@conductor/kernel';

export const SWAP_STATES = ['asked', 'accepted', 'declined', 'withdrawn'] as const;
export type SwapState = (typeof SWAP_STATES)[number];

export const SWAP_ACTIONS = ['accept', 'decline', 'withdraw'] as const;
export type SwapAction = (typeof SWAP_ACTIONS)[number];

/** What may follow what when a colleague is asked to take a shift. */
export const swapWorkflow = defineWorkflow<SwapState, SwapAction>({
  subject: 'DUTY_SWAP',
  initial: 'asked',
  states: SWAP_STATES,
  actions: {
    accept: { from: ['asked'], to: 'accepted' },
    decline: { from: ['asked'], to: 'declined' },
    withdraw: { from: ['asked'], to: 'withdrawn' },
  },
});
