import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MatcherShelf, SweepService } from '@conductor/attribution';
import type { UserActor } from '@conductor/kernel';
import {
  buildAgendaItem,
  buildBriefVersion,
  buildPost,
  buildRelease,
  type GraphQLTestClient,
} from '@conductor/testing';
import { type ApiHarness, startApiHarness } from './api-harness.js';

const POST = `id text network { key } organisation { code } attribution {
  state isCounted confidence agendaItem { id title } talkingPoint { id text } briefVersion { id number }
  evidence { kind terms days value strength talkingPoint { id } runnerUp { id } }
  candidates { agendaItem { id } talkingPoint { id } score } decidedBy { id } viewerCan } alignment { verdict }`;
const POSTS = `query ($filter: PostFilter, $first: Int, $after: String) {
  posts(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${POST} } } } }`;
const CONFIRM = `mutation ($input: ConfirmAttributionInput!) { confirmAttribution(input: $input) { post { ${POST} } problems { __typename code message path } } }`;
const REJECT = `mutation ($input: RejectAttributionInput!) { rejectAttribution(input: $input) { post { ${POST} } problems { __typename code message path } } }`;
const CHANGE = `mutation ($input: ChangeAttributionInput!) { changeAttribution(input: $input) { post { ${POST} } problems { __typename code message path } } }`;
const REPORT = `mutation ($input: ReportPostInput!) { reportPost(input: $input) { wasKnown post { id } problems { __typename code message path } } }`;
const CLAIMED = `query ($id: ID!) { post(id: $id) { attribution { state isCounted confidence agendaItem { id } viewerCan
  claim { claimedAt agendaItem { id } claimedBy { id name } } } } }`;
const NOBODY = '01990000-0000-7000-8000-000000000000';
const ON_FUEL = 'Harga solar dan premium disesuaikan mengikuti harga minyak dunia #hargabbm';

