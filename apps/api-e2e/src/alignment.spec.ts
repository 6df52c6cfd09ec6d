import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  buildAgendaItem,
  buildAttributionRun,
  buildBriefVersion,
  buildPost,
  type GraphQLTestClient,
} from '@conductor/testing';
import { type ApiHarness, startApiHarness } from './api-harness.js';

const QUEUE = `remainingCount codedTodayCount tasks { leasedUntil similarCount post { id text } agendaItem { id } briefVersion { id talkingPoints { text } } }
  recent { code { id verdict coder { id } } post { id } }`;
const READ = `query ($first: Int) { alignmentQueue(first: $first) { ${QUEUE} } }`;
const CODE = `mutation ($input: CodePostInput!) { codePost(input: $input) { code { id verdict reasons note } queue { ${QUEUE} } problems { __typename code message path } } }`;
const UNDO = `mutation ($input: UndoCodeInput!) { undoCode(input: $input) { task { post { id } } queue { ${QUEUE} } problems { code message path } } }`;
const SKIP = `mutation ($input: SkipAlignmentTaskInput!) { skipAlignmentTask(input: $input) { queue { ${QUEUE} } problems { code message path } } }`;

describe('the reviewers’ queue', () => {
  let harness: ApiHarness;
  let rina: GraphQLTestClient;
  let budi: GraphQLTestClient;
  let rinaId: string;
  let itemId: string;
  let versionId: string;

  beforeAll(async () => {
    harness = await startApiHarness();
    const [first, second] = [await harness.as('reviewer'), await harness.as('reviewer')];
    [rina, budi, rinaId] = [first.client, second.client, first.actor.userId];
    await harness.database.dataSource.query(`update app_user set locale = 'en' where id = $1`, [
      second.actor.userId,
    ]);
    await harness.act(async (ctx) => {
      itemId = await buildAgendaItem(ctx, { leadOrganisationId: harness.centreId });
      ({ versionId } = await buildBriefVersion(ctx, { agendaItemId: itemId, talkingPoints: ['Stok aman'] }));
    });
  });
  afterAll(() => harness.stop());
  beforeEach(() => harness.database.dataSource.query('delete from post'));

  const plant = (count: number, fingerprint?: string, briefVersionId = versionId) =>
    harness.act(async (ctx) => {
      const ids: string[] = [];
      for (let at = 0; at < count; at += 1) {
        const postId = await buildPost(ctx, {
          postedAt: `2026-03-01T0${at}:00:00Z`,
          ...(fingerprint ? { fingerprint } : {}),
        });
        await buildAttributionRun(ctx, { postId, agendaItemId: itemId, briefVersionId });
        ids.push(postId);
      }
      return ids;
    });
  const read = async (client: GraphQLTestClient, first?: number) =>
    (await client.ask(READ, { first })).alignmentQueue;
  const postsIn = (queue: { tasks: { post: { id: string } }[] }) => queue.tasks.map(({ post }) => post.id);
  const code = async (client: GraphQLTestClient, postId: string, verdict = 'ALIGNED') =>
    (await client.ask(CODE, { input: { postId, verdict, reasons: ['FIGURE'], note: 'angka lama' } }))
      .codePost;

  it('shows the post beside its brief, and goes on to the next at once', async () => {
    const [first, second] = await plant(2);
    const queue = await read(rina, 1);
    expect(queue).toMatchObject({
      remainingCount: 2,
      codedTodayCount: 0,
      recent: [],
      tasks: [
        {
          post: { id: first },
          agendaItem: { id: itemId },
          briefVersion: { id: versionId, talkingPoints: [{ text: 'Stok aman' }] },
          similarCount: 0,
        },
      ],
    });
    const coded = await code(rina, first!, 'CONTRADICTING');
    expect(coded).toMatchObject({
      problems: [],
      code: { verdict: 'CONTRADICTING', reasons: ['FIGURE'], note: 'angka lama' },
      queue: {
        remainingCount: 1,
        codedTodayCount: 1,
        tasks: [{ post: { id: second } }],
        recent: [{ post: { id: first }, code: { coder: { id: rinaId } } }],
      },
    });
    const { post } = await rina.ask(`query ($id: ID!) { post(id: $id) { alignment { verdict } } }`, {
      id: first,
    });
    expect(post.alignment).toEqual({ verdict: 'CONTRADICTING' });
  });

  it('never lets two reviewers meet, and tells the late one in the own language', async () => {
    await plant(8);
    const [first, second] = await Promise.all([read(rina), read(budi)]);
    const handed = [...postsIn(first), ...postsIn(second)];
    expect(new Set(handed).size).toBe(8);
    const wanted = postsIn(first)[0]!;
    expect((await code(budi, wanted)).problems).toEqual([
      {
        __typename: 'InvalidInput',
        code: 'ALIGNMENT_LEASE_LOST',
        message: expect.stringMatching(/^Your time .* reviewer-\d+ is judging it now\.$/),
        path: ['input', 'postId'],
      },
    ]);
    await code(rina, wanted);
    const late = await code(budi, wanted);
    expect(late).toMatchObject({
      code: null,
      queue: null,
      problems: [{ code: 'ALREADY_CODED_BY', message: expect.stringMatching(/has decided this already/) }],
    });
    expect((await code(rina, wanted)).problems[0].message).toMatch(/^Sudah diputuskan reviewer-\d+\.$/);
  });

  it('frees a post after five minutes, and brings a skipped one back last', async () => {
    const [first, second] = await plant(2);
    expect(postsIn(await read(rina))).toEqual([first, second]);
    expect(postsIn(await read(budi))).toEqual([]);
    const { skipAlignmentTask } = await rina.ask(SKIP, { input: { postId: first } });
    expect(postsIn(skipAlignmentTask.queue)).toEqual([second, first]);
    harness.clock.advance({ minutes: 6 });
    expect(postsIn(await read(budi))).toEqual([first, second]);
  });

  it('codes near-identical posts together and takes them back together', async () => {
    const [first, twin] = await plant(2, 'sama');
    expect(await read(rina)).toMatchObject({
      remainingCount: 1,
      tasks: [{ post: { id: first }, similarCount: 1 }],
    });
    const { code: given } = await code(rina, first!);
    const verdictOf = async (id: string) =>
      (await rina.ask(`query ($id: ID!) { post(id: $id) { alignment { verdict } } }`, { id })).post.alignment;
    expect(await verdictOf(twin!)).toEqual({ verdict: 'ALIGNED' });
    expect((await budi.ask(UNDO, { input: { codeId: given.id } })).undoCode.problems).toMatchObject([
      { code: 'ALIGNMENT_CODE_NOT_FOUND' },
    ]);
    const { undoCode } = await rina.ask(UNDO, { input: { codeId: given.id } });
    expect(undoCode).toMatchObject({
      problems: [],
      task: { post: { id: first } },
      queue: { recent: [], tasks: [{ post: { id: first } }] },
    });
    expect(await verdictOf(twin!)).toBeNull();
  });

  it('keeps posts from those who wrote the brief', async () => {
    const own = await harness.act((ctx) =>
      buildBriefVersion(ctx, { agendaItemId: itemId, authorIds: [rinaId] }),
    );
    const [post] = await plant(1, undefined, own.versionId);
    expect(postsIn(await read(rina))).toEqual([]);
    expect((await code(rina, post!)).problems).toMatchObject([{ code: 'ALIGNMENT_OWN_BRIEF' }]);
    expect(postsIn(await read(budi))).toEqual([post]);
  });

  it('is for reviewers, and for a screenful at a time', async () => {
    const { client } = await harness.as('planner');
    expect(await client.refusal(READ)).toBe('FORBIDDEN');
    expect(await rina.refusal(READ, { first: 21 })).toBe('BAD_USER_INPUT');
    const { codePost } = await rina.ask(CODE, {
      input: { postId: 'x', verdict: 'NEUTRAL', reasons: ['TONE', 'TONE'], note: 'a'.repeat(2001) },
    });
    expect(codePost.problems.map((problem: { code: string }) => problem.code).sort()).toEqual([
      'INPUT_NOT_AN_ID',
      'INPUT_REPEATED',
      'INPUT_TOO_LONG',
    ]);
  });
});
