import { describe, expect, it } from '@jest/globals';
import { buildDutyWorld, type DutyEvent, type DutyWorld } from '@conductor/testing';
import { fallbackChain, type Owner, ownerAt } from './owner-at.js';
import { freeThroughout, leavesPostEmpty, LONGEST_UNREACHED_MINUTES } from './reach.js';
import {
  absenceAt,
  officersAt,
  type PlannedAbsence,
  type Roster,
  shiftAt,
  turningPoints,
  weekFrom,
} from './roster.js';
import { copyOfLastWeek, holdsThroughout } from './week.js';

/*
 * Sixty days of several organisations, minute by minute. Questions and briefs arrive by day, by night and at weekends;
 * people plan, are busy, hand over, swap, come and leave. Each item has to have an owner who can be reached: no item may
 * stay longer than LONGEST_UNREACHED_MINUTES with one who is busy or has left.
 *
 * Reach is measured on the simulation's own book of who is busy and who is a member, never by the code under test. One
 * thing is assumed of people: where a departure leaves only busy ones behind, the one who is named all the same sees it
 * and is back within RECALLED_WITHIN minutes. The system cannot do that for them.
 */
const RECALLED_WITHIN = 10;
const DAYS = 60;
const ORGANISATIONS = 4;
const SEEDS = 20;
/** Enough that each mutant shows itself; that only busy ones are left behind is rare. */
const MUTANT_SEEDS = 3;
const RARE_MUTANT_SEEDS = 16;

const ZERO = Date.parse('2026-03-02T00:00:00Z');
const at = (minute: number): Date => new Date(ZERO + minute * 60_000);
const minuteOf = (moment: Date): number => (moment.getTime() - ZERO) / 60_000;
const DAY = 1_440;

/** What is taken away for a mutant: the simulation has to notice. */
interface Rules {
  readonly owner: (roster: Roster, moment: Date) => Owner | null;
  readonly mayBeBusy: (roster: Roster, absence: PlannedAbsence) => boolean;
  readonly isRecalled: boolean;
}
const rules: Rules = {
  owner: ownerAt,
  mayBeBusy: (roster, absence) => !leavesPostEmpty(roster, absence),
  isRecalled: true,
};

interface Mutable {
  officers: { userId: string; validFrom: Date; validUntil: Date | null }[];
  shifts: { id: string; userId: string; startsAt: Date; endsAt: Date }[];
  absences: PlannedAbsence[];
  fallback: string[];
}
interface Item {
  readonly until: number;
  unowned: number;
  unreached: number;
}

/** One organisation's roster, kept by the same rules as the services keep the tables. */
class Office {
  readonly roster: Mutable = { officers: [], shifts: [], absences: [], fallback: [] };
  /** The simulation's own book. */
  readonly members = new Set<string>();
  readonly busyUntil = new Map<string, number>();
  items: Item[] = [];
  owner: Owner | null = null;
  nextTurn = 0;
  recallAt: number | null = null;
  private shiftCount = 0;

  constructor(private readonly rules: Rules) {}

  apply(event: DutyEvent): void {
    const now = at(event.minute);
    if (event.kind !== 'item') this.nextTurn = event.minute;
    this.forget(event.minute);
    switch (event.kind) {
      case 'join':
        this.members.add(String(event.person));
        this.roster.officers.push({ userId: String(event.person), validFrom: now, validUntil: null });
        return;
      case 'leave': {
        const leaving = this.roster.officers.find(({ userId }) => userId === String(event.person));
        if (leaving === undefined || !this.members.delete(leaving.userId)) return;
        leaving.validUntil = now;
        return;
      }
      case 'take':
        return this.plan(String(event.person), at(Math.max(event.from, event.minute)), at(event.until));
      case 'copyWeek':
        for (const { userId, startsAt, endsAt } of copyOfLastWeek(
          this.roster,
          weekFrom(at((Math.floor(event.minute / DAY) + 1) * DAY)),
          now,
        ))
          this.plan(userId, startsAt, endsAt);
        return;
      case 'drop':
        this.roster.shifts = this.roster.shifts.filter(
          (shift) =>
            shift !==
            this.roster.shifts.find((one) => one.userId === String(event.person) && one.startsAt > now),
        );
        return;
      case 'busy':
        return this.sayBusy(event, now);
      case 'back':
        return this.back(String(event.person), event.minute);
      case 'handOver':
        return this.handOver(String(event.person), String(event.to), now);
      case 'swap':
        return this.swap(event, now);
      case 'orderFallback':
        this.roster.fallback = event.order.map(String);
        return;
      case 'item':
        this.items.push({ until: event.until, unowned: 0, unreached: 0 });
        return;
    }
  }

