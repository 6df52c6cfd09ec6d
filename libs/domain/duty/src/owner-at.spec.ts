import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fallbackChain, ownedUntil, ownerAt } from './owner-at.js';
import { absenceAt, officersAt, type Roster, turningPoints } from './roster.js';

const ZERO = Date.parse('2026-03-02T00:00:00Z');
const at = (hour: number): Date => new Date(ZERO + hour * 60 * 60_000);
const officer = (userId: string, from = -1000, until: number | null = null) => ({
  userId,
  validFrom: at(from),
  validUntil: until === null ? null : at(until),
});
const shift = (userId: string, from: number, until: number) => ({
  id: `${userId}-${from}`,
  userId,
  startsAt: at(from),
  endsAt: at(until),
});
const busy = (userId: string, from: number, until: number, coverId: string | null = null) => ({
  userId,
  coverId,
  startsAt: at(from),
  endsAt: at(until),
});
const roster = (values: Partial<Roster>): Roster => ({
  officers: ['a', 'b', 'c'].map((userId) => officer(userId)),
  shifts: [],
  absences: [],
  fallback: [],
  ...values,
});

describe('ownerAt', () => {
  it('is the person on shift, from its first moment to its last', () => {
    const planned = roster({ shifts: [shift('b', 8, 16)], fallback: ['c'] });
    expect(ownerAt(planned, at(8))).toEqual({ userId: 'b', ground: 'shift', busyUntil: null });
    expect(ownerAt(planned, at(15.99))?.userId).toBe('b');
    expect(ownerAt(planned, at(16))).toMatchObject({ userId: 'c', ground: 'fallback' });
  });

  it('is the cover of the cover, where both are busy', () => {
    const absences = [busy('b', 9, 12, 'c'), busy('c', 9, 11, 'a')];
    const planned = roster({ shifts: [shift('b', 8, 16)], absences });
    expect(ownerAt(planned, at(10))).toMatchObject({ userId: 'a', ground: 'cover' });
    expect(ownerAt(planned, at(11))).toMatchObject({ userId: 'c', ground: 'cover' });
    expect(ownerAt(planned, at(12))).toMatchObject({ userId: 'b', ground: 'shift' });
  });

  it('finds the way out where two cover each other', () => {
    const absences = [busy('b', 9, 12, 'c'), busy('c', 9, 12, 'b')];
    expect(ownerAt(roster({ shifts: [shift('b', 8, 16)], absences }), at(10))).toMatchObject({
      userId: 'a',
      ground: 'fallback',
    });
  });

  it('follows the cover also of those who step in', () => {
    const stepsIn = roster({ fallback: ['a', 'b'], absences: [busy('a', 9, 12, 'c')] });
    expect(ownerAt(stepsIn, at(10))).toMatchObject({ userId: 'c', ground: 'cover' });
  });

  it('passes over whoever has left, on shift or as a cover', () => {
    const officers = [officer('a'), officer('b', -1000, 10), officer('c')];
    const planned = roster({ officers, shifts: [shift('b', 8, 16)], fallback: ['c'] });
    expect(ownerAt(planned, at(9))?.userId).toBe('b');
    expect(ownerAt(planned, at(10))).toMatchObject({ userId: 'c', ground: 'fallback' });
    const covered = roster({ officers, shifts: [shift('c', 8, 16)], absences: [busy('c', 9, 12, 'b')] });
    expect(ownerAt(covered, at(11))?.userId).toBe('a');
  });

  it('is whoever is back first, where everyone is busy, and says until when', () => {
    const absences = [busy('a', 9, 14), busy('b', 9, 11), busy('c', 9, 12)];
    expect(ownerAt(roster({ shifts: [shift('a', 8, 16)], absences }), at(10))).toEqual({
      userId: 'b',
      ground: 'everyone_busy',
      busyUntil: at(11),
    });
  });

  it('is nobody where there is no officer', () => {
    expect(ownerAt(roster({ officers: [], shifts: [shift('a', 8, 16)] }), at(10))).toBeNull();
  });
});

