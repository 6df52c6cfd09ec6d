import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainProblem, systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildDutyWorld,
  buildOrganisation,
  createHarness,
  type DutyEvent,
  type Harness,
} from '@conductor/testing';
import type { WorkContext } from '@conductor/work';
import { AbsenceService } from './absence.service.js';
import { dutyEntities } from './duty.module.js';
import { type Owner, ownerAt } from './owner-at.js';
import { LONGEST_UNREACHED_MINUTES } from './reach.js';
import { RosterQueries, type RosterRow } from './roster.queries.js';
import { ShiftService } from './shift.service.js';
import { SwapService } from './swap.service.js';
import { WeekService } from './week.service.js';

/*
 * A smaller run of the same world as in duty-simulation.spec.ts, through the acts and the tables. As there, reach is
 * measured on the simulation's own book, and one who is named although everyone is busy comes back.
 */
const SEED = 7;
const DAYS = 12;
const ORGANISATIONS = 3;
const RECALLED_WITHIN = 10;
const ZERO = Date.parse('2026-03-02T00:00:00Z');
const at = (minute: number): Date => new Date(ZERO + minute * 60_000);
const DAY = 1_440;

const rosters = new RosterQueries();
const shifts = new ShiftService(rosters);
const absences = new AbsenceService(rosters);
const swaps = new SwapService(rosters);
const weeks = new WeekService(rosters);

interface Item {
  readonly until: number;
  unreached: number;
}

class Office {
  readonly actors = new Map<number, UserActor>();
  /** The simulation's own book. */
  readonly members = new Set<string>();
  readonly busyUntil = new Map<string, number>();
  items: Item[] = [];
  roster: RosterRow = { officers: [], shifts: [], absences: [], fallback: [] };
  recallAt: number | null = null;
  done = 0;
  refused = 0;

  constructor(
    private readonly harness: Harness,
    readonly organisationId: string,
  ) {}

  async apply(event: DutyEvent): Promise<void> {
    if (event.kind === 'item') this.items.push({ until: event.until, unreached: 0 });
    else if (event.kind === 'join') await this.join(event.person);
    else if (event.kind === 'leave') await this.leave(event.person, event.minute);
    else await this.act(event);
    await this.read();
  }

  async back(userId: string): Promise<void> {
    const actor = [...this.actors.values()].find((one) => one.userId === userId);
    if (actor !== undefined && (await this.try(actor, (ctx) => absences.comeBack(ctx))))
      this.busyUntil.delete(userId);
    await this.read();
  }

  private async act(event: Exclude<DutyEvent, { kind: 'item' | 'join' | 'leave' }>): Promise<void> {
    const [anybody] = [...this.actors.values()].filter(({ userId }) => this.members.has(userId));
    const actor = 'person' in event ? this.actors.get(event.person) : anybody;
    if (actor === undefined || !this.members.has(actor.userId)) return;
    const { userId } = actor;
    switch (event.kind) {
      case 'take':
        await this.try(actor, (ctx) =>
          shifts.take(ctx, { startsAt: at(event.from), endsAt: at(event.until), userId }),
        );
        return;
      case 'copyWeek':
        await this.try(actor, (ctx) =>
          weeks.copyLastWeek(ctx, at((Math.floor(event.minute / DAY) + 1) * DAY)),
        );
        return;
      case 'orderFallback':
        await this.try(actor, (ctx) =>
          weeks.orderFallback(
            ctx,
            event.order.map((one) => this.idOf(one)),
          ),
        );
        return;
      case 'drop': {
        const mine = this.roster.shifts.find(
          (one) => one.userId === userId && one.startsAt > at(event.minute),
        );
        if (mine !== undefined) await this.try(actor, (ctx) => shifts.drop(ctx, mine.id));
        return;
      }
      case 'busy': {
        const coverId = typeof event.cover === 'number' ? this.idOf(event.cover) : event.cover;
        const said = await this.try(actor, (ctx) =>
          absences.sayBusy(ctx, { until: at(event.until), coverId }),
        );
        if (said) this.busyUntil.set(userId, event.until);
        return;
      }
      case 'back':
        return this.back(userId);
      case 'handOver':
        await this.try(actor, (ctx) => shifts.handOver(ctx, this.idOf(event.to)));
        return;
      case 'swap':
        return this.swap(event, actor);
    }
  }

