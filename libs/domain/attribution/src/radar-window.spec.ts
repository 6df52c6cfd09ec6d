import { describe, expect, it } from '@jest/globals';
import { DomainProblem } from '@conductor/kernel';
import { MOST_RADAR_DAYS, radarWindow } from './radar-window.js';

/** 1 March in Jakarta, still February in London. */
const NOW = new Date('2026-02-28T18:00:00Z');
const window = (from: string | null, until: string | null) => radarWindow({ from, until }, NOW);
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainProblem) return `${error.code} ${error.path.join('.')}`;
  }
  return 'none';
};

describe('the days of a radar', () => {
  it.each([
    ['the fortnight up to today', null, null, '2026-02-16', '2026-03-01'],
    ['the fortnight from a day on', '2026-01-01', null, '2026-01-01', '2026-01-14'],
    ['the fortnight up to a day', null, '2026-01-14', '2026-01-01', '2026-01-14'],
    ['the days asked for', '2026-01-05', '2026-01-05', '2026-01-05', '2026-01-05'],
  ])('are %s', (_, from, until, first, last) => {
    expect(window(from, until)).toMatchObject({ from: first, until: last });
  });

  it('begin and end at midnight in western Indonesia', () => {
    expect(window('2026-01-05', '2026-01-05')).toMatchObject({
      begins: new Date('2026-01-04T17:00:00Z'),
      ends: new Date('2026-01-05T17:00:00Z'),
    });
  });

  it('are refused backwards, and beyond a quarter', () => {
    expect(codeOf(() => window('2026-01-02', '2026-01-01'))).toBe('RADAR_PERIOD_REVERSED filter.until');
    expect(codeOf(() => window('2026-01-01', '2026-04-03'))).toBe('RADAR_PERIOD_TOO_LONG filter.until');
    expect(codeOf(() => window('2026-01-01', '2026-04-02'))).toBe('none');
    expect(MOST_RADAR_DAYS).toBe(92);
  });
});