describe('from a post to what it carries', () => {
  let harness: ApiHarness;
  let planner: GraphQLTestClient;
  let officer: GraphQLTestClient;
  let english: GraphQLTestClient;
  let fuelId: string;
  let draftId: string;
  let version: { versionId: string; talkingPointIds: readonly string[] };
  let fuelPost: string;
  let otherPost: string;

  beforeAll(async () => {
    harness = await startApiHarness();
    planner = (await harness.as('planner')).client;
    officer = (await harness.as('officer')).client;
    const reviewer = await harness.as('reviewer');
    english = reviewer.client;
    await setEnglish(reviewer.actor);
    await harness.act(async (ctx) => {
      fuelId = await buildAgendaItem(ctx, {
        leadOrganisationId: harness.centreId,
        title: 'Harga bahan bakar minyak',
        problem: 'Harga solar dan premium disesuaikan mengikuti harga minyak dunia, pasokan tetap aman',
        hashtags: ['hargabbm'],
      });
      draftId = await buildAgendaItem(ctx, { leadOrganisationId: harness.centreId, state: 'draft' });
      version = await buildBriefVersion(ctx, {
        agendaItemId: fuelId,
        talkingPoints: ['Harga solar dan premium mengikuti harga minyak dunia'],
      });
      await buildRelease(ctx, {
        briefVersionId: version.versionId,
        releasedBy: reviewer.actor.userId,
        releasedAt: '2026-03-01T00:00:00Z',
        answerBy: '2026-03-05T00:00:00Z',
      });
      fuelPost = await buildPost(ctx, {
        text: ON_FUEL,
        organisationId: harness.ministryId,
        postedAt: '2026-03-02T01:00:00Z',
      });
      otherPost = await buildPost(ctx, {
        text: 'Selamat pagi, mari berolahraga bersama',
        postedAt: '2026-03-02T00:00:00Z',
      });
    });
    const sweeper = new SweepService(new MatcherShelf());
    await harness.act((ctx) => sweeper.sweep(ctx));
  });
  afterAll(() => harness.stop());

  const setEnglish = ({ userId }: UserActor) =>
    harness.database.dataSource.query(`update app_user set locale = 'en' where id = $1`, [userId]);
  const problemsOf = (payload: { problems: { code: string; message: string; path: string[] }[] }) =>
    payload.problems.map(({ code, path }) => [code, path.join('.')]);

  it('shows what each post carries, why, and what may be done', async () => {
    const { posts } = await planner.ask(POSTS, { filter: null });
    expect(posts.totalCount).toBe(2);
    const [fuel, other] = posts.edges.map(({ node }: { node: unknown }) => node);
    expect(fuel).toMatchObject({
      network: { key: 'x' },
      organisation: { code: 'kemenuji' },
      attribution: {
        state: 'MATCHED',
        isCounted: true,
        agendaItem: { id: fuelId },
        talkingPoint: { id: version.talkingPointIds[0] },
        briefVersion: { id: version.versionId, number: 1 },
        candidates: [{ agendaItem: { id: fuelId } }],
        decidedBy: null,
        viewerCan: ['CONFIRM', 'REJECT', 'CHANGE'],
      },
      alignment: null,
    });
    const kinds = fuel.attribution.evidence.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['HASHTAG', 'TALKING_POINT', 'TERMS', 'DATE']));
    expect(other.attribution).toMatchObject({
      state: 'NONE',
      agendaItem: null,
      viewerCan: ['REJECT', 'CHANGE'],
    });
  });

  it('shows an officer every post, but no brief that the ministry has not received, and nothing to decide', async () => {
    const { post } = await officer.ask(`query ($id: ID!) { post(id: $id) { ${POST} } }`, { id: fuelPost });
    expect(post.attribution).toMatchObject({
      agendaItem: { id: fuelId },
      talkingPoint: null,
      briefVersion: null,
      viewerCan: [],
    });
    expect(
      post.attribution.evidence.every((one: { talkingPoint: unknown }) => one.talkingPoint === null),
    ).toBe(true);
    expect(await officer.refusal(CONFIRM, { input: { postId: fuelPost } })).toBe('FORBIDDEN');
  });

  it('pages and filters', async () => {
    const first = (await planner.ask(POSTS, { first: 1 })).posts;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = (await planner.ask(POSTS, { first: 1, after: first.pageInfo.endCursor })).posts;
    expect([first, second].map((page) => page.edges[0].node.id)).toEqual([fuelPost, otherPost]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const unattributed = (await planner.ask(POSTS, { filter: { isUnattributed: true } })).posts;
    expect(unattributed.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual([otherPost]);
    const { errors } = await planner.send(POSTS, {
      after: Buffer.from('["kemarin","' + NOBODY + '"]').toString('base64url'),
    });
    expect(errors?.[0]?.extensions).toMatchObject({ problem: { code: 'CURSOR_INVALID' } });
  });

  it('lets people reject, change and confirm, each undoing the one before', async () => {
    const { rejectAttribution } = await planner.ask(REJECT, { input: { postId: fuelPost } });
    expect(rejectAttribution).toMatchObject({
      problems: [],
      post: {
        attribution: {
          state: 'REJECTED',
          agendaItem: null,
          isCounted: false,
          viewerCan: ['CONFIRM', 'CHANGE'],
        },
      },
    });
    const input = { postId: otherPost, agendaItemId: fuelId, talkingPointId: version.talkingPointIds[0] };
    const { changeAttribution } = await planner.ask(CHANGE, { input });
    expect(changeAttribution.post.attribution).toMatchObject({
      state: 'CHANGED',
      agendaItem: { id: fuelId },
      isCounted: true,
    });
    const { confirmAttribution } = await planner.ask(CONFIRM, { input: { postId: fuelPost } });
    expect(confirmAttribution.post.attribution).toMatchObject({
      state: 'CONFIRMED',
      agendaItem: { id: fuelId },
      viewerCan: ['REJECT', 'CHANGE'],
    });
  });

  it('refuses with a code, a path, and words in the reader’s language', async () => {
    const again = await planner.ask(CONFIRM, { input: { postId: fuelPost } });
    expect(again.confirmAttribution).toMatchObject({
      post: null,
      problems: [
        {
          __typename: 'NotAllowedFromState',
          code: 'ATTRIBUTION_NOT_ALLOWED_FROM_STATE',
          message: expect.stringContaining('sudah diputuskan'),
        },
      ],
    });
    const draft = await planner.ask(CHANGE, { input: { postId: fuelPost, agendaItemId: draftId } });
    expect(draft.changeAttribution.problems).toEqual([
      {
        __typename: 'InvalidInput',
        code: 'ATTRIBUTION_AGENDA_ITEM_NOT_APPROVED',
        message: 'Pilih butir agenda yang sudah disetujui.',
        path: ['input', 'agendaItemId'],
      },
    ]);
    const inEnglish = await english.ask(CHANGE, { input: { postId: fuelPost, agendaItemId: draftId } });
    expect(inEnglish.changeAttribution.problems[0].message).toBe(
      'Choose an agenda item that has been approved.',
    );
    const absent = await planner.ask(REJECT, { input: { postId: NOBODY } });
    expect(problemsOf(absent.rejectAttribution)).toEqual([['POST_NOT_FOUND', 'input.postId']]);
    const malformed = await planner.ask(CHANGE, {
      input: { postId: 'x', agendaItemId: 'y', talkingPointId: 'z' },
    });
    expect(problemsOf(malformed.changeAttribution)).toEqual([
      ['INPUT_NOT_AN_ID', 'input.postId'],
      ['INPUT_NOT_AN_ID', 'input.agendaItemId'],
      ['INPUT_NOT_AN_ID', 'input.talkingPointId'],
    ]);
  });

  describe('the item that a reported link is about', () => {
    const report = async (
      client: GraphQLTestClient,
      status: number,
      agendaItemId: string | null,
      text = 'Selamat pagi dari pelabuhan',
    ) =>
      (
        await client.ask(REPORT, {
          input: {
            url: `https://x.com/KemenUji/status/57489300000000${status}`,
            text,
            postedAt: '2026-03-02T01:00:00Z',
            agendaItemId,
          },
        })
      ).reportPost;
    const claimed = async (client: GraphQLTestClient, id: string) =>
      (await client.ask(CLAIMED, { id })).post.attribution;
    const sweep = () => harness.act((ctx) => new SweepService(new MatcherShelf()).sweep(ctx));

    it('is shown as a suggestion with its author, and stands only once a reviewer confirms it', async () => {
      const { client, actor } = await harness.as('officer');
      const { post, problems } = await report(client, 1001, fuelId);
      expect(problems).toEqual([]);
      await sweep();
      expect(await claimed(client, post.id)).toMatchObject({
        state: 'SUGGESTED',
        isCounted: false,
        confidence: 0,
        agendaItem: { id: fuelId },
        viewerCan: [],
        claim: { agendaItem: { id: fuelId }, claimedBy: { id: actor.userId } },
      });
      expect((await claimed(english, post.id)).viewerCan).toEqual(['CONFIRM', 'REJECT', 'CHANGE']);
      await english.ask(CONFIRM, { input: { postId: post.id } });
      expect(await claimed(client, post.id)).toMatchObject({ state: 'CONFIRMED', isCounted: true });
    });

    it('is left open by who does not know it', async () => {
      // Unlike the post that was confirmed above: the engine would follow that one.
      const { post } = await report(officer, 1002, null, 'Antrean bongkar muat lancar malam ini');
      await sweep();
      expect(await claimed(officer, post.id)).toMatchObject({ state: 'NONE', agendaItem: null, claim: null });
    });

    it('is refused where the officer may not see it, where it is not approved, and on others’ posts', async () => {
      const draft = await report(officer, 1003, draftId);
      expect(draft).toMatchObject({ post: null });
      expect(problemsOf(draft)).toEqual([['AGENDA_ITEM_NOT_FOUND', 'input.agendaItemId']]);
      expect(problemsOf(await report(planner, 1003, draftId))).toEqual([
        ['ATTRIBUTION_AGENDA_ITEM_NOT_APPROVED', 'input.agendaItemId'],
      ]);
      expect(problemsOf(await report(officer, 1003, 'x'))).toEqual([
        ['INPUT_NOT_AN_ID', 'input.agendaItemId'],
      ]);
      await report(officer, 1004, null);
      const other = await harness.as('officer', harness.centreId);
      expect((await report(other.client, 1004, fuelId)).problems).toEqual([
        {
          __typename: 'InvalidInput',
          code: 'ATTRIBUTION_CLAIM_OF_OTHER_ORGANISATION',
          message: 'Unggahan ini milik lembaga lain. Kosongkan butir agendanya: penelaah yang menentukannya.',
          path: ['input', 'agendaItemId'],
        },
      ]);
    });
  });
});
