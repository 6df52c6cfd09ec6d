import { describe, expect, it } from '@jest/globals';
import { fromInstant, toInstant, toZone } from './zoned-moment.js';

describe('a moment with its zone', () => {
  it.each([
    ['Asia/Jakarta', '2026-11-17T03:00:00.000Z'],
    ['Asia/Makassar', '2026-11-17T02:00:00.000Z'],
    ['Asia/Jayapura', '2026-11-17T01:00:00.000Z'],
  ] as const)('reads ten o’clock in %s', (zone, at) => {
    expect(toInstant({ day: '2026-11-17', time: '10:00', zone })).toBe(at);
    expect(fromInstant(at, zone)).toEqual({ day: '2026-11-17', time: '10:00', zone });
  });

  it('passes midnight with the zone, not with UTC', () => {
    expect(fromInstant('2026-11-17T16:30:00Z', 'Asia/Makassar')).toMatchObject({
      day: '2026-11-18',
      time: '00:30',
    });
  });

  it('is nothing while half of it is missing', () => {
    expect(toInstant({ day: '2026-11-17', time: '', zone: 'Asia/Jakarta' })).toBeNull();
    expect(toInstant({ day: '', time: '10:00', zone: 'Asia/Jakarta' })).toBeNull();
  });

  it('falls back to the capital', () => {
    expect(toZone('Europe/Paris')).toBe('Asia/Jakarta');
  });
});
