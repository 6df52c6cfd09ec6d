import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CredentialsRejected,
  decideAfterFailure,
  isConnectorFailure,
  jsonValueOf,
  Malformed,
  RateLimited,
  SourceGone,
  Temporary,
} from './index.js';

const now = new Date('2026-11-22T00:00:00Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('decideAfterFailure', () => {
  it.each([
    ['half a delay without jitter', new Temporary(), 1, 0, { decision: 'retry', at: inSeconds(15) }],
    ['the whole delay with full jitter', new Temporary(), 1, 1, { decision: 'retry', at: inSeconds(30) }],
    ['twice as long each time', new Temporary(), 4, 1, { decision: 'retry', at: inSeconds(240) }],
    ['six hours at most', new Temporary(), 17, 1, { decision: 'retry', at: inSeconds(6 * 3600) }],
    ['a pause at last', new Temporary('TIMED_OUT'), 18, 0.5, { decision: 'pause', code: 'TIMED_OUT' }],
    [
      'the moment the source names',
      new RateLimited(inSeconds(900)),
      1,
      0,
      { decision: 'retry', at: inSeconds(900) },
    ],
    ['never at once', new RateLimited(inSeconds(-5)), 9, 0, { decision: 'retry', at: inSeconds(15) }],
    [
      'no longer than a day',
      new RateLimited(inSeconds(1e7)),
      1,
      0,
      { decision: 'retry', at: inSeconds(86_400) },
    ],
    [
      'back-off when no moment is named',
      new RateLimited(null),
      3,
      1,
      { decision: 'retry', at: inSeconds(120) },
    ],
    [
      'a second look at a broken document',
      new Malformed('X'),
      3,
      1,
      { decision: 'retry', at: inSeconds(120) },
    ],
    ['a person for a lasting one', new Malformed('X'), 4, 0, { decision: 'pause', code: 'X' }],
    [
      'a person for credentials',
      new CredentialsRejected(),
      1,
      0,
      { decision: 'pause', code: 'CREDENTIALS_REJECTED' },
    ],
    ['an end for what is gone', new SourceGone(), 1, 0, { decision: 'stop', code: 'SOURCE_GONE' }],
  ])('gives %s', (_, failure, attempt, jitter, expected) => {
    expect(decideAfterFailure(failure, attempt, now, jitter)).toEqual(expected);
  });

  it('always lies in the future, at most a day away', () => {
    const failure = fc.oneof(
      fc.constant(new Temporary()),
      fc.date({ noInvalidDate: true }).map((at) => new RateLimited(at)),
    );
    fc.assert(
      fc.property(
        failure,
        fc.integer({ min: -3, max: 17 }),
        fc.double({ noNaN: true }),
        (failed, attempt, jitter) => {
          const after = decideAfterFailure(failed, attempt, now, jitter);
          const delay = after.decision === 'retry' ? after.at.getTime() - now.getTime() : Number.NaN;
          expect(delay).toBeGreaterThanOrEqual(15_000);
          expect(delay).toBeLessThanOrEqual(86_400_000);
        },
      ),
    );
  });
});

describe('failures', () => {
  it('are told from any other error', () => {
    expect([new RateLimited(null), new SourceGone(), new Malformed('X')].every(isConnectorFailure)).toBe(
      true,
    );
    expect(isConnectorFailure(new Error('Temporary'))).toBe(false);
  });
});

describe('jsonValueOf', () => {
  it('keeps what JSON keeps and writes null for the rest', () => {
    const foreign = {
      at: new Date(0),
      bad: new Date('x'),
      none: undefined,
      list: [1, Number.NaN, 'a'],
      act: () => 1,
      deep: { ok: true },
    };
    expect(jsonValueOf(foreign)).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      bad: null,
      list: [1, null, 'a'],
      deep: { ok: true },
    });
  });
});
