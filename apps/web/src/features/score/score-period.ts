export const SPANS = ['dua-pekan', 'bulan'] as const;
/** How much of the calendar one screen shows, as it stands in the address. */
export type Span = (typeof SPANS)[number];

/** The days of a score, both included. */
export interface Period {
  readonly span: Span;
  readonly from: string;
  readonly until: string;
}

const DAY_MS = 86_400_000;
const FORTNIGHT = 14;
const WEEK = 7;

const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export const addDays = (day: string, count: number): string =>
  dayOf(new Date(atNoon(day).getTime() + count * DAY_MS));

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => atNoon(day).getUTCDay();

export const isWeekend = (day: string): boolean => [0, 6].includes(weekdayOf(day));

export function daysOf({ from, until }: Pick<Period, 'from' | 'until'>): readonly string[] {
  const count = Math.round((atNoon(until).getTime() - atNoon(from).getTime()) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(from, index));
}

const mondayOf = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % WEEK));

function monthOf(day: string): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return {
    span: 'bulan',
    from: dayOf(new Date(Date.UTC(year, month - 1, 1, 12))),
    until: dayOf(new Date(Date.UTC(year, month, 0, 12))),
  };
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

/** Today in western Indonesia, whatever the machine's zone. */
export const todayInJakarta = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(now);

/** A day's first and last moment in western Indonesia, as the filter of posts wants them. */
export const momentsOf = (day: string): { readonly from: string; readonly until: string } => ({
  from: new Date(`${day}T00:00:00+07:00`).toISOString(),
  until: new Date(`${day}T23:59:59.999+07:00`).toISOString(),
});
