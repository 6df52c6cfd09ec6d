const MINUTES_A_DAY = 1440;
const MINUTES_AN_HOUR = 60;

/** @param days whole and broken */
export function sinceWords(days: number): { readonly unit: 'minutes' | 'hours'; readonly count: number } {
  const minutes = Math.round(days * MINUTES_A_DAY);
  return minutes < MINUTES_AN_HOUR
    ? { unit: 'minutes', count: minutes }
    : { unit: 'hours', count: Math.round(minutes / MINUTES_AN_HOUR) };
}
