import type { ConnectorFailure } from '@conductor/connector-contract';

/** `failing` cannot be read now; `dead` not for two weeks, or has been silent for half a year; `lost` is no longer ours. */
export const LIVENESS_STATES = ['alive', 'quiet', 'failing', 'dead', 'renamed', 'lost', 'unknown'] as const;
export type LivenessState = (typeof LIVENESS_STATES)[number];
/** The states that people are alerted of. */
export const ALERT_KINDS = ['dead', 'renamed', 'lost'] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** What readings and collected posts have told of an account. */
export interface LivenessFacts {
  /** As it is registered. */
  readonly handle: string;
  readonly stableId: string | null;
  /** Of the last reading. */
  readonly shownId: string | null;
  readonly shownHandle: string | null;
  readonly movedTo: string | null;
  readonly lastReadAt: Date | null;
  readonly lastPostAt: Date | null;
  readonly failureKind: ConnectorFailure['kind'] | null;
  readonly failingSince: Date | null;
  readonly failureCount: number;
}

const DAY = 86_400_000;
/** A ministry that says nothing for a month has forgotten the account, or is on its way to. */
const QUIET_AFTER = 30 * DAY;
const DEAD_AFTER = 180 * DAY;
/** Servers of volunteers have been down for a week and came back. */
const UNREACHABLE_FOR = 14 * DAY;
/** Two readings fail by chance; a third, hours later, does not. */
const FAILURES_IN_A_ROW = 3;

const isBefore = (moment: Date | null, now: Date, age: number): boolean =>
  moment !== null && now.getTime() - moment.getTime() >= age;

/** Somebody else has the name now, or the network says that nobody has. */
const isLost = ({ failureKind, stableId, shownId }: LivenessFacts): boolean =>
  failureKind === 'SourceGone' || (stableId !== null && shownId !== null && stableId !== shownId);

/** A server that asks us to wait, or lets no strangers in, says nothing against the account. */
const isUnreachable = ({ failureKind, failingSince }: LivenessFacts, now: Date): boolean =>
  (failureKind === 'Temporary' || failureKind === 'Malformed') &&
  isBefore(failingSince, now, UNREACHABLE_FOR);

/** An account may be registered by its lasting name, which it always has. */
const isRenamed = ({ movedTo, shownHandle, handle, stableId }: LivenessFacts): boolean =>
  movedTo !== null || (shownHandle !== null && shownHandle !== handle && stableId?.toLowerCase() !== handle);

/** How an account lives. Pure: the same facts and moment give the same answer. */
export function livenessOf(facts: LivenessFacts, now: Date): LivenessState {
  if (isLost(facts)) return 'lost';
  if (isRenamed(facts)) return 'renamed';
  if (isUnreachable(facts, now)) return 'dead';
  if (isBefore(facts.lastPostAt, now, DEAD_AFTER)) return 'dead';
  if (facts.failureCount >= FAILURES_IN_A_ROW) return 'failing';
  if (isBefore(facts.lastPostAt, now, QUIET_AFTER)) return 'quiet';
  return facts.lastReadAt === null && facts.lastPostAt === null ? 'unknown' : 'alive';
}

export const alertOf = (state: LivenessState): AlertKind | null =>
  ALERT_KINDS.find((kind) => kind === state) ?? null;
