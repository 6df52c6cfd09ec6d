import { exhaustive } from '@conductor/kernel';
import type { ConnectorFailure } from './failures.js';

/** `pause` waits for a person to mend the source; `stop` retires it. */
export type AfterFailure =
  | { readonly decision: 'retry'; readonly at: Date }
  | { readonly decision: 'pause'; readonly code: string }
  | { readonly decision: 'stop'; readonly code: string };

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const FIRST_DELAY = 30 * SECOND;
const LONGEST_DELAY = 6 * HOUR;
/** A source that asks for more is asked again after a day: no header may silence a source for a year. */
const LONGEST_WAIT = 24 * HOUR;
/** 30 s doubled up to 6 h passes two days by then: nobody mends such a host by waiting. */
const TEMPORARY_ATTEMPTS = 18;
/** A site's maintenance page in place of its feed is gone within the 7.5 minutes of four attempts, or is there to stay. */
const MALFORMED_ATTEMPTS = 4;

/** Half of the delay is fixed and half is jitter, so that sources of one host come apart but never hammer it. */
function backOff(attempt: number, now: Date, jitter: number): Date {
  const full = Math.min(FIRST_DELAY * 2 ** Math.min(Math.max(attempt, 1) - 1, 30), LONGEST_DELAY);
  return new Date(now.getTime() + Math.round(full / 2 + (full / 2) * Math.min(Math.max(jitter, 0), 1)));
}

function afterRateLimit(retryAt: Date | null, attempt: number, now: Date, jitter: number): Date {
  const earliest = backOff(1, now, jitter).getTime();
  if (retryAt === null) return backOff(attempt, now, jitter);
  const latest = now.getTime() + LONGEST_WAIT;
  // All sources of a host are told the same moment: they come one after the other.
  const apart = Math.round(FIRST_DELAY * Math.min(Math.max(jitter, 0), 1));
  return new Date(Math.min(Math.max(retryAt.getTime() + apart, earliest), latest));
}

/**
 * The one decision after a failure. Pure: the same failure, attempt, moment and jitter give the same answer.
 *
 * @param attempt failures in a row including this one, from 1
 * @param jitter number from 0 to 1, drawn by the caller
 */
export function decideAfterFailure(
  failure: ConnectorFailure,
  attempt: number,
  now: Date,
  jitter: number,
): AfterFailure {
  switch (failure.kind) {
    case 'RateLimited':
      return { decision: 'retry', at: afterRateLimit(failure.retryAt, attempt, now, jitter) };
    case 'Temporary':
      if (attempt >= TEMPORARY_ATTEMPTS) return { decision: 'pause', code: failure.code };
      return { decision: 'retry', at: backOff(attempt, now, jitter) };
    case 'Malformed':
      if (attempt >= MALFORMED_ATTEMPTS) return { decision: 'pause', code: failure.code };
      return { decision: 'retry', at: backOff(attempt, now, jitter) };
    case 'CredentialsRejected':
      return { decision: 'pause', code: failure.code };
    case 'SourceGone':
      return { decision: 'stop', code: failure.code };
    default:
      return exhaustive(failure);
  }
}
