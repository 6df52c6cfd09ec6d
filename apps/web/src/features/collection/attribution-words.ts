import type { AttributionState } from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

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

/** How sure the engine is, as people say it; two decimals would promise more than there is. */
export function confidenceWords(confidence: number): MessageDescriptor {
  if (confidence >= 0.95) return msg`sangat yakin`;
  if (confidence >= 0.75) return msg`yakin`;
  return confidence >= 0.5 ? msg`cukup yakin` : msg`kurang yakin`;
}
