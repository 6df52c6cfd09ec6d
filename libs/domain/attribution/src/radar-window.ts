import { dayOf, shifted } from './agenda-calendar.js';
import { attributionProblems } from './attribution.problems.js';

/** A fortnight: what the agenda is planned in. */
const USUAL_DAYS = 14;
/** A quarter. Longer, and what was talk of a week drowns in it. */
export const MOST_RADAR_DAYS = 92;

const DAY = 86_400_000;
/** Western Indonesia keeps UTC+7 all year. */
const MIDNIGHT = 'T00:00:00+07:00';

/** The days of a radar, both included, and the moments they begin and end at. */
export interface RadarWindow {
  /** ISO days. */
  readonly from: string;
  readonly until: string;
  readonly begins: Date;
  /** Not included. */
  readonly ends: Date;
}

/**
 * A day that is left out follows from the other; without both it is the fortnight up to today.
 *
 * @throws DomainProblem RADAR_PERIOD_REVERSED, RADAR_PERIOD_TOO_LONG
 */
export function radarWindow(asked: { from: string | null; until: string | null }, now: Date): RadarWindow {
  const until = asked.until ?? (asked.from === null ? dayOf(now) : shifted(asked.from, USUAL_DAYS - 1));
  const from = asked.from ?? shifted(until, 1 - USUAL_DAYS);
  const begins = new Date(`${from}${MIDNIGHT}`);
  const ends = new Date(Date.parse(`${until}${MIDNIGHT}`) + DAY);
  if (ends <= begins) throw attributionProblems.radarPeriodReversed();
  if (ends.getTime() - begins.getTime() > MOST_RADAR_DAYS * DAY)
    throw attributionProblems.radarPeriodTooLong(MOST_RADAR_DAYS);
  return { from, until, begins, ends };
}
