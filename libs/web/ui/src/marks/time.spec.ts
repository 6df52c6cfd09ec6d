import { describe, expect, it } from '@jest/globals';
import { formatDay, formatDistance, formatNumber, formatTime } from './time.js';

describe('formatTime', () => {
  it.each([
    ['id', 'Asia/Jakarta', '10.00 WIB'],
    ['id', 'Asia/Makassar', '11.00 WITA'],
    ['id', 'Asia/Jayapura', '12.00 WIT'],
    ['en', 'Asia/Jakarta', '10.00 WIB'],
  ])('prints the hour with its zone in %s for %s', (locale, zone, expected) => {
    expect(formatTime('2026-11-17T03:00:00Z', locale, 'time', zone)).toBe(expected);
  });

  it('prints midnight as 00, not 24', () => {
    expect(formatTime('2026-11-16T17:00:00Z', 'id', 'time')).toBe('00.00 WIB');
  });
});

describe('formatDay', () => {
  it('keeps the day whatever the zone of the machine', () => {
    expect(formatDay('2015-03-01', 'id', 'long')).toBe('1 Maret 2015');
    expect(formatDay('2015-03-01', 'en', 'long')).toBe('1 March 2015');
  });
});

describe('formatDistance', () => {
  it('takes the largest unit that fits', () => {
    const now = new Date('2026-11-17T10:00:00Z');
    expect(formatDistance('2026-11-17T07:00:00Z', now, 'id')).toBe('3 jam yang lalu');
    expect(formatDistance('2026-11-17T10:42:00Z', now, 'en')).toBe('in 42 minutes');
  });
});

describe('formatNumber', () => {
  it('writes as the reader does', () => {
    expect(formatNumber(12_345.6, 'id', 1)).toBe('12.345,6');
    expect(formatNumber(12_345.6, 'en', 1)).toBe('12,345.6');
  });
});
