import { describe, expect, it } from '@jest/globals';
import {
  CredentialsRejected,
  Malformed,
  RateLimited,
  SourceGone,
  Temporary,
} from '@conductor/connector-contract';
import { pauseAfter } from './pause-after.js';

const now = new Date('2026-11-29T03:00:00Z');
const HOUR = 3_600_000;

describe('the pause before a channel is opened again', () => {
  it.each([
    [1, 0, 0],
    [1, 1, 2_000],
    [2, 0.5, 2_000],
    [6, 1, 64_000],
    [9, 1, 300_000],
    [10_000, 1, 300_000],
  ])('after %i failures in a row, at jitter %f, is %i ms', (attempt, jitter, pause) => {
    expect(pauseAfter(new Temporary(), attempt, now, jitter)).toBe(pause);
    expect(pauseAfter(null, attempt, now, jitter)).toBe(pause);
  });

  it.each([
    [new Date(now.getTime() + 90_000), 0, 90_000],
    [new Date(now.getTime() + 90_000), 1, 90_000 + 32_000],
    [new Date(now.getTime() - 90_000), 0.5, 16_000],
    [new Date(now.getTime() + 9 * HOUR), 0, HOUR],
    [null, 1, 32_000],
  ])('until %s, when the server asks for it, at jitter %f, is %i ms', (retryAt, jitter, pause) => {
    expect(pauseAfter(new RateLimited(retryAt), 1, now, jitter)).toBe(pause);
  });

  it.each([new Malformed('ANSWER_UNREADABLE'), new CredentialsRejected(), new SourceGone()])(
    'is long after %s, which no minute mends',
    (failure) => {
      expect(pauseAfter(failure, 1, now, 0)).toBe(HOUR / 2);
      expect(pauseAfter(failure, 50, now, 1)).toBe(HOUR);
    },
  );
});
