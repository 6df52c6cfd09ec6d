import type { DateRelation, MatchingItem } from '../types.js';

export interface DateDistance {
  /** whole and broken days, 0 within the period */
  readonly days: number;
  readonly nearest: 'moment' | 'period';
  readonly relation: DateRelation;
}

const DAY = 86_400_000;

function distanceTo(at: number, from: number, until: number, nearest: DateDistance['nearest']): DateDistance {
  if (at < from) return { days: (from - at) / DAY, nearest, relation: 'before' };
  if (at > until) return { days: (at - until) / DAY, nearest, relation: 'after' };
  return { days: 0, nearest, relation: 'during' };
}

/** How far a post lies from the nearest moment or the period of an item; null when either has no date. */
export function dateDistance(postedAt: Date | null, item: MatchingItem): DateDistance | null {
  if (postedAt === null) return null;
  const at = postedAt.getTime();
  let best: DateDistance | null = null;
  const consider = (next: DateDistance): void => {
    if (best === null || next.days < best.days) best = next;
  };
  for (const moment of item.moments) consider(distanceTo(at, moment.getTime(), moment.getTime(), 'moment'));
  if (item.period !== null) {
    consider(distanceTo(at, item.period.from.getTime(), item.period.until.getTime(), 'period'));
  }
  return best;
}
