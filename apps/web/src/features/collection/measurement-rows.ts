import type { PostDetailFragment } from './generated/post.js';

export type Measurement = PostDetailFragment['measurements'][number];
export const COUNTS = ['views', 'likes', 'replies', 'reposts', 'quotes', 'saves', 'clicks'] as const;
export type Count = (typeof COUNTS)[number];

/** The counts that the network has shown at least once, in a fixed order. */
export const shownCounts = (measurements: readonly Measurement[]): Count[] =>
  COUNTS.filter((count) => measurements.some((measurement) => measurement[count] !== null));

/** A short table of a long series: the first, the last, and those between at even steps. Newest first. */
export function sampleOf(measurements: readonly Measurement[], most: number): Measurement[] {
  const last = measurements.length - 1;
  if (last < most) return measurements.toReversed();
  const steps = Array.from({ length: most }, (_, at) => Math.round((at * last) / (most - 1)));
  return steps.flatMap((step) => measurements[step] ?? []).toReversed();
}
