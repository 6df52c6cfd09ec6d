import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildAgendaItem,
  buildBriefVersion,
  buildOrganisation,
  buildPost,
  buildRelease,
  createHarness,
  type Harness,
  type PostValues,
} from '@conductor/testing';
import type { WorkContext } from '@conductor/work';
import { attributionEntities } from './attribution.module.js';
import { AttributionQueries } from './attribution.queries.js';
import { AttributionService } from './attribution.service.js';
import { MatcherShelf } from './matcher-shelf.js';
import { referenceKindOf } from './reference-reader.js';
import { type SweepOutcome, SweepService } from './sweep.service.js';

const sweeper = new SweepService(new MatcherShelf());
const decisions = new AttributionService();
const queries = new AttributionQueries();
const system = systemActor('attribution.sweep');

const FUEL = {
  title: 'Harga bahan bakar minyak',
  problem:
    'Harga solar dan premium disesuaikan mengikuti harga minyak dunia, pasokan tetap aman sampai lebaran',
  hashtags: ['hargabbm'],
};
const FISHING = {
  title: 'Penenggelaman kapal pencuri ikan',
  problem: 'Kapal asing pencuri ikan ditenggelamkan di laut Natuna oleh satuan tugas pemberantasan',
  hashtags: ['tenggelamkan'],
};
const ON_FUEL = 'Harga solar dan premium disesuaikan mengikuti harga minyak dunia #hargabbm';
const ON_FISHING = 'Kapal asing pencuri ikan ditenggelamkan di laut Natuna #tenggelamkan';
const ON_NOTHING = 'Selamat pagi, mari berolahraga bersama warga di lapangan';

