const MINUTE = 60_000;
const SHORTEST = 2 * MINUTE;
const LONGEST = 6 * 60 * MINUTE;
/** Before a source's second post nothing is known of its rhythm. */
const UNKNOWN = 15 * MINUTE;
/** Looking up the account, and its newest page. */
const REQUESTS_PER_PULL = 2;
/** The other half is for the past, and for pulls that find much. */
const SHARE_FOR_LOOKING = 0.5;

/** What a host allows, and how many sources share it. */
export interface HostRoom {
  readonly sourceCount: number;
  readonly limit: number;
  readonly seconds: number;
}

export interface PullHistory {
  /** Of the source's newest posts, in any order. */
  readonly moments: readonly Date[];
  /** Null where nobody says that the host has a limit. */
  readonly room: HostRoom | null;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Twice as often as it posts, and the less the longer it is silent: nights and holidays come by themselves. */
function wantedInterval(moments: readonly Date[], now: Date): number {
  const past = moments.filter((moment) => moment <= now).map((moment) => moment.getTime());
  const [newest, ...older] = past.toSorted((a, b) => b - a);
  if (newest === undefined || older.length === 0) return UNKNOWN;
  const gaps = older.map((moment, index) => (older[index - 1] ?? newest) - moment);
  return Math.max(median(gaps) / 2, (now.getTime() - newest) / 10);
}

const politeInterval = ({ sourceCount, limit, seconds }: HostRoom): number =>
  (sourceCount * REQUESTS_PER_PULL * seconds * 1000) / (limit * SHARE_FOR_LOOKING);

/**
 * How long a source may wait: two minutes to six hours by its own rhythm, and longer where so many sources share a host
 * that its budget would not last.
 */
export function pullInterval({ moments, room }: PullHistory, now: Date): number {
  const own = Math.min(Math.max(wantedInterval(moments, now), SHORTEST), LONGEST);
  return Math.max(own, room === null ? 0 : politeInterval(room));
}

/** @param jitter number from 0 to 1: up to a tenth is added, so that sources come apart */
export function nextPull(history: PullHistory, now: Date, jitter: number): Date {
  return new Date(now.getTime() + Math.round(pullInterval(history, now) * (1 + jitter / 10)));
}
