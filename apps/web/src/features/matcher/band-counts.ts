/** How many posts fall into each band under two thresholds. */
export interface BandCounts {
  readonly none: number;
  readonly suggest: number;
  readonly match: number;
}

/**
 * @param counts posts by confidence, in bins of equal width from 0 to 1; a threshold within a bin takes its share of it
 * @param suggest confidence from which on a post is suggested, 0 to 1; @param match from which on it counts by itself
 */
export function bandCounts(counts: readonly number[], suggest: number, match: number): BandCounts {
  const from = (threshold: number): number =>
    counts.reduce((sum, count, at) => {
      const share = Math.min(1, Math.max(0, at + 1 - threshold * counts.length));
      return sum + count * share;
    }, 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const matched = Math.round(from(match));
  const suggested = Math.round(from(suggest)) - matched;
  return { none: all - suggested - matched, suggest: suggested, match: matched };
}
