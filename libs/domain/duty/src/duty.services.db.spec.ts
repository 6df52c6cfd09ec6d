import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor, type UserActor } from '@conductor/kernel';
import { buildActor, buildOrganisation, createHarness, type Harness, refusalOf } from '@conductor/testing';
import { AbsenceService, type BusyUntil } from './absence.service.js';
import { dutyEntities } from './duty.module.js';
import { gaps } from './gaps.js';
import { ownerAt } from './owner-at.js';
import { RosterQueries } from './roster.queries.js';
import { ShiftService } from './shift.service.js';
import { SwapQueries } from './swap.queries.js';
import { SwapService } from './swap.service.js';
import { SWAP_STATES } from './swap.workflow.js';
import { WeekService } from './week.service.js';

const rosters = new RosterQueries();
const shiftActs = new ShiftService(rosters);
const absenceActs = new AbsenceService(rosters);
const swapActs = new SwapService(rosters);
const weekActs = new WeekService(rosters);
const swaps = new SwapQueries();
const NOBODYS_ID = '00000000-0000-7000-8000-000000000000';
/** A Monday, nine o'clock in Jakarta. */
const START = '2026-03-02T02:00:00Z';
const HOUR_MS = 60 * 60_000;

describe('the duty roster', () => {
  let harness: Harness;
  let office: string;
  let other: string;
  let ani: UserActor;
  let budi: UserActor;
  let cici: UserActor;
  let stranger: UserActor;
  let leader: UserActor;

  beforeAll(async () => {
    harness = await createHarness(dutyEntities);
  });
  afterAll(() => harness.close());
  beforeEach(async () => {
    harness.clock.set(START);
    await harness.act(systemActor('test'), async (ctx) => {
      office = await buildOrganisation(ctx);
      other = await buildOrganisation(ctx);
      [ani, budi, cici] = [
        await buildActor(ctx, 'officer', office),
        await buildActor(ctx, 'officer', office),
        await buildActor(ctx, 'officer', office),
      ];
      stranger = await buildActor(ctx, 'officer', other);
      leader = await buildActor(ctx, 'leader', office);
    });
  });

  const hour = (count: number): Date => new Date(Date.parse(START) + count * HOUR_MS);
  const take = (actor: UserActor, from: number, until: number, userId?: string) =>
    harness.act(actor, (ctx) =>
      shiftActs.take(ctx, { startsAt: hour(from), endsAt: hour(until), userId: userId ?? null }),
    );
  const handOver = (actor: UserActor, to: UserActor) =>
    harness.act(actor, (ctx) => shiftActs.handOver(ctx, to.userId));
  const busy = (actor: UserActor, until: number, coverId?: BusyUntil['coverId']) =>
    harness.act(actor, (ctx) => absenceActs.sayBusy(ctx, { until: hour(until), coverId }));
  const back = (actor: UserActor) => harness.act(actor, (ctx) => absenceActs.comeBack(ctx));
  const ask = (actor: UserActor, shiftId: string, of: UserActor, returnShiftId: string | null = null) =>
    harness.act(actor, (ctx) => swapActs.ask(ctx, { shiftId, userId: of.userId, returnShiftId }));
  const roster = async (organisationId = office) =>
    (await rosters.rosters(harness.read(ani), [organisationId])).get(organisationId)!;
  const owner = async () => ownerAt(await roster(), harness.clock.now());
  const acts = async () =>
    (
      await harness.sql<{ action: string }>(
        `select action from audit_entry where user_id = any($1) and action like 'duty.%' order by id`,
        [[ani, budi, cici].map(({ userId }) => userId)],
      )
    ).map(({ action }) => action);

  it('has an owner before anybody planned, and the one on shift afterwards', async () => {
    expect(await owner()).toMatchObject({ ground: 'fallback' });
    await take(budi, -1, 6);
    expect(await owner()).toEqual({ userId: budi.userId, ground: 'shift', busyUntil: null });
    expect((await roster()).shifts[0]).toMatchObject({ startsAt: hour(0), endsAt: hour(6) });
    expect(await acts()).toEqual(['duty.taken']);
  });

  it('lets one of several who take the same hours at once win', async () => {
    const outcomes = await Promise.allSettled([ani, budi, cici].map((actor) => take(actor, 1, 9)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await roster()).shifts).toHaveLength(1);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(failed?.reason).toMatchObject({ code: 'DUTY_SHIFT_TAKEN' });
  });

  it('keeps one name at a time even against a row written past the acts', async () => {
    await take(ani, 1, 9);
    const insert = `insert into duty_shift (organisation_id, user_id, starts_at, ends_at) values ($1, $2, $3, $4)`;
    await expect(harness.sql(insert, [office, ani.userId, hour(8), hour(10)])).rejects.toThrow(
      'duty_shift_one_at_a_time',
    );
    await harness.sql(insert, [office, budi.userId, hour(9), hour(10)]);
  });

  it('covers whoever is busy, at once, until they are back', async () => {
    await take(ani, 0, 8);
    await busy(ani, 2, budi.userId);
    expect(await owner()).toEqual({ userId: budi.userId, ground: 'cover', busyUntil: null });
    harness.clock.advance({ minutes: 30 });
    await back(ani);
    expect(await owner()).toMatchObject({ userId: ani.userId, ground: 'shift' });
    expect(await refusalOf(back(ani))).toBe('DUTY_NOT_BUSY');
    expect(await acts()).toEqual(['duty.taken', 'duty.busy', 'duty.back']);
  });

  it('chooses the cover itself: whoever steps in next and is free throughout', async () => {
    await take(ani, 0, 4);
    await take(cici, 4, 8);
    await busy(ani, 2);
    expect(await owner()).toMatchObject({ userId: cici.userId, ground: 'cover' });
    await busy(cici, 1, null);
    expect(await owner()).toMatchObject({ userId: budi.userId });
  });

  it('replaces "busy until" by the newer word, in the same minute or later', async () => {
    await busy(ani, 2, budi.userId);
    await busy(ani, 3, cici.userId);
    harness.clock.advance({ minutes: 5 });
    await busy(ani, 1, null);
    expect((await roster()).absences).toEqual([
      {
        organisationId: office,
        userId: ani.userId,
        coverId: cici.userId,
        startsAt: hour(0),
        endsAt: hour(5 / 60),
      },
      { organisationId: office, userId: ani.userId, coverId: null, startsAt: hour(5 / 60), endsAt: hour(1) },
    ]);
  });

  it('lets the last free officer go for a short while only, also of two who say so at once', async () => {
    await busy(ani, 4);
    const outcomes = await Promise.allSettled([busy(budi, 4), busy(cici, 4)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(failed?.reason).toMatchObject({ code: 'DUTY_NOBODY_FREE', facts: { minutes: 15 } });
    const last = outcomes[0]?.status === 'rejected' ? budi : cici;
    await busy(last, 0.25);
    expect(await owner()).toMatchObject({ ground: 'everyone_busy', busyUntil: hour(0.25) });
  });

  it('hands over at once: what was stays, the rest is the other’s', async () => {
    await take(ani, 0, 8);
    harness.clock.advance({ hours: 3 });
    await handOver(ani, budi);
    expect(await owner()).toMatchObject({ userId: budi.userId, ground: 'shift' });
    expect((await roster()).shifts).toMatchObject([
      { userId: ani.userId, startsAt: hour(0), endsAt: hour(3), handedBy: null },
      { userId: budi.userId, startsAt: hour(3), endsAt: hour(8), handedBy: ani.userId },
    ]);
    expect(await refusalOf(handOver(ani, cici))).toBe('DUTY_NOT_ON_DUTY');
    expect(await refusalOf(handOver(budi, budi))).toBe('DUTY_RECEIVER_ON_DUTY');
    expect(await refusalOf(handOver(budi, stranger))).toBe('DUTY_NOT_AN_OFFICER');
    await busy(cici, 5);
    expect(await refusalOf(handOver(budi, cici))).toBe('DUTY_RECEIVER_BUSY');
  });

  it('lets the cover hand on what they own just now', async () => {
    await take(ani, 0, 8);
    await busy(ani, 8, budi.userId);
    await handOver(budi, cici);
    expect(await owner()).toMatchObject({ userId: cici.userId, ground: 'shift' });
  });

  it('shows the shifts of those who have left as open, and lets others take them', async () => {
    await take(ani, 4, 8);
    await take(budi, 0, 2);
    const window = { startsAt: hour(0), endsAt: hour(8) };
    await harness.sql(`update membership set valid_until = '2026-03-01' where user_id = $1`, [ani.userId]);
    await harness.sql(`update app_user set suspended_at = $2 where id = $1`, [budi.userId, hour(1)]);
    harness.clock.set(hour(1).toISOString());
    expect(gaps(await roster(), window)).toEqual([{ startsAt: hour(1), endsAt: hour(8) }]);
    expect(await owner()).toMatchObject({ userId: cici.userId, ground: 'fallback' });
    await take(cici, 1, 5);
    expect(await owner()).toMatchObject({ userId: cici.userId, ground: 'shift' });
    expect((await roster()).shifts.map(({ userId, startsAt, endsAt }) => [userId, startsAt, endsAt])).toEqual(
      [
        [budi.userId, hour(0), hour(1)],
        [cici.userId, hour(1), hour(5)],
        [ani.userId, hour(5), hour(8)],
      ],
    );
    expect(gaps(await roster(), window)).toEqual([{ startsAt: hour(5), endsAt: hour(8) }]);
  });

  it('copies last week into the gaps of this one', async () => {
    await take(ani, 0, 8);
    await take(budi, 24, 32);
    harness.clock.advance({ days: 4 });
    const monday = hour(168 - 9);
    expect(await harness.act(cici, (ctx) => weekActs.copyLastWeek(ctx, monday))).toBe(2);
    expect((await roster()).shifts.slice(2)).toMatchObject([
      { userId: ani.userId, startsAt: hour(168), endsAt: hour(176) },
      { userId: budi.userId, startsAt: hour(192), endsAt: hour(200) },
    ]);
    const again = harness.act(cici, (ctx) => weekActs.copyLastWeek(ctx, monday));
    expect(await refusalOf(again)).toBe('DUTY_WEEK_EMPTY');
    const early = harness.act(cici, (ctx) => weekActs.copyLastWeek(ctx, hour(-600)));
    expect(await refusalOf(early)).toBe('DUTY_WEEK_EMPTY');
    const late = harness.act(cici, (ctx) => weekActs.copyLastWeek(ctx, hour(900)));
    expect(await refusalOf(late)).toBe('DUTY_SHIFT_TOO_FAR');
  });

  it('lets the organisation order who steps in', async () => {
    const order = (...people: UserActor[]) =>
      harness.act(ani, (ctx) =>
        weekActs.orderFallback(
          ctx,
          people.map(({ userId }) => userId),
        ),
      );
    await order(cici, budi, cici);
    expect(await owner()).toMatchObject({ userId: cici.userId, ground: 'fallback' });
    await order(budi);
    expect((await roster()).fallback).toEqual([budi.userId]);
    expect(await refusalOf(order(stranger))).toBe('DUTY_NOT_AN_OFFICER');
  });

  it('swaps a shift for another when the one who was asked accepts', async () => {
    const mine = await take(ani, 4, 8);
    const theirs = await take(budi, 10, 12);
    const swapId = await ask(ani, mine, budi, theirs);
    expect((await roster()).shifts.map(({ userId }) => userId)).toEqual([ani.userId, budi.userId]);
    expect(await refusalOf(harness.act(cici, (ctx) => swapActs.accept(ctx, swapId)))).toBe(
      'DUTY_SWAP_NOT_FOUND',
    );
    await harness.act(budi, (ctx) => swapActs.accept(ctx, swapId));
    expect((await roster()).shifts.map(({ userId }) => userId)).toEqual([budi.userId, ani.userId]);
    expect(await swaps.recent(harness.read(ani), office)).toMatchObject([{ id: swapId, state: 'accepted' }]);
    expect(await refusalOf(harness.act(budi, (ctx) => swapActs.decline(ctx, swapId)))).toBe(
      'DUTY_SWAP_NOT_ALLOWED_FROM_STATE',
    );
  });

  it('leaves the shift where it was when the request is declined or withdrawn, and may be asked again', async () => {
    const mine = await take(ani, 4, 8);
    const first = await ask(ani, mine, budi);
    expect(await refusalOf(ask(ani, mine, cici))).toBe('DUTY_SWAP_ASKED_ALREADY');
    await harness.act(budi, (ctx) => swapActs.decline(ctx, first));
    const second = await ask(ani, mine, cici);
    expect(await refusalOf(harness.act(cici, (ctx) => swapActs.withdraw(ctx, second)))).toBe(
      'DUTY_SWAP_NOT_FOUND',
    );
    await harness.act(ani, (ctx) => swapActs.withdraw(ctx, second));
    expect((await roster()).shifts.map(({ userId }) => userId)).toEqual([ani.userId]);
  });

  it('refuses an acceptance when the shift has begun or is no longer theirs', async () => {
    const mine = await take(ani, 4, 8);
    const swapId = await ask(ani, mine, budi);
    harness.clock.advance({ hours: 4 });
    expect(await refusalOf(harness.act(budi, (ctx) => swapActs.accept(ctx, swapId)))).toBe('DUTY_SWAP_STALE');
    expect(await swaps.recent(harness.read(ani), office)).toEqual([]);
  });

  it('takes a shift back before it begins', async () => {
    const mine = await take(ani, 4, 8);
    expect(await refusalOf(harness.act(budi, (ctx) => shiftActs.drop(ctx, mine)))).toBe(
      'DUTY_SHIFT_NOT_FOUND',
    );
    await harness.act(ani, (ctx) => shiftActs.drop(ctx, mine));
    expect((await roster()).shifts).toEqual([]);
    const running = await take(ani, 0, 2);
    expect(await refusalOf(harness.act(ani, (ctx) => shiftActs.drop(ctx, running)))).toBe('DUTY_SHIFT_BEGUN');
  });

  it.each([
    ['the past', () => take(ani, -3, -1), 'DUTY_SHIFT_PAST'],
    ['hours that end before they begin', () => take(ani, 5, 4), 'DUTY_SHIFT_PAST'],
    ['more than a day and a night', () => take(ani, 1, 26), 'DUTY_SHIFT_TOO_LONG'],
    ['what is too far ahead', () => take(ani, 700, 701), 'DUTY_SHIFT_TOO_FAR'],
    ['somebody of another organisation', () => take(ani, 1, 2, stranger.userId), 'DUTY_NOT_AN_OFFICER'],
    ['somebody who is no officer', () => take(ani, 1, 2, leader.userId), 'DUTY_NOT_AN_OFFICER'],
    ['busy until the past', () => busy(ani, -1), 'DUTY_UNTIL_PAST'],
    ['busy for more than a fortnight', () => busy(ani, 400), 'DUTY_UNTIL_TOO_FAR'],
    ['oneself as one’s cover', () => busy(ani, 1, ani.userId), 'DUTY_COVER_SELF'],
    ['a cover from elsewhere', () => busy(ani, 1, stranger.userId), 'DUTY_NOT_AN_OFFICER'],
    ['to hand over what nobody holds', () => handOver(ani, budi), 'DUTY_NOT_ON_DUTY'],
    ['a shift that is not there', () => ask(ani, NOBODYS_ID, budi), 'DUTY_SHIFT_NOT_FOUND'],
    ['to ask oneself', async () => ask(ani, await take(ani, 4, 5), ani), 'DUTY_SWAP_SELF'],
    [
      'to ask somebody of elsewhere',
      async () => ask(ani, await take(ani, 4, 5), stranger),
      'DUTY_NOT_AN_OFFICER',
    ],
    [
      'to ask for another’s shift',
      async () => ask(ani, await take(budi, 4, 5), cici),
      'DUTY_SHIFT_NOT_FOUND',
    ],
  ])('refuses %s', async (_, act, code) => {
    expect(await refusalOf(act())).toBe(code);
  });

  it('leaves the acts to officers', async () => {
    await expect(take(leader, 1, 2)).rejects.toThrow('duty.hold');
    await expect(busy(leader, 1)).rejects.toThrow('duty.hold');
  });

  it('counts somebody who serves two organisations as busy in both, with the cover of each', async () => {
    await harness.sql(
      `insert into membership (user_id, organisation_id, role, valid_from) values ($1, $2, 'officer', '2015-01-01')`,
      [ani.userId, other],
    );
    await busy(ani, 2, budi.userId);
    expect((await roster()).absences).toMatchObject([{ userId: ani.userId, coverId: budi.userId }]);
    expect((await roster(other)).absences).toMatchObject([{ userId: ani.userId, coverId: null }]);
    await back({ ...ani, organisationId: other });
    harness.clock.advance({ minutes: 1 });
    expect(await owner()).not.toMatchObject({ ground: 'cover' });
  });

  it('knows the states that the table allows', async () => {
    const [check] = await harness.sql<{ text: string }>(
      `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'duty_swap_state_check'`,
    );
    expect([...check!.text.matchAll(/'(\w+)'/g)].map((match) => match[1])).toEqual([...SWAP_STATES]);
  });
});
