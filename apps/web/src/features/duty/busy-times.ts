import { addDays, dayIn, startOfDay } from '../../app/calendar.js';

const MINUTE_MS = 60_000;
const CLOSING = '17:00';

export const BUSY_CHOICES = ['15', '30', '60', '120', 'day', 'own'] as const;
export type BusyChoice = (typeof BUSY_CHOICES)[number];

/** The end of the office's day; in the evening, of the day itself. */
export function endOfDay(now: Date): string {
  const day = dayIn(now);
  const closing = Date.parse(`${day}T${CLOSING}:00+07:00`);
  return closing > now.getTime() ? new Date(closing).toISOString() : startOfDay(addDays(day, 1));
}

/** The moment a choice means, or null for one's own, which is typed. */
export function busyUntil(choice: BusyChoice, now: Date): string | null {
  switch (choice) {
    case 'own':
      return null;
    case 'day':
      return endOfDay(now);
    case '15':
    case '30':
    case '60':
    case '120':
      return new Date(now.getTime() + Number(choice) * MINUTE_MS).toISOString();
  }
}
