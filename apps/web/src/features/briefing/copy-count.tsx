import { type CountRule, measureLength } from '@conductor/post-text';
import type { CountingRule } from '@conductor/graphql';
import { CountRing } from '@conductor/ui';
import type { BriefNetworkFragment } from './generated/brief.js';

/** The contract's names of the rules, and the room's own. */
const rules: Readonly<Record<CountingRule, CountRule>> = {
  GRAPHEMES: 'graphemes',
  CODE_POINTS: 'code_points',
  X_WEIGHTED: 'x_weighted',
  URL_23: 'url_23',
};

interface CopyCountProps {
  readonly network: BriefNetworkFragment;
  readonly text: string;
}

/** The text's length as its network counts it. */
export function CopyCount({ network, text }: CopyCountProps) {
  return (
    <CountRing count={measureLength(text, rules[network.countingRule])} limit={network.characterLimit} />
  );
}
