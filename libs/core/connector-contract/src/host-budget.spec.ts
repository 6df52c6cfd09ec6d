import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Asker,
  type BudgetReading,
  type HostBudget,
  learnFrom,
  NO_BUDGET,
  takeFrom,
} from './host-budget.js';

const now = new Date('2026-11-22T00:00:00Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const allowance = { requests: 300, seconds: 300 };
const silent: BudgetReading = {
  limit: null,
  remaining: null,
  seconds: null,
  resetAt: null,
  isRefusal: false,
  retryAt: null,
};
const window = (remaining: number, limit = 300): HostBudget => ({
  window: { limit, remaining, seconds: 300, resetAt: inSeconds(120) },
  blockedUntil: null,
});
/** How many requests are let through one after the other at one moment. */
function granted(asker: Asker, from: HostBudget = NO_BUDGET): number {
  let budget = from;
  for (let count = 0; ; count += 1) {
    const taken = takeFrom(budget, allowance, asker, now);
    if ('refusedUntil' in taken) return count;
    budget = taken.budget;
  }
}

describe('a host’s budget', () => {
  it.each<[Asker, number]>([
    ['backfill', 150],
    ['live', 270],
    ['person', 300],
  ])('gives %s %d of 300 and keeps the rest for others', (asker, expected) => {
    expect(granted(asker)).toBe(expected);
  });

  it('leaves the last of a small one to whoever asks', () => {
    expect(granted('live', window(1, 1))).toBe(1);
  });

  it('has no end where nobody says that there is one', () => {
    expect(takeFrom(NO_BUDGET, null, 'backfill', now)).toEqual({ budget: NO_BUDGET });
  });

  it('is full again when its window is over', () => {
    const over = { window: { limit: 10, remaining: 0, seconds: 60, resetAt: now }, blockedUntil: null };
    expect(takeFrom(over, null, 'person', now)).toEqual({
      budget: {
        window: { limit: 10, remaining: 9, seconds: 60, resetAt: inSeconds(60) },
        blockedUntil: null,
      },
    });
  });

  it('says when to come again', () => {
    expect(takeFrom(window(30), allowance, 'live', now)).toEqual({ refusedUntil: inSeconds(120) });
  });

  it('takes the host’s word over what the network’s folder says, and the lower of two counts in one window', () => {
    const reading = { ...silent, limit: 100, remaining: 60, resetAt: inSeconds(121) };
    expect(learnFrom(window(20, 100), reading, now).window).toMatchObject({ limit: 100, remaining: 20 });
    expect(learnFrom(window(299), reading, now).window).toMatchObject({ limit: 100, remaining: 60 });
    const generous = { ...reading, limit: 100_000, remaining: 99_999 };
    expect(learnFrom(window(299), generous, now).window).toMatchObject({ limit: 100_000, remaining: 99_999 });
    expect(learnFrom(NO_BUDGET, reading, now).window).toEqual({
      limit: 100,
      remaining: 60,
      seconds: 121,
      resetAt: inSeconds(121),
    });
  });

  it.each([
    ['its own moment', { ...silent, isRefusal: true, retryAt: inSeconds(900) }, 900],
    ['the end of the window it names', { ...silent, isRefusal: true, resetAt: inSeconds(30) }, 30],
    ['a minute where it names none', { ...silent, isRefusal: true }, 60],
    ['a day at most', { ...silent, isRefusal: true, retryAt: inSeconds(1e8) }, 86_400],
    ['a second at least', { ...silent, isRefusal: true, retryAt: inSeconds(-5) }, 1],
  ])('leaves a host that refused alone until %s', (_, reading, seconds) => {
    const learned = learnFrom(window(200), reading, now);
    expect(learned.blockedUntil).toEqual(inSeconds(seconds));
    expect(takeFrom(learned, allowance, 'person', now)).toEqual({ refusedUntil: inSeconds(seconds) });
  });

  it('never gives more than its limit in one window, whatever a host says in between of what is left', () => {
    const count = fc.option(fc.integer({ min: -5, max: 50 }), { nil: null });
    const reading = fc.record({
      limit: fc.constantFrom(null, 50),
      remaining: count,
      seconds: fc.constant(null),
      resetAt: fc.constant(inSeconds(120)),
      isRefusal: fc.boolean(),
      retryAt: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(fc.option(reading, { nil: null }), { maxLength: 120 }), (steps) => {
        let budget: HostBudget = window(50, 50);
        let given = 0;
        for (const step of steps) {
          if (step !== null) budget = learnFrom(budget, step, now);
          const taken = takeFrom(budget, null, 'person', now);
          if ('refusedUntil' in taken) expect(taken.refusedUntil.getTime()).toBeGreaterThan(now.getTime());
          else {
            budget = taken.budget;
            given += 1;
          }
        }
        expect(given).toBeLessThanOrEqual(50);
      }),
    );
  });
});
