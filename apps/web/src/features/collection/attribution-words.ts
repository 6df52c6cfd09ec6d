import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** How sure the engine is, as people say it; two decimals would promise more than there is. */
export function confidenceWords(confidence: number): MessageDescriptor {
  if (confidence >= 0.95) return msg`sangat yakin`;
  if (confidence >= 0.75) return msg`yakin`;
  return confidence >= 0.5 ? msg`cukup yakin` : msg`kurang yakin`;
}
