import type { Clock } from '@conductor/kernel';

const DAY_MS = 24 * 60 * 60_000;
const OFFSETS = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;
export type Zone = keyof typeof OFFSETS;

/** Before the first post of the story. */
export const FIRST_DAY = -28;

/** The last posts of the scenario are at 09:15 on day 0: loaded earlier in the day, yesterday is day 0. */
const COMPLETE_AFTER = '09:20';

const wallClock = (moment: Date): string =>
  new Date(moment.getTime() + OFFSETS['Asia/Jakarta'] * 60 * 60_000).toISOString();

/** Turns the scenario's days and hours, counted from day 0, into moments. */
export class DemoCalendar {
  private readonly dayZero: string;

  constructor(now: Date) {
    const isComplete = wallClock(now).slice(11, 16) >= COMPLETE_AFTER;
    this.dayZero = wallClock(isComplete ? now : new Date(now.getTime() - DAY_MS)).slice(0, 10);
  }

  /** ISO day. */
  day(day: number): string {
    return new Date(Date.parse(this.dayZero) + day * DAY_MS).toISOString().slice(0, 10);
  }

  at(day: number, time: string, zone: Zone = 'Asia/Jakarta'): Date {
    return new Date(Date.parse(`${this.day(day)}T${time}:00Z`) - OFFSETS[zone] * 60 * 60_000);
  }
}

/** A clock that the loader moves along the story, so that every act is dated as it would have been. */
export class StoryClock implements Clock {
  constructor(private moment: Date) {}

  now(): Date {
    return this.moment;
  }

  moveTo(moment: Date): void {
    this.moment = moment;
  }
}
