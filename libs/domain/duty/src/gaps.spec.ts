import { describe, expect, it } from '@jest/globals';
import { gaps, nextOpening } from './gaps.js';
import { freeThroughout, leavesPostEmpty } from './reach.js';
import { type Roster, weekFrom } from './roster.js';
import { copyOfLastWeek } from './week.js';

const ZERO = Date.parse('2026-03-02T00:00:00Z');
const at = (hour: number): Date => new Date(ZERO + hour * 60 * 60_000);
const minute = (count: number): Date => new Date(ZERO + count * 60_000);
const stretch = (from: number, until: number) => ({ startsAt: at(from), endsAt: at(until) });
const officer = (userId: string, until: number | null = null) => ({
  userId,
  validFrom: at(-2000),
  validUntil: until === null ? null : at(until),
});
const shift = (userId: string, from: number, until: number) => ({
  id: `${userId}-${from}`,
  userId,
  ...stretch(from, until),
});
const roster = (values: Partial<Roster>): Roster => ({
  officers: [officer('a'), officer('b')],
  shifts: [],
  absences: [],
  fallback: [],
  ...values,
});

describe('gaps', () => {
  it('are the hours without a shift, in one piece each', () => {
    const shifts = [shift('a', 8, 12), shift('b', 12, 16), shift('a', 20, 24)];
    expect(gaps(roster({ shifts }), stretch(0, 30))).toEqual([
      stretch(0, 8),
      stretch(16, 20),
      stretch(24, 30),
    ]);
    expect(gaps(roster({}), stretch(0, 30))).toEqual([stretch(0, 30)]);
    expect(gaps(roster({ shifts }), stretch(9, 15))).toEqual([]);
  });

  it('are the hours of those who have left or will have, too', () => {
    const planned = roster({ officers: [officer('a', 10)], shifts: [shift('a', 8, 12), shift('x', 12, 14)] });
    expect(gaps(planned, stretch(8, 14))).toEqual([stretch(10, 14)]);
  });
});

describe('nextOpening', () => {
  it('is the first gap of the week to come, at most one shift long', () => {
    const shifts = [shift('a', 8, 12), shift('b', 14, 24), shift('a', 40, 60)];
    expect(nextOpening(roster({ shifts }), at(9))).toEqual(stretch(12, 14));
    expect(nextOpening(roster({ shifts }), at(20))).toEqual(stretch(24, 32));
    const full = Array.from({ length: 8 }, (_, day) => shift('a', day * 24, (day + 1) * 24));
    expect(nextOpening(roster({ shifts: full }), at(9))).toBeNull();
  });
});

describe('leavesPostEmpty', () => {
  const busy = (userId: string, from: number, until: number) => ({
    userId,
    coverId: null,
    startsAt: minute(from),
    endsAt: minute(until),
  });

  it('lets anybody go while somebody stays', () => {
    expect(leavesPostEmpty(roster({}), busy('a', 0, 600))).toBe(false);
    expect(leavesPostEmpty(roster({ absences: [busy('b', -60, 10)] }), busy('a', 0, 600))).toBe(false);
  });

  it('lets the last one go for fifteen minutes and no longer', () => {
    const alone = roster({ officers: [officer('a')] });
    expect(leavesPostEmpty(alone, busy('a', 0, 15))).toBe(false);
    expect(leavesPostEmpty(alone, busy('a', 0, 16))).toBe(true);
    expect(leavesPostEmpty(roster({ absences: [busy('b', -60, 60)] }), busy('a', 0, 60))).toBe(true);
  });

  it('counts what was just before as the same time', () => {
    const back = roster({ officers: [officer('a')], absences: [busy('a', -15, 0)] });
    expect(leavesPostEmpty(back, busy('a', 0, 10))).toBe(true);
    expect(leavesPostEmpty(back, busy('a', 1, 11))).toBe(false);
  });

  it('sees that the one who stays will have left', () => {
    expect(leavesPostEmpty(roster({ officers: [officer('a'), officer('b', 1)] }), busy('a', 0, 600))).toBe(
      true,
    );
  });
});

describe('freeThroughout', () => {
  it('keeps the order and passes over whoever is busy at any time of it', () => {
    const absences = [{ userId: 'a', coverId: null, ...stretch(2, 3) }];
    expect(freeThroughout(roster({ absences }), ['a', 'b'], stretch(0, 3))).toEqual(['b']);
    expect(freeThroughout(roster({ absences }), ['a', 'b'], stretch(0, 2))).toEqual(['a', 'b']);
  });
});

describe('copyOfLastWeek', () => {
  const WEEK = 168;

  it('moves the shifts by seven days into the gaps', () => {
    const shifts = [shift('a', 8, 12), shift('b', 12, 16), shift('b', WEEK + 10, WEEK + 11)];
    expect(copyOfLastWeek(roster({ shifts }), weekFrom(at(WEEK)), at(20))).toEqual([
      { userId: 'a', ...stretch(WEEK + 8, WEEK + 10) },
      { userId: 'a', ...stretch(WEEK + 11, WEEK + 12) },
      { userId: 'b', ...stretch(WEEK + 12, WEEK + 16) },
    ]);
  });

  it('leaves the past as it was, and those out who will have left', () => {
    const officers = [officer('a'), officer('b', WEEK + 5)];
    const shifts = [shift('a', 8, 12), shift('b', 12, 16)];
    const copied = copyOfLastWeek(roster({ officers, shifts }), weekFrom(at(WEEK)), at(WEEK + 9));
    expect(copied).toEqual([{ userId: 'a', ...stretch(WEEK + 9, WEEK + 12) }]);
  });
});