describe('ownedUntil', () => {
  it('is the hour at which another one comes, not merely another shift', () => {
    const shifts = [shift('b', 8, 12), shift('b', 12, 16), shift('a', 16, 20)];
    expect(ownedUntil(roster({ shifts }), at(9))).toEqual(at(16));
    expect(ownedUntil(roster({ shifts, absences: [busy('b', 9, 10, 'c')] }), at(9))).toEqual(at(10));
    expect(ownedUntil(roster({ officers: [officer('a')] }), at(9))).toBeNull();
  });
});

describe('fallbackChain', () => {
  it('is the organisation’s order, the next shift, then whose last shift is longest ago', () => {
    const officers = ['a', 'b', 'c', 'd', 'e'].map((userId) => officer(userId));
    const shifts = [shift('a', 0, 4), shift('b', 4, 8), shift('d', 20, 24)];
    expect(fallbackChain(roster({ officers, shifts, fallback: ['b', 'gone'] }), at(10))).toEqual([
      'b',
      'd',
      'c',
      'e',
      'a',
    ]);
  });
});

const hour = fc.integer({ min: 0, max: 48 });
const person = fc.constantFrom('a', 'b', 'c', 'd');
const stretch = fc.tuple(hour, fc.integer({ min: 1, max: 12 }));
const anyRoster: fc.Arbitrary<Roster> = fc.record({
  officers: fc.array(
    fc
      .tuple(person, hour, fc.option(fc.integer({ min: 1, max: 40 })))
      .map(([userId, from, length]) =>
        officer(userId, from - 12, length === null ? null : from - 12 + length),
      ),
    { maxLength: 5 },
  ),
  shifts: fc.array(fc.tuple(person, stretch), { maxLength: 6 }).map((all) =>
    all
      .map(([userId, [from, length]]) => shift(userId, from, from + length))
      .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
      .filter((one, place, sorted) => sorted.slice(0, place).every(({ endsAt }) => endsAt <= one.startsAt)),
  ),
  absences: fc.array(
    fc
      .tuple(person, stretch, fc.option(person))
      .map(([userId, [from, length], cover]) =>
        busy(userId, from, from + length, cover === userId ? null : cover),
      ),
    { maxLength: 8 },
  ),
  fallback: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'gone'), { maxLength: 4 }),
});
const RUNS = { numRuns: 3_000 };

describe('ownerAt, whatever the roster', () => {
  it('names an officer of that moment, or nobody where there is none', () => {
    fc.assert(
      fc.property(anyRoster, hour, (any, when) => {
        const officers = officersAt(any, at(when));
        const owner = ownerAt(any, at(when));
        if (officers.length === 0) expect(owner).toBeNull();
        else expect(officers).toContain(owner?.userId);
      }),
      RUNS,
    );
  });

  it('names nobody busy while anybody is free', () => {
    fc.assert(
      fc.property(anyRoster, hour, (any, when) => {
        const owner = ownerAt(any, at(when));
        const isFree = (userId: string) => absenceAt(any, userId, at(when)) === null;
        if (owner !== null) {
          expect(isFree(owner.userId)).toBe(officersAt(any, at(when)).some(isFree));
          expect(owner.ground === 'everyone_busy').toBe(!isFree(owner.userId));
        }
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which people and absences were read', () => {
    fc.assert(
      fc.property(anyRoster, hour, (any, when) => {
        const turned = { ...any, officers: any.officers.toReversed() };
        expect(ownerAt(turned, at(when))).toEqual(ownerAt(any, at(when)));
        expect(ownerAt(any, at(when))).toEqual(ownerAt(any, at(when)));
      }),
      RUNS,
    );
  });

  it('changes at turning points only', () => {
    fc.assert(
      fc.property(anyRoster, (any) => {
        const points = turningPoints(any, { startsAt: at(0), endsAt: at(60) });
        points.slice(0, -1).forEach((from, place) => {
          const last = new Date(points[place + 1]!.getTime() - 1);
          expect(ownerAt(any, last)).toEqual(ownerAt(any, from));
        });
      }),
      { numRuns: 500 },
    );
  });
});