  private async swap(event: Extract<DutyEvent, { kind: 'swap' }>, actor: UserActor): Promise<void> {
    const asked = this.roster.shifts.find(
      ({ userId, startsAt }) => userId === actor.userId && startsAt > at(event.minute),
    );
    const other = this.actors.get(event.to);
    if (asked === undefined || other === undefined || !this.members.has(other.userId)) return;
    let id = '';
    const isAsked = await this.try(actor, async (ctx) => {
      id = await swaps.ask(ctx, { shiftId: asked.id, userId: other.userId });
    });
    if (!isAsked) return;
    if (event.answer === 'accept') await this.try(other, (ctx) => swaps.accept(ctx, id));
    if (event.answer === 'decline') await this.try(other, (ctx) => swaps.decline(ctx, id));
    if (event.answer === 'withdraw') await this.try(actor, (ctx) => swaps.withdraw(ctx, id));
  }

  private async join(person: number): Promise<void> {
    const actor = await this.harness.act(systemActor('test'), (ctx) =>
      buildActor(ctx, 'officer', this.organisationId),
    );
    this.actors.set(person, actor);
    this.members.add(actor.userId);
  }

  /** Every other one is suspended; the membership of the rest ends. */
  private async leave(person: number, minute: number): Promise<void> {
    const userId = this.idOf(person);
    if (!this.members.delete(userId)) return;
    if (person % 2 === 0) {
      await this.harness.sql('update app_user set suspended_at = $2 where id = $1', [userId, at(minute)]);
    } else {
      await this.harness.sql('update membership set valid_until = $2 where user_id = $1', [
        userId,
        at(minute - DAY)
          .toISOString()
          .slice(0, 10),
      ]);
    }
  }

  private async try(actor: UserActor, act: (ctx: WorkContext) => Promise<unknown>): Promise<boolean> {
    try {
      await this.harness.act(actor, act);
      this.done += 1;
      return true;
    } catch (error) {
      if (!(error instanceof DomainProblem)) throw error;
      this.refused += 1;
      return false;
    }
  }

  private async read(): Promise<void> {
    const ctx = this.harness.read(systemActor('test'));
    this.roster = (await rosters.rosters(ctx, [this.organisationId])).get(this.organisationId)!;
  }

  private idOf(person: number): string {
    return this.actors.get(person)?.userId ?? '00000000-0000-7000-8000-000000000000';
  }
}

describe('twelve days of duty in the database', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness(dutyEntities);
  });
  afterAll(() => harness.close());

  it('leave nothing without an owner, nor with one out of reach for too long', async () => {
    const world = buildDutyWorld(SEED, DAYS, ORGANISATIONS);
    const ids = await harness.act(systemActor('test'), async (ctx) => {
      const made: string[] = [];
      for (const _ of world.people) made.push(await buildOrganisation(ctx));
      return made;
    });
    const offices = ids.map((id) => new Office(harness, id));
    const figures = { items: 0, unowned: 0, longestUnreached: 0 };
    let next = 0;
    for (let minute = 0; minute < world.minutes; minute += 1) {
      harness.clock.set(at(minute).toISOString());
      for (; world.events[next]?.minute === minute; next += 1) {
        const event = world.events[next]!;
        if (event.kind === 'item') figures.items += 1;
        await offices[event.organisation]!.apply(event);
      }
      for (const office of offices) await passMinute(office, minute, figures);
    }
    expect(figures.items).toBeGreaterThan(100);
    expect(offices.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThan(60);
    expect(offices.reduce((sum, { refused }) => sum + refused, 0)).toBeGreaterThan(10);
    expect(figures.unowned).toBe(0);
    expect(figures.longestUnreached).toBeLessThanOrEqual(LONGEST_UNREACHED_MINUTES);
  }, 120_000);
});

async function passMinute(
  office: Office,
  minute: number,
  figures: { unowned: number; longestUnreached: number },
): Promise<void> {
  for (const [person, until] of office.busyUntil) if (until <= minute) office.busyUntil.delete(person);
  let owner: Owner | null = ownerAt(office.roster, at(minute));
  if (office.recallAt !== null && office.recallAt <= minute && owner !== null) {
    await office.back(owner.userId);
    office.recallAt = null;
    owner = ownerAt(office.roster, at(minute));
  }
  if (owner?.ground !== 'everyone_busy') office.recallAt = null;
  // Whoever is back within the time allowed needs no call.
  else if ((owner.busyUntil?.getTime() ?? 0) - at(minute).getTime() > LONGEST_UNREACHED_MINUTES * 60_000) {
    office.recallAt ??= minute + RECALLED_WITHIN;
  }
  office.items = office.items.filter(({ until }) => until > minute);
  if (office.members.size === 0) return;
  const isReached = owner !== null && office.members.has(owner.userId) && !office.busyUntil.has(owner.userId);
  for (const item of office.items) {
    if (owner === null) figures.unowned += 1;
    item.unreached = isReached ? 0 : item.unreached + 1;
    figures.longestUnreached = Math.max(figures.longestUnreached, item.unreached);
  }
}
