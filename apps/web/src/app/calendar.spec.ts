import { describe, expect, it } from '@jest/globals';
import { addDays, dayCount, dayIn, daysFrom, isWeekend, mondayOf, nextClosing } from './calendar.js';

describe('calendar', () => {
  it('begins a week on Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
  });

  it('passes the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysFrom('2026-11-30', 2)).toEqual(['2026-11-30', '2026-12-01']);
  });

  it('knows the weekend', () => {
    expect(daysFrom('2026-11-20', 4).map(isWeekend)).toEqual([false, true, true, false]);
  });

  it('gives a moment the day of its zone', () => {
    expect(dayIn('2026-11-17T16:30:00Z')).toBe('2026-11-17');
    expect(dayIn('2026-11-17T16:30:00Z', 'Asia/Makassar')).toBe('2026-11-18');
  });

  it('counts the days between two', () => {
    expect(dayCount('2026-02-27', '2026-03-02')).toBe(3);
  });

  it.each([
    ['2026-11-26', '2026-11-27'],
    ['2026-11-27', '2026-11-30'],
    ['2026-11-28', '2026-11-30'],
  ])('asks on %s for an answer by %s', (day, next) => {
    expect(nextClosing(day)).toEqual({ day: next, time: '17:00' });
  });
});
