import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotPermitted, systemActor, type UserActor } from '@conductor/kernel';
import { DEFAULT_THRESHOLDS, LEAST_JUDGED, MATCHER_VERSION } from '@conductor/matching';
import {
  buildActor,
  buildAgendaItem,
  buildOrganisation,
  buildPost,
  createHarness,
  type Harness,
  refusalOf,
} from '@conductor/testing';
import { attributionEntities } from './attribution.module.js';
import { AttributionService } from './attribution.service.js';
import { MatcherShelf } from './matcher-shelf.js';
import { MatcherVersionQueries } from './matcher-version.queries.js';
import { MatcherVersionService } from './matcher-version.service.js';
import { SweepService } from './sweep.service.js';

const versions = new MatcherVersionService();
const queries = new MatcherVersionQueries();
const decisions = new AttributionService();
const sweeper = new SweepService(new MatcherShelf());
const system = systemActor('spec');

const SUBJECTS = ['harga solar', 'kapal ikan', 'bunga kredit', 'panen beras', 'jalan tol'] as const;
const TITLES = {
  'harga solar': 'Harga solar dan premium disesuaikan',
  'kapal ikan': 'Kapal pencuri ikan ditenggelamkan',
  'bunga kredit': 'Bunga kredit usaha rakyat turun',
  'panen beras': 'Panen raya beras di Karawang',
  'jalan tol': 'Jalan tol Trans Jawa dibuka',
} as const;

