import { exhaustive } from '@conductor/kernel';
import type { CollectionSource } from './collection-source.entity.js';

/** How a source is, in one word; the page has a sentence for each. */
export const SOURCE_HEALTHS = [
  'healthy',
  'new',
  'quiet',
  'waiting',
  'failing',
  'late',
  'paused',
  'gave_up',
  'gone',
] as const;
export type SourceHealth = (typeof SOURCE_HEALTHS)[number];

export type HealthFacts = Pick<CollectionSource, 'state' | 'lastPulledAt' | 'nextPullAt' | 'failureCode'> & {
  readonly lastPostAt: Date | null;
};

const MINUTE = 60_000;
/** Due sources are handed on every minute: after so many of them no worker is running. */
const LATE_AFTER = 10 * MINUTE;
const QUIET_AFTER = 30 * 24 * 60 * MINUTE;

/** Of requests in a window, or of money in a month: both come back by themselves. */
const WAITS: readonly string[] = ['RATE_LIMITED', 'BUDGET_SPENT', 'NETWORK_CREDIT_SPENT'];

function activeHealth({ lastPulledAt, nextPullAt, failureCode, lastPostAt }: HealthFacts, now: Date) {
  if (now.getTime() - nextPullAt.getTime() > LATE_AFTER) return 'late';
  if (failureCode !== null && WAITS.includes(failureCode)) return 'waiting';
  if (failureCode !== null) return 'failing';
  if (lastPulledAt === null) return 'new';
  const isQuiet = lastPostAt === null || now.getTime() - lastPostAt.getTime() > QUIET_AFTER;
  return isQuiet ? 'quiet' : 'healthy';
}

/** `gave_up`: the software paused it after failures; `paused`: a person did. Pure. */
export function sourceHealth(facts: HealthFacts, now: Date): SourceHealth {
  switch (facts.state) {
    case 'active':
      return activeHealth(facts, now);
    case 'paused':
      return facts.failureCode === null ? 'paused' : 'gave_up';
    case 'stopped':
      return 'gone';
    default:
      return exhaustive(facts.state);
  }
}
