/** Days without hours, as `2026-11-17`; they compare as text. */
const DAY_MS = 86_400_000;
const CAPITAL = 'Asia/Jakarta';

/** The day on the clock of a zone. */
export const dayIn = (at: string | Date, zone: string = CAPITAL): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(at));

/** Today as the country's capital counts it. */
export const today = (): string => dayIn(new Date());

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

/** The moment at which a day begins in the capital. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString();

/** How many days lie between two. */
export const dayCount = (from: string, until: string): number =>
  (Date.parse(until) - Date.parse(from)) / DAY_MS;

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export const isWeekend = (day: string): boolean => weekdayOf(day) > 4;

export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

/** The days from one on. */
export const daysFrom = (day: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => addDays(day, place));

/** Five in the afternoon of the next working day in the capital: nobody is asked to answer at night. */
export const nextClosing = (day: string): { readonly day: string; readonly time: string } => ({
  day: [1, 2, 3].map((count) => addDays(day, count)).find((next) => !isWeekend(next)) ?? day,
  time: '17:00',
});
