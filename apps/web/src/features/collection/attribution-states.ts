import type { AttributionState } from '@conductor/graphql';

export const ATTRIBUTION_STATES = [
  'MATCHED',
  'SUGGESTED',
  'NONE',
  'CONFIRMED',
  'REJECTED',
  'CHANGED',
] as const satisfies readonly AttributionState[];

/** A person has spoken: the engine's confidence says no more. */
export const isDecided = (state: AttributionState): boolean =>
  state === 'CONFIRMED' || state === 'REJECTED' || state === 'CHANGED';