describe('SweepService', () => {
  let harness: Harness;
  let centreId: string;
  let planner: UserActor;
  let reviewer: UserActor;
  let fuelId: string;
  let fishingId: string;

  beforeAll(async () => {
    harness = await createHarness(attributionEntities);
    await harness.act(system, async (ctx) => {
      centreId = await buildOrganisation(ctx, { kind: 'centre' });
      planner = await buildActor(ctx, 'planner', centreId);
      reviewer = await buildActor(ctx, 'reviewer', centreId);
      fuelId = await buildAgendaItem(ctx, { leadOrganisationId: centreId, ...FUEL });
      fishingId = await buildAgendaItem(ctx, { leadOrganisationId: centreId, ...FISHING });
    });
  });
  afterAll(() => harness.close());
  beforeEach(() => harness.sql('delete from post'));

  const posts = (...values: PostValues[]) =>
    harness.act(system, async (ctx) => {
      const ids: string[] = [];
      for (const value of values)
        ids.push(await buildPost(ctx, { postedAt: '2026-03-10T03:00:00Z', ...value }));
      return ids;
    });
  const sweep = (most?: number) => harness.act(system, (ctx) => sweeper.sweep(ctx, most));
  const sweepAll = async (): Promise<SweepOutcome[]> => {
    const outcomes: SweepOutcome[] = [];
    do outcomes.push(await sweep(2));
    while (!outcomes.at(-1)!.isDone);
    return outcomes;
  };
  const build = <Result>(work: (ctx: WorkContext) => Promise<Result>) => harness.act(system, work);
  const attributionOf = async (id: string) => (await queries.byPostIds(harness.read(planner), [id])).get(id);

  it('tells each post its item or that it has none, and leaves none', async () => {
    const [fuel, fishing, nothing, ...more] = await posts(
      { text: ON_FUEL },
      { text: ON_FISHING },
      { text: ON_NOTHING },
      { text: `${ON_FUEL} 2` },
      { text: `${ON_FISHING} 2` },
    );
    expect(await sweepAll()).toEqual([
      { attributed: 2, isDone: false },
      { attributed: 2, isDone: false },
      { attributed: 1, isDone: true },
    ]);
    expect(await attributionOf(fuel!)).toMatchObject({
      state: 'matched',
      agendaItemId: fuelId,
      isCounted: true,
    });
    expect(await attributionOf(fishing!)).toMatchObject({ state: 'matched', agendaItemId: fishingId });
    expect(await attributionOf(nothing!)).toMatchObject({
      state: 'none',
      agendaItemId: null,
      isCounted: false,
    });
    expect(more).toHaveLength(2);
    expect(await sweep()).toEqual({ attributed: 0, isDone: true });
  });

  it('gives its reasons in words', async () => {
    const [id] = await posts({ text: ON_FUEL });
    await sweepAll();
    const reasons = (await queries.reasonsByPostIds(harness.read(planner), [id!])).get(id!);
    const byKind = new Map(reasons?.evidence.map((one) => [one.kind, one]));
    expect(byKind.get('hashtag')).toMatchObject({ value: 'hargabbm', strength: 1 });
    expect(byKind.get('terms')?.terms).toContain('solar');
    expect(byKind.get('date')).toMatchObject({ value: 'during', days: 0 });
    expect(reasons?.candidates[0]).toMatchObject({ agendaItemId: fuelId });
  });

  it('tells only those who read briefs what a brief says and when it was released', async () => {
    const [id] = await posts({ text: ON_FUEL });
    await sweepAll();
    const secret = JSON.stringify([
      { kind: 'abbreviation', value: 'MBG', terms: ['Makan Bergizi Gratis'] },
      { kind: 'cue', days: 0.125 },
      { kind: 'date', days: 0 },
    ]);
    await harness.sql('update attribution_run set evidence = $2::jsonb where post_id = $1', [id, secret]);
    const officer = await build((ctx) => buildActor(ctx, 'officer', centreId));
    const kindsFor = async (actor: UserActor) =>
      (await queries.reasonsByPostIds(harness.read(actor), [id!])).get(id!)?.evidence.map(({ kind }) => kind);
    expect(await kindsFor(planner)).toEqual(['abbreviation', 'cue', 'date']);
    expect(await kindsFor(officer)).toEqual(['date']);
  });

  describe('posts that take up another', () => {
    const URL = 'https://x.com/kemenesdm/status/77';
    const original = () => posts({ text: ON_FUEL, url: URL, postedAt: '2026-03-10T02:00:00Z' });
    const reasonsOf = async (id: string) =>
      (await queries.reasonsByPostIds(harness.read(planner), [id])).get(id)?.evidence;

    it('inherit what it carries, with their own evidence', async () => {
      const [first] = await original();
      await sweepAll();
      const [taker] = await posts({ text: `Simak ${URL}`, links: [URL] });
      await sweepAll();
      expect(await attributionOf(taker!)).toMatchObject({ agendaItemId: fuelId });
      expect(await reasonsOf(taker!)).toContainEqual(
        expect.objectContaining({ kind: 'reference', postId: first, value: 'quote' }),
      );
    });

    it('are done again when the other one comes in later, and when a person decides on it', async () => {
      const [taker] = await posts({ text: `Simak ${URL}`, links: [URL] });
      await sweepAll();
      expect(await attributionOf(taker!)).toMatchObject({ state: 'none' });
      const [first] = await original();
      await sweepAll();
      expect(await attributionOf(taker!)).toMatchObject({ agendaItemId: fuelId });
      await harness.act(reviewer, (ctx) => decisions.reject(ctx, first!));
      await sweepAll();
      expect(await attributionOf(taker!)).toMatchObject({ state: 'none' });
    });

    it('pass nothing on that they only inherited', async () => {
      await original();
      const takerUrl = 'https://x.com/humas/status/78';
      const [, second] = await posts(
        { text: `Simak ${URL}`, links: [URL], url: takerUrl },
        { text: `Lihat ${takerUrl}`, links: [takerUrl] },
      );
      await sweepAll();
      await sweepAll();
      expect(await attributionOf(second!)).toMatchObject({ state: 'none' });
    });

    it.each([
      ['RT @kemenesdm: Harga solar disesuaikan', 'repost'],
      [`  ${URL} 👍`, 'repost'],
      [`Setuju sekali! ${URL}`, 'quote'],
    ])('tell passing on from quoting: %s', (text, kind) => {
      expect(referenceKindOf(text)).toBe(kind);
    });
  });

  it('learns from what people decided: a post like a confirmed one follows it, and says which', async () => {
    const text = 'Kapolres bersama anggota membagikan kotak makan siang kepada siswa sekolah dasar';
    const [first] = await posts({ text });
    await sweepAll();
    expect(await attributionOf(first!)).toMatchObject({ state: 'none' });
    await harness.act(reviewer, (ctx) => decisions.change(ctx, first!, fishingId, null));

    const [second] = await posts({ text: `${text} pagi ini` });
    await sweepAll();
    expect(await attributionOf(second!)).toMatchObject({ state: 'matched', agendaItemId: fishingId });
    const reasons = (await queries.reasonsByPostIds(harness.read(planner), [second!])).get(second!);
    expect(reasons?.evidence).toContainEqual(expect.objectContaining({ kind: 'exemplar', postId: first }));

    // The decision is taken back: what it taught is forgotten.
    await harness.act(reviewer, (ctx) => decisions.reject(ctx, first!));
    const [third] = await posts({ text: `${text} siang ini` });
    await sweepAll();
    expect(await attributionOf(third!)).toMatchObject({ state: 'none' });
  });

  it('looks only at items live within fourteen days of the post', async () => {
    const [late, tooLate] = await posts(
      { text: ON_FUEL, postedAt: '2026-04-14T16:00:00Z' },
      { text: ON_FUEL, postedAt: '2026-04-14T18:00:00Z' },
    );
    await sweepAll();
    expect(await attributionOf(late!)).toMatchObject({ agendaItemId: fuelId });
    expect(await attributionOf(tooLate!)).toMatchObject({ state: 'none', confidence: 0 });
  });

  it('never sees an item that is not approved', async () => {
    const text = 'Gerakan nasional revolusi mental Indonesia ramah mandiri kita';
    await build((ctx) =>
      buildAgendaItem(ctx, { leadOrganisationId: centreId, title: text, problem: text, state: 'submitted' }),
    );
    const [id] = await posts({ text });
    await sweepAll();
    expect(await attributionOf(id!)).toMatchObject({ state: 'none' });
  });

  it('carries the version released latest before the post, and its talking point', async () => {
    const [early, between, after] = await posts(
      { text: ON_FUEL, postedAt: '2026-03-10T00:00:00Z' },
      { text: `${ON_FUEL} stok aman dua puluh hari`, postedAt: '2026-03-11T12:00:00Z' },
      { text: `${ON_FUEL} stok aman dua puluh hari`, postedAt: '2026-03-13T12:00:00Z' },
    );
    const versionOf = (number: number, briefId?: string) =>
      build((ctx) =>
        buildBriefVersion(ctx, {
          agendaItemId: fuelId,
          number,
          briefId,
          talkingPoints: ['Stok bahan bakar aman dua puluh hari'],
        }),
      );
    const first = await versionOf(1);
    const second = await versionOf(2, first.briefId);
    const answerBy = '2026-03-20T00:00:00Z';
    await build((ctx) =>
      buildRelease(ctx, {
        briefVersionId: first.versionId,
        releasedBy: planner.userId,
        releasedAt: '2026-03-11T02:00:00Z',
        answerBy,
      }),
    );
    await build((ctx) =>
      buildRelease(ctx, {
        briefVersionId: second.versionId,
        releasedBy: planner.userId,
        releasedAt: '2026-03-11T10:00:00Z',
        embargoUntil: '2026-03-12T10:00:00Z',
        answerBy,
      }),
    );
    await sweepAll();
    expect(await attributionOf(early!)).toMatchObject({ agendaItemId: fuelId, briefVersionId: null });
    expect(await attributionOf(between!)).toMatchObject({
      briefVersionId: first.versionId,
      talkingPointId: first.talkingPointIds[0],
    });
    expect(await attributionOf(after!)).toMatchObject({
      briefVersionId: second.versionId,
      talkingPointId: second.talkingPointIds[0],
    });
  });

  it('redoes the posts of the days that a newly approved item touches, and no others', async () => {
    const text = 'Bunga kredit usaha rakyat turun menjadi dua belas persen #kurturun';
    const [near, far] = await posts({ text }, { text, postedAt: '2026-07-10T03:00:00Z' });
    await sweepAll();
    expect(await attributionOf(near!)).toMatchObject({ state: 'none' });
    const itemId = await build((ctx) =>
      buildAgendaItem(ctx, {
        leadOrganisationId: centreId,
        title: 'Bunga kredit usaha rakyat turun',
        problem: text,
        hashtags: ['kurturun'],
      }),
    );
    expect(await sweepAll()).toEqual([{ attributed: 1, isDone: true }]);
    expect(await attributionOf(near!)).toMatchObject({ state: 'matched', agendaItemId: itemId });
    expect(await attributionOf(far!)).toMatchObject({ state: 'none' });
  });

  it('redoes a post whose text or author became another', async () => {
    const [id, other] = await posts({ text: ON_FUEL }, { text: ON_FISHING });
    await sweepAll();
    await harness.sql(`update post set text = $2, revision = revision + 1 where id = $1`, [id, ON_FISHING]);
    await harness.sql('update post set organisation_id = $2 where id = $1', [other, centreId]);
    expect(await sweepAll()).toEqual([
      { attributed: 2, isDone: false },
      { attributed: 0, isDone: true },
    ]);
    expect(await attributionOf(id!)).toMatchObject({ agendaItemId: fishingId });
  });

  it('redoes the past for a new matcher version, while people’s decisions stand', async () => {
    const [decided, rejected, plain] = await posts(
      { text: ON_FUEL },
      { text: `${ON_FUEL} 2` },
      { text: `${ON_FUEL} 3` },
    );
    await sweepAll();
    await harness.act(planner, (ctx) => decisions.change(ctx, decided!, fishingId, null));
    await harness.act(planner, (ctx) => decisions.reject(ctx, rejected!));
    await harness.sql(
      `update attribution_run set matcher_version = '0.0.1', band = 'none', agenda_item_id = null, confidence = 0`,
    );
    await harness.sql(`update attribution_day set matcher_version = '0.0.1'`);
    expect(await attributionOf(plain!)).toMatchObject({ state: 'none' });
    expect((await sweepAll()).at(-1)).toEqual({ attributed: 1, isDone: true });
    expect(await attributionOf(plain!)).toMatchObject({ state: 'matched', agendaItemId: fuelId });
    expect(await attributionOf(decided!)).toMatchObject({
      state: 'changed',
      agendaItemId: fishingId,
      isCounted: true,
    });
    expect(await attributionOf(rejected!)).toMatchObject({
      state: 'rejected',
      agendaItemId: null,
      isCounted: false,
    });
  });

  it('misses no post that commits after a later one was looked at', async () => {
    const early = harness.database.dataSource.createQueryRunner();
    await early.startTransaction();
    const [slow]: { id: string }[] = await early.query(
      `insert into post (network, external_id, author_name, text, fingerprint, posted_at, collected_at)
       values ('x', 'pelan', 'Penguji', $1, 'pelan', '2026-03-10T03:00:00Z', now()) returning id`,
      [ON_FUEL],
    );
    const [quick] = await posts({ text: ON_FISHING });
    await sweepAll();
    expect(await attributionOf(quick!)).toMatchObject({ agendaItemId: fishingId });
    await early.commitTransaction();
    await early.release();
    await sweepAll();
    expect(await attributionOf(slow!.id)).toMatchObject({ agendaItemId: fuelId });
  });

  it('looks at everything once more in a database whose transactions are counted anew', async () => {
    const [id] = await posts({ text: ON_FUEL });
    await harness.sql(`update attribution_sweep set seen_below = '900000000000'`);
    await harness.sql(`update post set changed_in = '800000000000'`);
    await sweepAll();
    expect(await attributionOf(id!)).toMatchObject({ agendaItemId: fuelId });
    await sweepAll();
    const [left] = await harness.sql<{ count: number }>(
      `select count(*)::integer from post, attribution_sweep where changed_in >= seen_below`,
    );
    expect(left).toEqual({ count: 0 });
  });

  it('shares the work between two sweepers without doing a post twice', async () => {
    await posts(...Array.from({ length: 40 }, (_, at) => ({ text: `${ON_FUEL} ${at}` })));
    const shelf = new SweepService(new MatcherShelf());
    const both = await Promise.all(
      [sweeper, shelf].map(async (one) => {
        let attributed = 0;
        for (let isDone = false; !isDone;) {
          const outcome = await harness.act(system, (ctx) => one.sweep(ctx, 5));
          attributed += outcome.attributed;
          isDone = outcome.isDone;
        }
        return attributed;
      }),
    );
    expect(both[0]! + both[1]!).toBe(40);
    expect(await harness.sql('select count(*)::integer as count from attribution_run')).toEqual([
      { count: 40 },
    ]);
  });
});