  back(person: string, minute: number): void {
    if (!this.members.has(person)) return;
    this.busyUntil.delete(person);
    this.nextTurn = minute;
    this.roster.absences = this.roster.absences.flatMap((absence) => {
      if (absence.userId !== person || absence.endsAt <= at(minute)) return [absence];
      return absence.startsAt < at(minute) ? [{ ...absence, endsAt: at(minute) }] : [];
    });
  }

  private plan(userId: string, startsAt: Date, endsAt: Date): void {
    if (startsAt >= endsAt || !holdsThroughout(this.roster, userId, { startsAt, endsAt })) return;
    this.roster.shifts = this.roster.shifts.filter(
      (shift) => this.members.has(shift.userId) || shift.startsAt >= endsAt || shift.endsAt <= startsAt,
    );
    if (this.roster.shifts.some((shift) => shift.startsAt < endsAt && startsAt < shift.endsAt)) return;
    this.shiftCount += 1;
    this.roster.shifts.push({ id: String(this.shiftCount), userId, startsAt, endsAt });
    this.roster.shifts.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  }

  private sayBusy({ person, until, cover }: Extract<DutyEvent, { kind: 'busy' }>, now: Date): void {
    const userId = String(person);
    if (!this.members.has(userId) || String(cover) === userId) return;
    if (cover !== null && cover !== undefined && !this.members.has(String(cover))) return;
    const hours = { startsAt: now, endsAt: at(until) };
    const others = fallbackChain(this.roster, now).filter((candidate) => candidate !== userId);
    const coverId =
      cover === undefined
        ? (freeThroughout(this.roster, others, hours)[0] ?? null)
        : cover === null
          ? null
          : String(cover);
    const absence = { userId, coverId, ...hours };
    if (!this.rules.mayBeBusy(this.roster, absence)) return;
    this.back(userId, minuteOf(now));
    this.busyUntil.set(userId, until);
    this.roster.absences.push(absence);
  }

  private handOver(person: string, to: string, now: Date): void {
    const running = shiftAt(this.roster, now);
    const mayGive = running?.userId === person || ownerAt(this.roster, now)?.userId === person;
    if (running === null || !mayGive || !this.members.has(person) || running.userId === to) return;
    if (!officersAt(this.roster, now).includes(to) || absenceAt(this.roster, to, now) !== null) return;
    const rest = { id: `${running.id}+`, userId: to, startsAt: now, endsAt: running.endsAt };
    this.roster.shifts = this.roster.shifts.flatMap((shift) => {
      if (shift.id !== running.id) return [shift];
      return shift.startsAt < now ? [{ ...shift, endsAt: now }, rest] : [rest];
    });
  }

  /** Only an accepted request changes anything; declined, withdrawn and forgotten ones leave the shift where it was. */
  private swap({ person, to, answer }: Extract<DutyEvent, { kind: 'swap' }>, now: Date): void {
    const asked = this.roster.shifts.find(
      ({ userId, startsAt }) => userId === String(person) && startsAt > now,
    );
    if (asked === undefined || answer !== 'accept' || person === to) return;
    if (holdsThroughout(this.roster, String(to), asked)) asked.userId = String(to);
  }

  /** What can matter to nobody any more; the rows are read the same way. */
  private forget(minute: number): void {
    const horizon = at(minute - 14 * DAY);
    this.roster.shifts = this.roster.shifts.filter(({ endsAt }) => endsAt > horizon);
    this.roster.absences = this.roster.absences.filter(({ endsAt }) => endsAt > horizon);
  }
}

interface Outcome {
  items: number;
  /** The longest that any item was in a row with nobody, and with somebody who could not be reached. */
  longestUnowned: number;
  longestUnreached: number;
  violations: number;
  recalls: number;
  grounds: Record<string, number>;
}

