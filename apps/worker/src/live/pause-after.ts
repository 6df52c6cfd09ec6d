import type { ConnectorFailure } from '@conductor/connector-contract';
import { exhaustive } from '@conductor/kernel';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const FIRST_MS = SECOND;
const LONGEST_MS = 5 * MINUTE;
/** Nobody mends these by waiting a minute, and pulls go on meanwhile. */
const HOPELESS_MS = 60 * MINUTE;

/** Full jitter: after a server's restart its listeners come back spread over the whole of the pause. */
function backOff(attempt: number, jitter: number): number {
  return Math.round(jitter * Math.min(FIRST_MS * 2 ** Math.min(attempt, 30), LONGEST_MS));
}

/**
 * How long to wait before a channel is opened again. Pure. Live is never given up: it only makes pulls quicker.
 *
 * @param failure null for a fault of ours
 * @param attempt failures in a row including this one, from 1
 * @param jitter number from 0 to 1
 */
export function pauseAfter(
  failure: ConnectorFailure | null,
  attempt: number,
  now: Date,
  jitter: number,
): number {
  switch (failure?.kind) {
    case undefined:
    case 'Temporary':
      return backOff(attempt, jitter);
    case 'RateLimited': {
      const asked = (failure.retryAt?.getTime() ?? 0) - now.getTime();
      return Math.min(Math.max(asked, 0), HOPELESS_MS) + backOff(Math.max(attempt, 5), jitter);
    }
    case 'Malformed':
    case 'CredentialsRejected':
    case 'SourceGone':
      return HOPELESS_MS / 2 + Math.round((jitter * HOPELESS_MS) / 2);
    default:
      return exhaustive(failure);
  }
}
