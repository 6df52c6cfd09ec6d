import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScoreQueries } from '@conductor/insights';
import { systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildAgendaItem,
  buildAttributionRun,
  buildOrganisation,
  buildPost,
  buildSocialAccount,
  createHarness,
  type Harness,
  refusalOf,
} from '@conductor/testing';
import fc from 'fast-check';
import { collectionEntities } from './collection.module.js';
import { ElectionQueries } from './election.queries.js';
import { ElectionReader } from './election-reader.js';
import { type ElectionPeriodValues, ElectionService } from './election.service.js';

const service = new ElectionService();
const reader = new ElectionReader();
const queries = new ElectionQueries();
const robot = systemActor('spec');
const PERIOD: ElectionPeriodValues = {
  name: 'Pilkada',
  startsOn: '2026-03-10',
  endsOn: '2026-03-12',
  terms: ['Budi Santoso'],
};
const NAMED = 'Bersama Budi Santoso di pasar';

describe('the election guard', () => {
  let harness: Harness;
  let admin: UserActor;
  let organisationId: string;
  let personal: string;
  let institutional: string;
  let agendaItemId: string;

  beforeAll(async () => {
    harness = await createHarness(collectionEntities);
    await harness.act(robot, async (ctx) => {
      organisationId = await buildOrganisation(ctx);
      admin = await buildActor(ctx, 'admin', organisationId);
      personal = await buildSocialAccount(ctx, { organisationId, kind: 'personal' });
      institutional = await buildSocialAccount(ctx, { organisationId });
      agendaItemId = await buildAgendaItem(ctx, {
        leadOrganisationId: organisationId,
        periodFrom: '2026-03-01',
        periodUntil: '2026-03-31',
      });
    });
  });
  afterAll(() => harness.close());

  const plant = (socialAccountId: string, text: string, postedAt: string) =>
    harness.act(robot, async (ctx) => {
      const postId = await buildPost(ctx, { socialAccountId, organisationId, text, postedAt });
      await buildAttributionRun(ctx, { postId, agendaItemId });
      return postId;
    });
  const read = async (): Promise<void> => {
    while (!(await harness.act(robot, (ctx) => reader.readOn(ctx))).isDone);
  };
  const add = (values: Partial<ElectionPeriodValues> = {}) =>
    harness.act(admin, (ctx) => service.add(ctx, { ...PERIOD, ...values }));
  const remove = (id: string) => harness.act(admin, (ctx) => service.remove(ctx, id));
  const isCounted = async (postId: string) =>
    (await harness.sql('select 1 from insights_post where post_id = $1', [postId])).length > 0;
  const reasonOf = async (postId: string) =>
    (await queries.uncounted(harness.read(admin), [postId])).get(postId) ?? null;
  /** Every figure of the score that a post can be in. */
  const figures = async () => {
    const score = await new ScoreQueries().score(harness.read(admin), {
      from: '2026-03-01',
      until: '2026-03-31',
    });
    const notes = score.notes.reduce((sum, note) => sum + note.unjudged, 0);
    return { notes, posts: score.parts.reduce((sum, part) => sum + part.postCount, 0) };
  };

  it.each([
    [
      'a personal account inside the period, on a candidate',
      () => personal,
      NAMED,
      '2026-03-11T03:00:00Z',
      false,
    ],
    ['an institutional account', () => institutional, NAMED, '2026-03-11T03:00:00Z', true],
    ['a personal account on something else', () => personal, 'Harga turun', '2026-03-11T03:00:00Z', true],
    ['the evening before, in WIB', () => personal, NAMED, '2026-03-09T16:59:59Z', true],
    ['the first moment, in WIB', () => personal, NAMED, '2026-03-09T17:00:00Z', false],
    ['the last moment, in WIB', () => personal, NAMED, '2026-03-12T16:59:59Z', false],
    ['the morning after, in WIB', () => personal, NAMED, '2026-03-12T17:00:00Z', true],
  ])('decides by who, when and on whom: %s', async (_, account, text, postedAt, counted) => {
    const { id } = await add();
    const postId = await plant(account(), text, postedAt);
    await read();
    expect(await isCounted(postId)).toBe(counted);
    expect(await reasonOf(postId)).toEqual(
      counted ? null : { reason: 'election', periodName: 'Pilkada', term: 'Budi Santoso' },
    );
    await remove(id);
    expect(await isCounted(postId)).toBe(true);
    await harness.sql('delete from post where id = $1', [postId]);
  });

  it('keeps a post out of every figure of the score, and an institution’s in', async () => {
    const before = await figures();
    const { id } = await add();
    await plant(personal, NAMED, '2026-03-11T04:00:00Z');
    await read();
    expect(await figures()).toEqual(before);
    await plant(institutional, NAMED, '2026-03-11T04:00:00Z');
    expect(await figures()).toEqual({ notes: before.notes + 1, posts: before.posts + 1 });
    await remove(id);
    expect(await figures()).toEqual({ notes: before.notes + 2, posts: before.posts + 2 });
    await harness.sql('delete from post');
  });

  it('counts nothing of a person inside the period before it has been read, nor after its text changed', async () => {
    const { id } = await add();
    const postId = await plant(personal, 'Harga turun', '2026-03-11T05:00:00Z');
    expect(await isCounted(postId)).toBe(false);
    expect(await reasonOf(postId)).toEqual({ reason: 'election', periodName: 'Pilkada', term: null });
    await read();
    expect(await isCounted(postId)).toBe(true);
    await harness.sql('update post set text = $2, revision = revision + 1 where id = $1', [postId, NAMED]);
    expect(await isCounted(postId)).toBe(false);
    await read();
    expect(await isCounted(postId)).toBe(false);
    expect(await queries.periods(harness.read(admin))).toMatchObject([{ postCount: 1 }]);
    await remove(id);
  });

  it('reads anew when the period changes', async () => {
    const { id, version } = await add({ terms: ['Orang Lain'] });
    const postId = await plant(personal, NAMED, '2026-03-11T06:00:00Z');
    await read();
    expect(await isCounted(postId)).toBe(true);
    const edit = (from: number) => harness.act(admin, (ctx) => service.edit(ctx, id, from, PERIOD));
    expect((await edit(version)).version).toBe(version + 1);
    expect(await isCounted(postId)).toBe(false);
    await read();
    expect(await isCounted(postId)).toBe(false);
    expect(await refusalOf(edit(version))).toBe('ELECTION_PERIOD_STALE_VERSION');
    await remove(id);
    expect(await refusalOf(remove(id))).toBe('ELECTION_PERIOD_NOT_FOUND');
    await harness.sql('delete from post');
  });

  it('keeps an unnamed post of a person out too', async () => {
    const { id } = await add();
    const postId = await plant(personal, NAMED, '2026-03-11T07:00:00Z');
    await harness.sql('update post set social_account_id = null where id = $1', [postId]);
    expect(await isCounted(postId)).toBe(true);
    await harness.sql(`insert into withdrawn_post (identity_hash, post_id) values ('\\x00', $1)`, [postId]);
    await read();
    expect(await isCounted(postId)).toBe(false);
    await remove(id);
    await harness.sql('delete from withdrawn_post; delete from post');
  });

  it('leaves out exactly what a person posts on a candidate within a period', async () => {
    const { id } = await add();
    const post = fc.record({
      isPersonal: fc.boolean(),
      day: fc.integer({ min: 8, max: 14 }),
      isNamed: fc.boolean(),
      noise: fc.array(fc.constantFrom('pasar', 'Budi', 'Santoso', 'harga'), { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(post, { minLength: 1, maxLength: 6 }), async (posts) => {
        for (const { isPersonal, day, isNamed, noise } of posts) {
          const text = `${noise.toReversed().join(' dan ')} hari ini${isNamed ? ` #BudiSantoso` : ''}`;
          const postId = await plant(
            isPersonal ? personal : institutional,
            text,
            `2026-03-${String(day).padStart(2, '0')}T05:00:00Z`,
          );
          await read();
          const isOut = isPersonal && isNamed && day >= 10 && day <= 12;
          expect([text, await isCounted(postId)]).toEqual([text, !isOut]);
        }
        await harness.sql('delete from post');
      }),
      { numRuns: 15 },
    );
    await remove(id);
  });

  it.each([
    [{ name: '  ' }, 'ELECTION_NAME_MISSING'],
    [{ startsOn: '2026-03-13' }, 'ELECTION_DAYS_REVERSED'],
    [{ terms: [' '] }, 'ELECTION_TERMS_MISSING'],
    [{ terms: ['Budi Santoso', '#A1'] }, 'ELECTION_TERM_TOO_SHORT'],
  ])('refuses %j with %s', async (values, code) => {
    expect(await refusalOf(add(values))).toBe(code);
  });

  it('is the administrator’s', async () => {
    const planner = await harness.act(robot, (ctx) => buildActor(ctx, 'planner', organisationId));
    await expect(harness.act(planner, (ctx) => service.add(ctx, PERIOD))).rejects.toThrow('election.manage');
  });
});
