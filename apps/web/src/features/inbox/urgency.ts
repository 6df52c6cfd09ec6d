export const URGENCIES = ['LATE', 'NOW', 'TODAY', 'LATER'] as const;
/** How near the hour is by which the ministry answers. */
export type Urgency = (typeof URGENCIES)[number];

const HOUR_MS = 3_600_000;
/** Time enough to write, have it looked at and post it. */
const NOW_HOURS = 3;
const dayIn = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);

export function urgencyOf(answerBy: string, now: Date, timeZone = 'Asia/Jakarta'): Urgency {
  const due = new Date(answerBy);
  if (due.getTime() <= now.getTime()) return 'LATE';
  if (due.getTime() - now.getTime() <= NOW_HOURS * HOUR_MS) return 'NOW';
  return dayIn(due, timeZone) === dayIn(now, timeZone) ? 'TODAY' : 'LATER';
}