describe('MatcherVersionService', () => {
  let harness: Harness;
  let admin: UserActor;
  let reviewer: UserActor;
  const itemIds = new Map<string, string>();

  beforeAll(async () => {
    harness = await createHarness(attributionEntities);
    await harness.act(system, async (ctx) => {
      const centreId = await buildOrganisation(ctx, { kind: 'centre' });
      admin = await buildActor(ctx, 'admin', centreId);
      reviewer = await buildActor(ctx, 'reviewer', centreId);
      for (const subject of SUBJECTS) {
        const id = await buildAgendaItem(ctx, { leadOrganisationId: centreId, title: TITLES[subject] });
        itemIds.set(subject, id);
      }
    });
  });
  afterAll(() => harness.close());
  beforeEach(() => harness.sql('delete from post; delete from matcher_version'));

  const read = () => harness.read(admin);
  const set = (suggest: number, match: number, actor = admin) =>
    harness.act(actor, (ctx) => versions.setThresholds(ctx, { suggest, match }));
  const activate = (version: string) => harness.act(admin, (ctx) => versions.activate(ctx, version));
  const sweepAll = async () => {
    while (!(await harness.act(system, (ctx) => sweeper.sweep(ctx))).isDone);
  };
  const versionsInUse = async () =>
    (await harness.sql('select distinct matcher_version as version from attribution_run')) as {
      version: string;
    }[];
  const active = async () => (await queries.list(read())).find(({ isActive }) => isActive);

  it('starts with the engine as it was shipped', async () => {
    expect(await queries.list(read())).toMatchObject([
      {
        version: MATCHER_VERSION,
        origin: 'shipped',
        isActive: true,
        canBeActivated: false,
        suggestThreshold: DEFAULT_THRESHOLDS.suggest,
        matchThreshold: DEFAULT_THRESHOLDS.match,
      },
    ]);
  });

  it('new thresholds are a version of their own, and the sweep redoes the past with them', async () => {
    const [postId] = await harness.act(system, async (ctx) => [
      await buildPost(ctx, {
        text: 'Harga solar dan premium disesuaikan hari ini',
        postedAt: '2026-03-10T03:00:00Z',
      }),
    ]);
    await sweepAll();
    const bandOf = async () =>
      (
        (await harness.sql(`select band from attribution_run where post_id = '${postId}'`)) as {
          band: string;
        }[]
      )[0]?.band;
    expect(await bandOf()).toBe('match');

    await set(0.5, 1);
    expect(await active()).toMatchObject({
      version: `${MATCHER_VERSION}+1`,
      origin: 'thresholds',
      suggestThreshold: 0.5,
      matchThreshold: 1,
    });
    expect(await queries.progress(read())).toEqual({ done: 0, total: 1 });
    await sweepAll();
    expect(await versionsInUse()).toEqual([{ version: `${MATCHER_VERSION}+1` }]);
    expect(await bandOf()).toBe('suggest');
    expect(await queries.progress(read())).toEqual({ done: 1, total: 1 });

    await activate(MATCHER_VERSION);
    await sweepAll();
    expect(await bandOf()).toBe('match');
    expect((await queries.list(read())).map(({ version, isActive }) => [version, isActive])).toEqual([
      [MATCHER_VERSION, true],
      [`${MATCHER_VERSION}+1`, false],
    ]);
  });

  it('makes no version where nothing changes', async () => {
    await set(DEFAULT_THRESHOLDS.suggest, DEFAULT_THRESHOLDS.match);
    expect(await harness.sql('select 1 from matcher_version')).toEqual([]);
  });

  it.each([
    [-0.1, 0.8, 'MATCHER_THRESHOLD_OUT_OF_RANGE', 'suggestThreshold'],
    [0.5, 1.01, 'MATCHER_THRESHOLD_OUT_OF_RANGE', 'matchThreshold'],
    [Number.NaN, 0.8, 'MATCHER_THRESHOLD_OUT_OF_RANGE', 'suggestThreshold'],
    [0.9, 0.8, 'MATCHER_THRESHOLDS_CROSSED', 'suggestThreshold'],
  ])('refuses thresholds that cannot be: %d and %d', async (suggest, match, code, field) => {
    await expect(set(suggest, match)).rejects.toMatchObject({ code, path: ['input', field] });
    expect(await harness.sql('select 1 from matcher_version')).toEqual([]);
  });

  it('is for admins', async () => {
    await expect(set(0.4, 0.7, reviewer)).rejects.toThrow(NotPermitted);
    await expect(harness.act(reviewer, (ctx) => versions.activate(ctx, MATCHER_VERSION))).rejects.toThrow(
      NotPermitted,
    );
    await expect(harness.act(reviewer, (ctx) => versions.requestRefit(ctx))).rejects.toThrow(NotPermitted);
  });

  it('refuses versions of another engine, and ones that never were', async () => {
    await harness.sql(`insert into matcher_version (version, engine_version, origin, suggest_threshold, match_threshold, made_at)
                       values ('0.9.0+1', '0.9.0', 'thresholds', 0.4, 0.7, now())`);
    expect(await refusalOf(activate('0.9.0+1'))).toBe('MATCHER_VERSION_NOT_FOUND');
    expect(await refusalOf(activate('nothing'))).toBe('MATCHER_VERSION_NOT_FOUND');
    const old = (await queries.list(read())).find(({ version }) => version === '0.9.0+1');
    expect(old?.canBeActivated).toBe(false);
  });

  it('after an upgrade of the engine the shipped matcher stands again', async () => {
    await set(0.4, 0.7);
    await harness.sql(`update matcher_version set engine_version = '1.0.0', version = '1.0.0+1'`);
    expect(await active()).toMatchObject({ version: MATCHER_VERSION, origin: 'shipped' });
  });

  it('two who set thresholds at once make two versions, of which one stands', async () => {
    await Promise.all([set(0.4, 0.7), set(0.5, 0.9), set(0.3, 0.6)]);
    const all = await queries.list(read());
    expect(all.map(({ version }) => version).toSorted()).toEqual(
      [MATCHER_VERSION, ...[1, 2, 3].map((number) => `${MATCHER_VERSION}+${number}`)].toSorted(),
    );
    expect(all.filter(({ isActive }) => isActive)).toHaveLength(1);
  });

  describe('refit', () => {
    /** Posts that say the words of a subject, of which people keep only those that name the province. */
    const judge = async (count: number) => {
      const ids = await harness.act(system, async (ctx) => {
        const made: string[] = [];
        for (let at = 0; at < count; at += 1) {
          const subject = SUBJECTS[at % SUBJECTS.length]!;
          const text =
            at % 2 === 0 ? `${TITLES[subject]} kata menteri ${at}` : `obrolan ${subject} ${at} di warung`;
          made.push(await buildPost(ctx, { text, postedAt: '2026-03-10T03:00:00Z' }));
        }
        return made;
      });
      await sweepAll();
      for (const [at, id] of ids.entries()) {
        await harness.act(reviewer, (ctx) =>
          at % 2 === 0
            ? decisions.change(ctx, id, itemIds.get(SUBJECTS[at % SUBJECTS.length]!)!, null)
            : decisions.reject(ctx, id),
        );
      }
    };
    const refit = (userId: string | null = null) => harness.act(system, (ctx) => versions.refit(ctx, userId));

    it('asks for more decisions where there are few', async () => {
      await judge(4);
      await expect(harness.act(admin, (ctx) => versions.requestRefit(ctx))).rejects.toMatchObject({
        code: 'MATCHER_TOO_FEW_DECISIONS',
        facts: { needed: LEAST_JUDGED },
      });
      expect(await refit()).toEqual({ kind: 'too-few-decisions' });
    });

    it('passes over a week in which nobody decided anything', async () => {
      expect(await refit()).toEqual({ kind: 'nothing-new' });
    });

    it('makes a version that waits for an admin, and is in force once activated', async () => {
      await judge(120);
      expect(await refit(admin.userId)).toEqual({ kind: 'refitted', version: `${MATCHER_VERSION}+1` });
      const [shipped, first] = await queries.list(read());
      expect(shipped).toMatchObject({ version: MATCHER_VERSION, isActive: true });
      expect(first).toMatchObject({
        version: `${MATCHER_VERSION}+1`,
        isActive: false,
        origin: 'refit',
        judgedCount: 120,
        madeBy: admin.userId,
        activatedAt: null,
        canBeActivated: true,
      });
      expect(first!.fitnessAfter!.logLoss).toBeLessThan(first!.fitnessBefore!.logLoss);

      await activate(`${MATCHER_VERSION}+1`);
      await sweepAll();
      expect(await versionsInUse()).toEqual([{ version: `${MATCHER_VERSION}+1` }]);
      // People's decisions stand over every run.
      const kept = (await harness.sql(
        'select 1 from attribution_decision where superseded_at is null',
      )) as unknown[];
      expect(kept).toHaveLength(120);
    });

    it('compares what the engine had said with what people said', async () => {
      await judge(20);
      await harness.sql(`update attribution_decision set engine = engine || '{"confidence": 0.95}'`);
      const { bins, count, calibrationError } = await queries.reliability(read(), null, false);
      expect(count).toBe(20);
      expect(bins).toEqual([
        { from: 0.9, until: 1, count: 20, meanConfidence: expect.closeTo(0.95), rightShare: 0.5 },
      ]);
      expect(calibrationError).toBeCloseTo(0.45);
      expect((await queries.reliability(read(), 'another', false)).count).toBe(0);
      const counts = await queries.judgedCounts(read());
      expect(counts.judged).toBe(20);
      expect((await queries.reliability(read(), null, true)).count).toBe(counts.drawn);
      const confidences = await queries.confidenceCounts(read());
      expect(confidences).toHaveLength(20);
      expect(confidences.reduce((sum, count) => sum + count, 0)).toBe(20);
    });
  });
});
