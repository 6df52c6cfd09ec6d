import { addDays, daysFrom, dayCount, mondayOf, startOfDay } from '../../app/calendar.js';

export const SPANS = ['dua-pekan', 'bulan'] as const;
/** How much of the calendar one screen shows, as it stands in the address. */
export type Span = (typeof SPANS)[number];

/** The days of a score, both included. */
export interface Period {
  readonly span: Span;
  readonly from: string;
  readonly until: string;
}

const FORTNIGHT = 14;
const WEEK = 7;

export const daysOf = ({ from, until }: Pick<Period, 'from' | 'until'>): readonly string[] =>
  daysFrom(from, Math.max(0, dayCount(from, until) + 1));

function monthOf(day: string): Period {
  const from = `${day.slice(0, 7)}-01`;
  const nextMonth = `${addDays(from, 31).slice(0, 7)}-01`;
  return { span: 'bulan', from, until: addDays(nextMonth, -1) };
}

/** The period of an address; without a day the one that today lies in, with last week beside this one. */
export function periodOf(span: Span, from: string | undefined, today: string): Period {
  if (span === 'bulan') return monthOf(from ?? today);
  const start = mondayOf(from ?? addDays(today, -WEEK));
  return { span, from: start, until: addDays(start, FORTNIGHT - 1) };
}

/** The first day of the period before or after. */
export function movedBy(period: Period, step: -1 | 1): string {
  if (period.span === 'dua-pekan') return addDays(period.from, step * FORTNIGHT);
  return step === 1 ? addDays(period.until, 1) : monthOf(addDays(period.from, -1)).from;
}

/** A day in western Indonesia as the filter of posts wants it: from its beginning up to the next day's. */
export const momentsOf = (day: string): { readonly from: string; readonly until: string } => ({
  from: startOfDay(day),
  until: startOfDay(addDays(day, 1)),
});
