import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '@conductor/kernel';
import {
  buildAgendaItem,
  buildAttributionRun,
  buildOrganisation,
  buildPost,
  type GraphQLTestClient,
} from '@conductor/testing';
import { type ApiHarness, startApiHarness } from './api-harness.js';

const CLUSTER = `id terms themeNearness postCount firstPostedAt lastPostedAt theme { id } organisations { id code }
  posts(first: $posts) { id text attribution { state agendaItem { id } } } nearestItem { nearness agendaItem { id title } }`;
const RADAR = `query ($filter: OffGridRadarFilter, $first: Int = 20, $posts: Int = 3) { offGridRadar(filter: $filter) {
  from until postCount isCut themelessCount aloneCount clusterCount clusters(first: $first) { ${CLUSTER} } } }`;
const ONE = `query ($id: ID!, $from: Date, $until: Date, $posts: Int = 100) { offGridCluster(postId: $id, from: $from, until: $until) { ${CLUSTER} } }`;
const NOBODY = '01990000-0000-7000-8000-000000000000';
const MARCH = { from: '2026-03-01', until: '2026-03-14' };

const ON_FERTILISER = [
  'Pupuk bersubsidi di Brebes sudah bisa ditebus petani dengan kartu tani',
  'Petani menebus pupuk bersubsidi pakai kartu tani mulai hari ini di Klaten',
  'Kartu tani memudahkan penebusan pupuk bersubsidi di kios resmi',
  'Kios resmi Brebes melayani petani: pupuk bersubsidi, bawa kartu tani',
];
const ON_DENGUE = [
  'Kasus demam berdarah naik, warga diminta menguras bak mandi dan menutup tempayan',
  'Demam berdarah: kuras bak mandi, tutup tempayan, kubur barang bekas',
];

describe('the off-grid radar', () => {
  let harness: ApiHarness;
  let planner: GraphQLTestClient;
  let farmingId: string;
  let itemId: string;
  const fertiliser: string[] = [];

  beforeAll(async () => {
    harness = await startApiHarness();
    planner = (await harness.as('planner')).client;
    await harness.act(async (ctx) => {
      farmingId = await buildOrganisation(ctx, { code: 'kementani' });
      itemId = await buildAgendaItem(ctx, {
        leadOrganisationId: harness.centreId,
        title: 'Pupuk sampai ke petani',
        problem: 'Pupuk bersubsidi terjangkau bagi petani',
      });
      await buildAgendaItem(ctx, {
        leadOrganisationId: harness.centreId,
        title: 'Bebas demam berdarah',
        problem: 'Warga menguras bak mandi',
      });
      const post = async (text: string, day: number, organisationId: string) => {
        const postId = await buildPost(ctx, { text, organisationId, postedAt: `2026-03-0${day}T02:00:00Z` });
        await buildAttributionRun(ctx, { postId, agendaItemId: null });
        return postId;
      };
      for (const [at, text] of ON_FERTILISER.entries())
        fertiliser.push(await post(text, at + 2, at === 3 ? harness.ministryId : farmingId));
      for (const text of ON_DENGUE) await post(text, 4, harness.ministryId);
      for (const stage of ['gugur', 'akhir'])
        await post(`Turnamen sepak bola pelajar babak ${stage} di Gelora`, 5, harness.ministryId);
      await post('Museum keuangan menerima rombongan taman kanak-kanak', 5, farmingId);
    });
    harness.clock.set('2026-03-10T02:00:00Z');
  });
  afterAll(() => harness.stop());

  it('shows what is spoken of on agenda themes without a brief, and says what it leaves out', async () => {
    const { offGridRadar } = await planner.ask(RADAR, { filter: MARCH });
    expect(offGridRadar).toMatchObject({
      ...MARCH,
      postCount: 9,
      isCut: false,
      clusterCount: 2,
      themelessCount: 1,
      aloneCount: 1,
    });
    const [first, second] = offGridRadar.clusters;
    expect(first).toMatchObject({
      id: first.posts[0].id,
      postCount: 4,
      firstPostedAt: '2026-03-02T02:00:00.000Z',
      lastPostedAt: '2026-03-05T02:00:00.000Z',
      organisations: [{ code: 'kementani' }, { code: 'kemenuji' }],
      nearestItem: { agendaItem: { id: itemId, title: 'Pupuk sampai ke petani' } },
    });
    expect(first.terms).toEqual(expect.arrayContaining(['pupuk', 'tani']));
    expect(first.posts).toHaveLength(3);
    expect(first.posts[0].attribution).toEqual({ state: 'NONE', agendaItem: null });
    expect(second).toMatchObject({ postCount: 2, organisations: [{ code: 'kemenuji' }] });
  });

  it.each(ROLES)('is open to a %s: posts are public material', async (role) => {
    const { client } = await harness.as(role);
    expect((await client.ask(RADAR, { filter: MARCH })).offGridRadar.clusterCount).toBe(2);
  });

  it('looks at the last fortnight unless told otherwise', async () => {
    const { offGridRadar } = await planner.ask(RADAR);
    expect(offGridRadar).toMatchObject({ from: '2026-02-25', until: '2026-03-10', clusterCount: 2 });
  });

  it('is narrowed by theme, by organisation, and to a number', async () => {
    const ask = async (variables: object) =>
      (await planner.ask(RADAR, { filter: MARCH, ...variables })).offGridRadar;
    const [{ theme }] = (await ask({})).clusters;
    expect((await ask({ filter: { ...MARCH, themeId: theme.id } })).clusters).toHaveLength(1);
    const own = await ask({ filter: { ...MARCH, organisationId: farmingId } });
    expect(own).toMatchObject({ clusterCount: 1, clusters: [{ postCount: 4 }] });
    expect(await ask({ first: 1 })).toMatchObject({ clusterCount: 2, clusters: [{ postCount: 4 }] });
  });

  it('finds a cluster again, with all its posts, by any of them', async () => {
    const { offGridCluster } = await planner.ask(ONE, { id: fertiliser[3], ...MARCH });
    expect(offGridCluster.posts.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      fertiliser.toSorted(),
    );
    for (const id of [NOBODY, 'x']) expect((await planner.ask(ONE, { id })).offGridCluster).toBeNull();
  });

  it('refuses a period that is none, in words, and ids and numbers that are none', async () => {
    const problem = async (variables: Record<string, unknown>) => {
      const { errors } = await planner.send(RADAR, variables);
      return [errors?.[0]?.extensions.code, errors?.[0]?.extensions.problem?.code, errors?.[0]?.message];
    };
    expect(await problem({ filter: { from: '2026-03-02', until: '2026-03-01' } })).toEqual([
      'BAD_USER_INPUT',
      'RADAR_PERIOD_REVERSED',
      'Hari terakhir radar tidak boleh sebelum hari pertama.',
    ]);
    expect(await problem({ filter: { from: '2025-01-01', until: '2026-03-01' } })).toEqual([
      'BAD_USER_INPUT',
      'RADAR_PERIOD_TOO_LONG',
      'Radar membaca paling banyak 92 hari.',
    ]);
    expect((await problem({ filter: { from: '2026-02-30' } }))[0]).toBe('BAD_USER_INPUT');
    expect((await problem({ filter: { themeId: 'x' } })).slice(0, 2)).toEqual([
      'BAD_USER_INPUT',
      'INPUT_NOT_AN_ID',
    ]);
    for (const wrong of [{ first: 0 }, { first: 101 }, { posts: 101 }])
      expect((await problem(wrong)).slice(0, 2)).toEqual(['BAD_USER_INPUT', 'LIMIT_OUT_OF_RANGE']);
  });
});
