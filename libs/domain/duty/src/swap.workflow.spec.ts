import { describe, expect, it } from '@jest/globals';
import { SWAP_ACTIONS, SWAP_STATES, type SwapAction, type SwapState, swapWorkflow } from './swap.workflow.js';

const expected: Record<SwapState, Partial<Record<SwapAction, SwapState>>> = {
  asked: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  accepted: {},
  declined: {},
  withdrawn: {},
};

describe('swapWorkflow', () => {
  const pairs = SWAP_STATES.flatMap((state) =>
    SWAP_ACTIONS.map((action) => [state, action, expected[state][action] ?? 'refused'] as const),
  );

  it.each(pairs)('%s + %s: %s', (state, action, outcome) => {
    if (outcome === 'refused') {
      expect(() => swapWorkflow.next(state, action)).toThrow('DUTY_SWAP_NOT_ALLOWED_FROM_STATE');
    } else {
      expect(swapWorkflow.next(state, action)).toBe(outcome);
    }
  });
});
