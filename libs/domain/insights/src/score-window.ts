import { DomainProblem } from '@conductor/kernel';

/** Longer than a year is no score any more: 366 columns. */
export const MOST_DAYS = 366;

const DAY = 86_400_000;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
/** Western Indonesia keeps UTC+7 all year. */
const MIDNIGHT = 'T00:00:00+07:00';

/** The days of a score, both included, and the moments they begin and end at. */
export interface ScoreWindow {
  readonly from: string;
  readonly until: string;
  readonly begins: Date;
  /** Not included. */
  readonly ends: Date;
}

/** @throws DomainProblem SCORE_DAY_INVALID, SCORE_PERIOD_REVERSED, SCORE_PERIOD_TOO_LONG */
export function scoreWindow(from: string, until: string): ScoreWindow {
  const begins = startOf(from, 'from');
  const ends = new Date(startOf(until, 'until').getTime() + DAY);
  if (ends <= begins)
    throw new DomainProblem('InvalidInput', 'SCORE_PERIOD_REVERSED', { from, until }, ['filter', 'until']);
  if (ends.getTime() - begins.getTime() > MOST_DAYS * DAY) {
    throw new DomainProblem('LimitReached', 'SCORE_PERIOD_TOO_LONG', { limit: MOST_DAYS }, [
      'filter',
      'until',
    ]);
  }
  return { from, until, begins, ends };
}

function startOf(day: string, field: string): Date {
  const start = new Date(`${day}${MIDNIGHT}`);
  // `2026-02-30` rolls over in some readers; it has to come back as it went in.
  const isDay =
    ISO_DAY.test(day) &&
    !Number.isNaN(start.getTime()) &&
    new Date(start.getTime() + 7 * 3_600_000).toISOString().startsWith(day);
  if (!isDay) throw new DomainProblem('InvalidInput', 'SCORE_DAY_INVALID', {}, ['filter', field]);
  return start;
}