/** One minute of one organisation: who owns, and what that means for each open item. */
function passMinute(office: Office, minute: number, used: Rules, outcome: Outcome): void {
  for (const [person, until] of office.busyUntil) if (until <= minute) office.busyUntil.delete(person);
  if (office.recallAt !== null && office.recallAt <= minute) {
    if (office.owner !== null) office.back(office.owner.userId, minute);
    office.recallAt = null;
    outcome.recalls += 1;
  }
  if (office.nextTurn <= minute) {
    office.owner = used.owner(office.roster, at(minute));
    const points = turningPoints(office.roster, { startsAt: at(minute), endsAt: at(minute + DAY) });
    office.nextTurn = minuteOf(points[1]!);
  }
  const { owner, members } = office;
  if (owner?.ground !== 'everyone_busy') office.recallAt = null;
  // Whoever is back within the time allowed needs no call.
  else if (used.isRecalled && minuteOf(owner.busyUntil ?? at(minute)) - minute > LONGEST_UNREACHED_MINUTES) {
    office.recallAt ??= minute + RECALLED_WITHIN;
  }
  if (minute % 60 === 0) office.items = office.items.filter(({ until }) => until > minute);
  if (members.size === 0) return;
  const isReached = owner !== null && members.has(owner.userId) && !office.busyUntil.has(owner.userId);
  for (const item of office.items) {
    if (item.until <= minute) continue;
    item.unowned = owner === null ? item.unowned + 1 : 0;
    item.unreached = isReached ? 0 : item.unreached + 1;
    outcome.longestUnowned = Math.max(outcome.longestUnowned, item.unowned);
    outcome.longestUnreached = Math.max(outcome.longestUnreached, item.unreached);
    if (item.unreached === LONGEST_UNREACHED_MINUTES + 1) outcome.violations += 1;
    if (owner !== null) outcome.grounds[owner.ground] = (outcome.grounds[owner.ground] ?? 0) + 1;
  }
}

function simulate(world: DutyWorld, used: Rules, outcome: Outcome): void {
  const offices = world.people.map(() => new Office(used));
  let next = 0;
  for (let minute = 0; minute < world.minutes; minute += 1) {
    for (; world.events[next]?.minute === minute; next += 1) {
      const event = world.events[next]!;
      if (event.kind === 'item') outcome.items += 1;
      offices[event.organisation]!.apply(event);
    }
    for (const office of offices) passMinute(office, minute, used, outcome);
  }
}

const run = (seeds: number, used: Rules): Outcome => {
  const outcome: Outcome = {
    items: 0,
    longestUnowned: 0,
    longestUnreached: 0,
    violations: 0,
    recalls: 0,
    grounds: {},
  };
  for (let seed = 1; seed <= seeds; seed += 1)
    simulate(buildDutyWorld(seed, DAYS, ORGANISATIONS), used, outcome);
  return outcome;
};

describe('sixty days of duty', () => {
  it('leave no question and no brief without an owner, nor with one out of reach for too long', () => {
    const outcome = run(SEEDS, rules);
    expect(outcome.items).toBeGreaterThan(20_000);
    expect(outcome.longestUnowned).toBe(0);
    expect(outcome.longestUnreached).toBeLessThanOrEqual(LONGEST_UNREACHED_MINUTES);
    expect(outcome.violations).toBe(0);
    // Every road to an owner was walked.
    expect(Object.keys(outcome.grounds).toSorted()).toEqual(['cover', 'everyone_busy', 'fallback', 'shift']);
  }, 240_000);

  /** The shift's holder and the covers, but nobody steps in. */
  const withoutFallback = (roster: Roster, moment: Date): Owner | null => {
    const owner = ownerAt(roster, moment);
    return owner?.ground === 'fallback' || owner?.ground === 'everyone_busy' ? null : owner;
  };
  /** Whoever is on shift, busy or not. */
  const withoutCover = (roster: Roster, moment: Date) => ownerAt({ ...roster, absences: [] }, moment);
  /** The first cover, busy or not. */
  const withoutPassingOn = (roster: Roster, moment: Date): Owner | null => {
    const holder = shiftAt(roster, moment)?.userId;
    const coverId = holder === undefined ? null : absenceAt(roster, holder, moment)?.coverId;
    return coverId ? { userId: coverId, ground: 'cover', busyUntil: null } : ownerAt(roster, moment);
  };
  /** Whoever was an officer once is one for ever. */
  const withoutLeaving = (roster: Roster, moment: Date) =>
    ownerAt(
      { ...roster, officers: roster.officers.map((officer) => ({ ...officer, validUntil: null })) },
      moment,
    );

  it.each<[string, Partial<Rules>, keyof Outcome, number?]>([
    ['nobody steps in', { owner: withoutFallback }, 'longestUnowned'],
    ['busy is not heard', { owner: withoutCover }, 'violations'],
    ['a busy cover does not pass on', { owner: withoutPassingOn }, 'violations'],
    ['those who have left stay on duty', { owner: withoutLeaving }, 'violations'],
    [
      'the last one free may go, and nobody is recalled',
      { mayBeBusy: () => true, isRecalled: false },
      'violations',
    ],
    ['nobody is recalled', { isRecalled: false }, 'violations', RARE_MUTANT_SEEDS],
  ])('notices when %s', (_, mutant, figure, seeds = MUTANT_SEEDS) => {
    const outcome = run(seeds, { ...rules, ...mutant });
    expect(outcome[figure]).toBeGreaterThan(0);
  });
});
