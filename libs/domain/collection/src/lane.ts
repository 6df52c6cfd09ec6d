/** How a host answers: a slow one takes seconds for each answer. */
export type Pace = 'quick' | 'slow';

/**
 * Where a source waits for its turn. Sources of one quick host form a queue, and hosts run side by side. Hosts that are
 * slow share one queue, and so do hosts that nobody has heard of: each of the two holds one slot at most, however many
 * hosts are in it.
 */
export type Lane = 'quick' | 'new' | 'slow';

const SECOND = 1000;
/** Ministries' sites answer in 0.2 to 1 s; one that takes longer is let run where it keeps nobody else waiting. */
const SLOW_ANSWER_MS = 2 * SECOND;

/** How long a pull may hold its slot. What it has not done by then it does in a next slice, behind whoever waits. */
export const SLICE_MS: Readonly<Record<Lane, number>> = {
  quick: 5 * SECOND,
  new: 5 * SECOND,
  // With the five seconds in which it was found to be slow, a host that hangs ends within 20 s.
  slow: 15 * SECOND,
};

export const paceOf = (meanWaitMs: number): Pace => (meanWaitMs > SLOW_ANSWER_MS ? 'slow' : 'quick');

export const laneOf = (pace: Pace | null): Lane => pace ?? 'new';

export const queueOf = (lane: Lane, host: string): string =>
  lane === 'quick' ? `host:${host}` : `hosts:${lane}`;
