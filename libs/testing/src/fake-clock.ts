import type { Clock } from '@conductor/kernel';

/** A clock that stands still until the test moves it. */
export class FakeClock implements Clock {
  private moment: Date;

  constructor(start = '2026-03-02T02:00:00Z') {
    this.moment = new Date(start);
  }

  now(): Date {
    return new Date(this.moment);
  }

  set(moment: string): void {
    this.moment = new Date(moment);
  }

  advance(by: { readonly minutes?: number; readonly hours?: number; readonly days?: number }): void {
    const minutes = (by.minutes ?? 0) + 60 * (by.hours ?? 0) + 1_440 * (by.days ?? 0);
    this.moment = new Date(this.moment.getTime() + minutes * 60_000);
  }
}
