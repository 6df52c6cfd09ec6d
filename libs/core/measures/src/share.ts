import { type Interval, wilsonInterval } from './wilson.js';

/** So many of so many, with the 95 % Wilson interval. */
export interface Share extends Interval {
  readonly count: number;
  readonly total: number;
  readonly value: number;
}

/** @returns null when there is nothing to take a share of */
export function share(count: number, total: number): Share | null {
  const interval = wilsonInterval(count, total);
  return interval && { count, total, value: count / total, ...interval };
}
