import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MatcherShelf, SweepService } from '@conductor/attribution';
import { LEAST_JUDGED, MATCHER_VERSION } from '@conductor/matching';
import { buildAgendaItem, buildPost, type GraphQLTestClient } from '@conductor/testing';
import { type ApiHarness, startApiHarness } from './api-harness.js';

const DESK = `versions { version engineVersion origin suggestThreshold matchThreshold judgedCount drawnCount isActive canBeActivated
  madeAt madeBy { id } activatedAt activatedBy { id } fitnessBefore { logLoss } fitnessAfter { logLoss } }
  confidenceCounts judged { judged drawn drawnWaiting needed oneDrawnIn } progress { done total }
  reliability { count calibrationError bins { from until count meanConfidence rightShare } }`;
const MATCHER = `query { matcher { ${DESK} } }`;
const SET = `mutation ($input: SetMatcherThresholdsInput!) { setMatcherThresholds(input: $input) { matcher { ${DESK} } problems { code message path } } }`;
const ACTIVATE = `mutation ($input: ActivateMatcherVersionInput!) { activateMatcherVersion(input: $input) { matcher { ${DESK} } problems { code message path } } }`;
const REFIT = `mutation { requestMatcherRefit { matcher { judged { judged } } problems { code message path } } }`;
const DECISIONS = `query ($id: ID!) { post(id: $id) { attribution { decisions { decision decidedAt supersededAt decidedBy { name }
  agendaItem { id } engine { band confidence matcherVersion agendaItem { id } } } } } }`;
const REJECT = `mutation ($input: RejectAttributionInput!) { rejectAttribution(input: $input) { post { id } } }`;
const CHANGE = `mutation ($input: ChangeAttributionInput!) { changeAttribution(input: $input) { post { id } } }`;
const POSTS = `query ($filter: PostFilter) { posts(filter: $filter) { totalCount edges { node { id } } } }`;

