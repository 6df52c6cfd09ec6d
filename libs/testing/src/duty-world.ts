/** What happens to the duty rosters of some organisations, by chance but the same for the same seed. Minutes from day 0. */
export type DutyEvent = { readonly minute: number; readonly organisation: number } & (
  | { readonly kind: 'join'; readonly person: number }
  | { readonly kind: 'leave'; readonly person: number }
  | { readonly kind: 'back' | 'drop'; readonly person: number }
  | { readonly kind: 'copyWeek' }
  | { readonly kind: 'take'; readonly person: number; readonly from: number; readonly until: number }
  /** Cover: a person, nobody in particular (null), or whoever steps in (undefined). */
  | {
      readonly kind: 'busy';
      readonly person: number;
      readonly until: number;
      readonly cover: number | null | undefined;
    }
  | { readonly kind: 'handOver'; readonly person: number; readonly to: number }
  | {
      readonly kind: 'swap';
      readonly person: number;
      readonly to: number;
      readonly answer: 'accept' | 'decline' | 'withdraw' | 'none';
    }
  | { readonly kind: 'orderFallback'; readonly order: readonly number[] }
  /** A question or a brief that somebody has to own until it is dealt with. */
  | { readonly kind: 'item'; readonly what: 'question' | 'brief'; readonly until: number }
);

export interface DutyWorld {
  readonly minutes: number;
  /** How many people each organisation ever has; they are numbered from 0. */
  readonly people: readonly number[];
  /** In the order of time. */
  readonly events: readonly DutyEvent[];
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** mulberry32: small, even, and the same everywhere. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One organisation's life. Rates are a day's; what comes at night comes more seldom, but it comes. */
class Life {
  readonly events: DutyEvent[] = [];

  constructor(
    private readonly random: () => number,
    private readonly organisation: number,
    private readonly minutes: number,
    readonly people: number,
  ) {}

  tell(): readonly DutyEvent[] {
    this.comeAndGo();
    this.planShifts();
    this.poisson(1.1 * this.people, (minute) => this.sayBusy(minute));
    this.poisson(0.3 * this.people, (minute) => this.add({ kind: 'back', minute, person: this.any() }));
    this.poisson(0.6, (minute) => this.add({ kind: 'handOver', minute, person: this.any(), to: this.any() }));
    this.poisson(0.4, (minute) => this.add({ kind: 'drop', minute, person: this.any() }));
    this.poisson(0.7, (minute) =>
      this.add({
        kind: 'swap',
        minute,
        person: this.any(),
        to: this.any(),
        answer: this.oneOf(['accept', 'decline', 'withdraw', 'none'] as const),
      }),
    );
    this.poisson(0.05, (minute) =>
      this.add({ kind: 'orderFallback', minute, order: [...new Set([this.any(), this.any()])] }),
    );
    this.poisson(6, (minute) =>
      this.add({
        kind: 'item',
        minute,
        what: this.oneOf(['question', 'brief'] as const),
        until: minute + Math.ceil(-Math.log(1 - this.random()) * 8 * HOUR),
      }),
    );
    return this.events;
  }

  private comeAndGo(): void {
    for (let person = 0; person < this.people; person += 1) {
      const joins = person === 0 || this.random() < 0.8 ? 0 : this.upTo(this.minutes);
      this.add({ kind: 'join', minute: joins, person });
      if (this.random() < 0.5) {
        this.add({ kind: 'leave', minute: joins + 1 + this.upTo(this.minutes), person });
      }
    }
  }

  /** By day mostly, some evenings, some weekends; some weeks nobody plans at all. */
  private planShifts(): void {
    for (let day = 0; day * DAY < this.minutes; day += 1) {
      const isWeekend = day % 7 > 4;
      const hours = [
        [8, 12],
        [12, 16],
        [16, 24],
      ] as const;
      for (const [from, until] of hours) {
        if (this.random() > (isWeekend ? 0.15 : 0.55)) continue;
        const minute = Math.max(0, day * DAY - this.upTo(3 * DAY));
        const person = this.any();
        this.add({
          kind: 'take',
          minute,
          person,
          from: day * DAY + from * HOUR,
          until: day * DAY + until * HOUR,
        });
      }
      if (day % 7 === 6 && this.random() < 0.6) {
        this.add({ kind: 'copyWeek', minute: day * DAY + 15 * HOUR });
      }
    }
  }

  private sayBusy(minute: number): void {
    const until = minute + this.oneOf([10, 15, 30, 60, 120, 120, 240, 480, DAY, 3 * DAY] as const);
    const cover = this.oneOf([undefined, undefined, null, this.any(), this.any()] as const);
    this.add({ kind: 'busy', minute, person: this.any(), until, cover });
  }

  private poisson(perDay: number, happen: (minute: number) => void): void {
    for (let at = 0; ;) {
      at += (-Math.log(1 - this.random()) * DAY) / perDay;
      if (at >= this.minutes) return;
      const hour = (at % DAY) / HOUR;
      if (hour > 6 && hour < 22 ? true : this.random() < 0.35) happen(Math.floor(at));
    }
  }

  private add(event: { minute: number } & Record<string, unknown>): void {
    if (event.minute < this.minutes) {
      this.events.push({ ...event, organisation: this.organisation } as unknown as DutyEvent);
    }
  }

  private any = (): number => this.upTo(this.people);
  private upTo = (count: number): number => Math.floor(this.random() * count);
  private oneOf = <Choice>(choices: readonly Choice[]): Choice => choices[this.upTo(choices.length)]!;
}

/** Some organisations of one to six officers each, over some days. */
export function buildDutyWorld(seed: number, days: number, organisations: number): DutyWorld {
  const random = chance(seed);
  const minutes = days * DAY;
  const lives = Array.from(
    { length: organisations },
    (_, place) => new Life(random, place, minutes, 1 + Math.floor(random() * 6)),
  );
  const events = lives.flatMap((life) => life.tell());
  return {
    minutes,
    people: lives.map(({ people }) => people),
    events: events.toSorted((one, other) => one.minute - other.minute),
  };
}
