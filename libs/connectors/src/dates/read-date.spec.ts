import { describe, expect, it } from '@jest/globals';
import { readDate, suggestDateFormat, type DateFormat } from './read-date.js';

const read = (value: string | number | Date, format?: DateFormat) => {
  const result = readDate(value, 'WIB', format);
  return result.code ?? result.at.toISOString();
};

describe('readDate', () => {
  it.each([
    ['2026-08-17', '2026-08-16T17:00:00.000Z'],
    ['2026-08-17T09:30:00Z', '2026-08-17T09:30:00.000Z'],
    ['2026-08-17T09:30:00.123+09:00', '2026-08-17T00:30:00.000Z'],
    ['2026-08-17 09:30', '2026-08-17T02:30:00.000Z'],
    ['2026/8/7 9:05:06', '2026-08-07T02:05:06.000Z'],
    ['17/08/2026 09:30', '2026-08-17T02:30:00.000Z'],
    ['17-08-2026 09.30 WITA', '2026-08-17T01:30:00.000Z'],
    ['17.08.26', '2026-08-16T17:00:00.000Z'],
    ['08/17/2026 3:05 PM', '2026-08-17T08:05:00.000Z'],
    ['08/08/2026', '2026-08-07T17:00:00.000Z'],
    ['17 Agustus 2026', '2026-08-16T17:00:00.000Z'],
    ['Senin, 17 Agustus 2026 pukul 09.30 WIT', '2026-08-17T00:30:00.000Z'],
    ['Jum’at, 2 Okt 2026 | 00:00 WIB', '2026-10-01T17:00:00.000Z'],
    ['1 Mei 2026, 12:15', '2026-05-01T05:15:00.000Z'],
    ['Aug 17, 2026 12:00 AM', '2026-08-16T17:00:00.000Z'],
    ['Mon, 17 Aug 2026 09:30:00 GMT', '2026-08-17T09:30:00.000Z'],
    ['Mon, 17 Aug 2026 09:30:00 +0700', '2026-08-17T02:30:00.000Z'],
    ['Sun Nov 22 2026 09:00:00 GMT+0700', '2026-11-22T02:00:00.000Z'],
    ['17-Des-2026', '2026-12-16T17:00:00.000Z'],
    [46_251, '2026-08-16T17:00:00.000Z'],
    ['46251,5', '2026-08-17T05:00:00.000Z'],
    [1_787_000_000, '2026-08-17T20:53:20.000Z'],
    ['1787000000000', '2026-08-17T20:53:20.000Z'],
    [new Date('2026-08-17T09:30:00Z'), '2026-08-17T02:30:00.000Z'],
    ['03/04/2026', 'DATE_AMBIGUOUS'],
    ['31/02/2026', 'DATE_UNREADABLE'],
    ['2026-13-01', 'DATE_UNREADABLE'],
    ['17/08/2026 25:00', 'DATE_UNREADABLE'],
    ['17/08/2026 09:60', 'DATE_UNREADABLE'],
    ['17/08/2026 13:00 PM', 'DATE_UNREADABLE'],
    ['17/08/2026 09:30 XYZ', 'DATE_UNREADABLE'],
    ['17 Agustuus 2026', 'DATE_UNREADABLE'],
    ['17/08', 'DATE_UNREADABLE'],
    ['kemarin', 'DATE_UNREADABLE'],
    ['17/08/1745', 'DATE_UNREADABLE'],
    ['1/2-2026', 'DATE_UNREADABLE'],
    [5, 'DATE_UNREADABLE'],
    [Number.NaN, 'DATE_UNREADABLE'],
    [new Date('x'), 'DATE_UNREADABLE'],
    ['', 'DATE_UNREADABLE'],
  ])('%s -> %s', (value, expected) => expect(read(value)).toBe(expected));

  it.each([
    ['03/04/2026', 'day_first', '2026-04-02T17:00:00.000Z'],
    ['03/04/2026', 'month_first', '2026-03-03T17:00:00.000Z'],
    ['17/08/2026', 'month_first', 'DATE_UNREADABLE'],
    ['2026-04-03', 'month_first', '2026-04-02T17:00:00.000Z'],
  ] as const)('%s by %s -> %s', (value, format, expected) => expect(read(value, format)).toBe(expected));
});

describe('suggestDateFormat', () => {
  it.each([
    [['03/04/2026', '17/04/2026'], 'day_first'],
    [['03/04/2026', '04/17/2026'], 'month_first'],
    [['03/04/2026'], null],
    [['17/04/2026', '04/17/2026'], null],
    [['2026-04-03', '1 Mei 2026'], 'auto'],
    [[], 'auto'],
  ])('%j -> %s', (samples, expected) => expect(suggestDateFormat(samples)).toBe(expected));
});
