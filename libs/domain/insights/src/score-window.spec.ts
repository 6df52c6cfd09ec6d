import { describe, expect, it } from '@jest/globals';
import { DomainProblem } from '@conductor/kernel';
import { scoreWindow } from './score-window.js';

const refusalOf = (from: string, until: string) => {
  try {
    scoreWindow(from, until);
  } catch (error) {
    if (error instanceof DomainProblem) return [error.code, error.path.at(-1)];
    throw error;
  }
  return null;
};

describe('scoreWindow', () => {
  it('spans whole days of western Indonesia', () => {
    expect(scoreWindow('2026-03-01', '2026-03-02')).toEqual({
      from: '2026-03-01',
      until: '2026-03-02',
      begins: new Date('2026-02-28T17:00:00Z'),
      ends: new Date('2026-03-02T17:00:00Z'),
    });
  });

  it.each([
    ['2026-03-01', '2026-03-01', null],
    ['2024-01-01', '2024-12-31', null],
    ['2026-03-02', '2026-03-01', ['SCORE_PERIOD_REVERSED', 'until']],
    ['2026-01-01', '2027-01-02', ['SCORE_PERIOD_TOO_LONG', 'until']],
    ['2026-02-30', '2026-03-01', ['SCORE_DAY_INVALID', 'from']],
    ['2026-03-01', 'besok', ['SCORE_DAY_INVALID', 'until']],
    ['2026-03-01T00:00', '2026-03-01', ['SCORE_DAY_INVALID', 'from']],
  ])('for %s to %s answers %j', (from, until, refusal) => {
    expect(refusalOf(from, until)).toEqual(refusal);
  });
});
