import { describe, expect, it } from '@jest/globals';
import { daysOf, momentsOf, movedBy, periodOf } from './score-period.js';

describe('periodOf', () => {
  it.each([
    ['dua-pekan', undefined, '2026-11-18', '2026-11-09', '2026-11-22'],
    ['dua-pekan', undefined, '2026-11-22', '2026-11-09', '2026-11-22'],
    ['dua-pekan', '2026-11-05', '2026-11-18', '2026-11-02', '2026-11-15'],
    ['bulan', undefined, '2026-11-18', '2026-11-01', '2026-11-30'],
    ['bulan', '2024-02-10', '2026-11-18', '2024-02-01', '2024-02-29'],
  ] as const)('%s from %s on %s is %s to %s', (span, from, today, first, last) => {
    expect(periodOf(span, from, today)).toEqual({ span, from: first, until: last });
  });
});

describe('movedBy', () => {
  it.each([
    ['dua-pekan', '2026-11-09', -1, '2026-10-26'],
    ['dua-pekan', '2026-11-09', 1, '2026-11-23'],
    ['bulan', '2026-01-15', -1, '2025-12-01'],
    ['bulan', '2026-12-15', 1, '2027-01-01'],
  ] as const)('%s of %s by %i begins %s', (span, from, step, first) => {
    expect(movedBy(periodOf(span, from, '2026-11-18'), step)).toBe(first);
  });
});

describe('days', () => {
  it('counts both ends', () => {
    const days = daysOf({ from: '2026-02-27', until: '2026-03-02' });
    expect(days).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
    expect(daysOf({ from: '2026-03-02', until: '2026-03-01' })).toEqual([]);
  });

  it('are days of western Indonesia', () => {
    expect(momentsOf('2026-11-18')).toEqual({
      from: '2026-11-17T17:00:00.000Z',
      until: '2026-11-18T17:00:00.000Z',
    });
  });
});
