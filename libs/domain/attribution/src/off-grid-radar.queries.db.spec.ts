import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildAgendaItem,
  buildAttributionRun,
  buildOrganisation,
  buildPost,
  createHarness,
  type Harness,
  refusalOf,
} from '@conductor/testing';
import { attributionEntities } from './attribution.module.js';
import { AttributionService } from './attribution.service.js';
import { OffGridRadarQueries } from './off-grid-radar.queries.js';

const system = systemActor('spec');
const MARCH = { from: '2026-03-01', until: '2026-03-14' };
const ON_FERTILISER = [
  'Pupuk bersubsidi di Brebes sudah bisa ditebus petani dengan kartu tani',
  'Petani menebus pupuk bersubsidi pakai kartu tani mulai hari ini di Klaten',
  'Kartu tani memudahkan penebusan pupuk bersubsidi di kios resmi',
];

describe('OffGridRadarQueries', () => {
  let harness: Harness;
  let reviewer: UserActor;
  let ministryId: string;
  let otherId: string;
  let themeId: string;
  let itemId: string;
  let queries: OffGridRadarQueries;
  const fertiliser: string[] = [];

  const post = (text: string, postedAt: string, organisationId: string, agendaItemId: string | null = null) =>
    harness.act(system, async (ctx) => {
      const id = await buildPost(ctx, { text, postedAt, organisationId });
      await buildAttributionRun(ctx, { postId: id, agendaItemId });
      return id;
    });

  beforeAll(async () => {
    harness = await createHarness(attributionEntities);
    await harness.act(system, async (ctx) => {
      ministryId = await buildOrganisation(ctx);
      otherId = await buildOrganisation(ctx);
      reviewer = await buildActor(ctx, 'reviewer', ministryId);
      itemId = await buildAgendaItem(ctx, {
        leadOrganisationId: ministryId,
        title: 'Pupuk sampai ke petani',
        problem: 'Pupuk bersubsidi terjangkau bagi petani',
      });
      const [item] = await ctx.db.query<{ themeId: string }[]>(
        'select theme_id as "themeId" from agenda_item where id = $1',
        [itemId],
      );
      themeId = item!.themeId;
    });
    for (const [at, text] of ON_FERTILISER.entries())
      fertiliser.push(await post(text, `2026-03-0${at + 2}T02:00:00Z`, at === 1 ? otherId : ministryId));
    for (const at of [2, 3]) {
      await post(`Turnamen sepak bola pelajar babak ${at} di Gelora`, `2026-03-0${at}T02:00:00Z`, otherId);
    }
    // On an item, and outside of the days: neither is off the grid here.
    await post(`${ON_FERTILISER[0]} lagi`, '2026-03-05T02:00:00Z', ministryId, itemId);
    await post(`${ON_FERTILISER[2]} lagi`, '2026-02-28T16:59:00Z', ministryId);
    await post(`${ON_FERTILISER[2]} lagi`, '2026-03-14T17:00:00Z', ministryId);
    queries = new OffGridRadarQueries();
  });
  afterAll(() => harness.close());

  const radar = (filter: object = {}) => queries.radar(harness.read(reviewer), { ...MARCH, ...filter });

  it('reads the posts of the days that carry no item, and clusters them', async () => {
    const { clusters, ...rest } = await radar();
    expect(rest).toEqual({ ...MARCH, postCount: 5, isCut: false, themelessCount: 1, aloneCount: 0 });
    expect(clusters.map(({ postIds }) => postIds.toSorted())).toEqual([fertiliser.toSorted()]);
    expect(clusters[0]).toMatchObject({
      themeId,
      organisationIds: [ministryId, otherId],
      firstPostedAt: new Date('2026-03-02T02:00:00Z'),
      nearestItem: { agendaItemId: itemId },
    });
  });

  it('is narrowed by theme and by who took part', async () => {
    expect((await radar({ themeId, organisationId: otherId })).clusters).toHaveLength(1);
    expect((await radar({ themeId: otherId })).clusters).toEqual([]);
    const third = await harness.act(system, (ctx) => buildOrganisation(ctx));
    expect((await radar({ organisationId: third })).clusters).toEqual([]);
  });

  it('finds a cluster again by any post of it', async () => {
    const ctx = harness.read(reviewer);
    expect((await queries.clusterOf(ctx, fertiliser[2]!, MARCH))?.postIds).toHaveLength(3);
    expect(await queries.clusterOf(ctx, otherId, MARCH)).toBeNull();
  });

  it('clusters the same posts once, and anew when one of them or the agenda has changed', async () => {
    const clustersOf = async () => (await radar()).clusters[0];
    const first = await clustersOf();
    expect(await clustersOf()).toBe(first);
    await harness.sql('update agenda_item set objective = $2 where id = $1', [itemId, 'Petani tenang']);
    const second = await clustersOf();
    expect(second).not.toBe(first);
    await harness.sql('update post set text = $2 where id = $1', [fertiliser[0], `${ON_FERTILISER[0]}!!`]);
    expect(await clustersOf()).not.toBe(second);
  });

  it('looks at what people decided: a rejected post is off the grid, a changed one no longer', async () => {
    const decisions = new AttributionService();
    const taken = await post(`${ON_FERTILISER[1]} juga`, '2026-03-06T02:00:00Z', otherId, itemId);
    await harness.act(reviewer, (ctx) => decisions.reject(ctx, taken));
    expect((await radar()).clusters[0]?.postIds).toContain(taken);
    await harness.act(reviewer, (ctx) => decisions.change(ctx, taken, itemId, null));
    expect((await radar()).clusters[0]?.postIds).not.toContain(taken);
  });

  it('refuses a period that is none', async () => {
    expect(await refusalOf(radar({ from: '2026-03-15' }))).toBe('RADAR_PERIOD_REVERSED');
    expect(await refusalOf(radar({ from: '2025-03-01' }))).toBe('RADAR_PERIOD_TOO_LONG');
  });
});