describe('the desk of the matcher', () => {
  let harness: ApiHarness;
  let admin: GraphQLTestClient;
  let adminId: string;
  let reviewer: GraphQLTestClient;
  let fuelId: string;
  let fuelPost: string;
  let otherPost: string;

  beforeAll(async () => {
    harness = await startApiHarness();
    const asAdmin = await harness.as('admin');
    admin = asAdmin.client;
    adminId = asAdmin.actor.userId;
    reviewer = (await harness.as('reviewer')).client;
    await harness.act(async (ctx) => {
      fuelId = await buildAgendaItem(ctx, {
        leadOrganisationId: harness.centreId,
        title: 'Harga solar dan premium disesuaikan',
      });
      fuelPost = await buildPost(ctx, {
        text: 'Harga solar dan premium disesuaikan mulai hari ini',
        postedAt: '2026-03-02T01:00:00Z',
      });
      otherPost = await buildPost(ctx, {
        text: 'Selamat pagi, mari berolahraga bersama',
        postedAt: '2026-03-02T00:00:00Z',
      });
    });
    await sweep();
    await reviewer.ask(REJECT, { input: { postId: fuelPost } });
    await reviewer.ask(CHANGE, { input: { postId: fuelPost, agendaItemId: fuelId } });
  });
  afterAll(() => harness.stop());
  const sweep = () => harness.act((ctx) => new SweepService(new MatcherShelf()).sweep(ctx));

  it('shows which version stands, what people decided and how far it is to be believed', async () => {
    const { matcher } = await admin.ask(MATCHER);
    expect(matcher.versions).toMatchObject([
      { version: MATCHER_VERSION, origin: 'SHIPPED', isActive: true, canBeActivated: false, madeBy: null },
    ]);
    expect(matcher.judged).toMatchObject({ judged: 1, needed: LEAST_JUDGED, oneDrawnIn: 50 });
    expect(matcher.progress).toEqual({ done: 2, total: 2 });
    expect(matcher.confidenceCounts).toHaveLength(20);
    expect(matcher.reliability).toMatchObject({ count: 1, bins: [{ count: 1, rightShare: 1 }] });
  });

  it('sets thresholds, and goes back to the engine as it was shipped', async () => {
    const { setMatcherThresholds } = await admin.ask(SET, {
      input: { suggestThreshold: 0.4, matchThreshold: 0.7 },
    });
    expect(setMatcherThresholds.problems).toEqual([]);
    expect(setMatcherThresholds.matcher.versions[0]).toMatchObject({
      version: `${MATCHER_VERSION}+1`,
      origin: 'THRESHOLDS',
      suggestThreshold: 0.4,
      matchThreshold: 0.7,
      isActive: true,
      madeBy: { id: adminId },
      activatedBy: { id: adminId },
    });
    expect(setMatcherThresholds.matcher.progress).toEqual({ done: 0, total: 2 });
    await sweep();
    const { activateMatcherVersion } = await admin.ask(ACTIVATE, { input: { version: MATCHER_VERSION } });
    expect(activateMatcherVersion.problems).toEqual([]);
    expect(activateMatcherVersion.matcher.versions).toMatchObject([
      { version: MATCHER_VERSION, isActive: true },
      { version: `${MATCHER_VERSION}+1`, isActive: false, canBeActivated: true },
    ]);
    await sweep();
  });

  it.each([
    [{ suggestThreshold: 0.9, matchThreshold: 0.7 }, 'MATCHER_THRESHOLDS_CROSSED', 'suggestThreshold'],
    [{ suggestThreshold: 0.4, matchThreshold: 7 }, 'MATCHER_THRESHOLD_OUT_OF_RANGE', 'matchThreshold'],
  ])('says in words what is wrong with %j', async (input, code, field) => {
    const { setMatcherThresholds } = await admin.ask(SET, { input });
    expect(setMatcherThresholds).toMatchObject({
      matcher: null,
      problems: [{ code, path: ['input', field], message: expect.stringMatching(/mbang/) }],
    });
  });

  it('refuses a version that there is not, and a refit with nothing to learn from', async () => {
    const { activateMatcherVersion } = await admin.ask(ACTIVATE, { input: { version: '0.0.1' } });
    expect(activateMatcherVersion.problems).toMatchObject([
      { code: 'MATCHER_VERSION_NOT_FOUND', path: ['input', 'version'] },
    ]);
    const { requestMatcherRefit } = await admin.ask(REFIT);
    expect(requestMatcherRefit.problems).toMatchObject([
      { code: 'MATCHER_TOO_FEW_DECISIONS', message: expect.stringContaining(`${LEAST_JUDGED}`) },
    ]);
  });

  it('a changed decision tells who, when, and what the engine had said', async () => {
    const { post } = await reviewer.ask(DECISIONS, { id: fuelPost });
    expect(post.attribution.decisions).toMatchObject([
      {
        decision: 'CHANGED',
        supersededAt: null,
        agendaItem: { id: fuelId },
        decidedBy: { name: expect.any(String) },
        engine: { band: 'MATCH', matcherVersion: MATCHER_VERSION, agendaItem: { id: fuelId } },
      },
      { decision: 'REJECTED', supersededAt: expect.any(String), agendaItem: null },
    ]);
  });

  it('part of what waits for review is drawn by chance, whatever the engine says', async () => {
    const drawnOf = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(-7), 16) % 50 === 0;
    const made: string[] = [];
    while (!made.some(drawnOf)) {
      await harness.act(async (ctx) => {
        for (let at = 0; at < 20; at += 1) {
          made.push(await buildPost(ctx, { text: `Salam ${made.length}`, postedAt: '2026-03-02T00:00:00Z' }));
        }
      });
    }
    await sweep();
    const { posts } = await reviewer.ask(POSTS, { filter: { isForReview: true } });
    const listed = posts.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(listed.toSorted()).toEqual([...made, otherPost].filter(drawnOf).toSorted());
  });
});
