import { describe, expect, it } from '@jest/globals';
import { busyUntil, endOfDay } from './busy-times.js';

const morning = new Date('2026-03-02T09:00:00+07:00');

describe('busyUntil', () => {
  it.each([
    ['15', '2026-03-02T09:15:00+07:00'],
    ['30', '2026-03-02T09:30:00+07:00'],
    ['120', '2026-03-02T11:00:00+07:00'],
    ['day', '2026-03-02T17:00:00+07:00'],
  ] as const)('reads %s from now on', (choice, at) => {
    expect(busyUntil(choice, morning)).toBe(new Date(at).toISOString());
  });

  it('leaves one’s own time to be typed', () => {
    expect(busyUntil('own', morning)).toBeNull();
  });
});

describe('endOfDay', () => {
  it('is the office’s, and midnight once that has passed', () => {
    expect(endOfDay(new Date('2026-03-02T16:59:00+07:00'))).toBe('2026-03-02T10:00:00.000Z');
    expect(endOfDay(new Date('2026-03-02T17:00:00+07:00'))).toBe('2026-03-02T17:00:00.000Z');
  });
});
