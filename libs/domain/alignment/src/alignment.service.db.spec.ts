import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Role, ROLES, systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildAgendaItem,
  buildAttributionRun,
  buildBriefVersion,
  buildOrganisation,
  buildPost,
  createHarness,
  type Harness,
  type PostValues,
  refusalOf,
} from '@conductor/testing';
import { alignmentEntities } from './alignment.module.js';
import { AlignmentQueries } from './alignment.queries.js';
import { AlignmentQueueService } from './alignment-queue.service.js';
import { AlignmentService } from './alignment.service.js';
import type { Verdict } from './verdict.js';

const queue = new AlignmentQueueService();
const service = new AlignmentService(queue);
const queries = new AlignmentQueries();
const system = systemActor('spec');

describe('alignment', () => {
  let harness: Harness;
  let centreId: string;
  let rina: UserActor;
  let budi: UserActor;
  let itemId: string;
  let versionId: string;

  beforeAll(async () => {
    harness = await createHarness(alignmentEntities);
    await harness.act(system, async (ctx) => {
      centreId = await buildOrganisation(ctx, { kind: 'centre' });
      rina = await buildActor(ctx, 'reviewer', centreId);
      budi = await buildActor(ctx, 'reviewer', centreId);
      itemId = await buildAgendaItem(ctx, { leadOrganisationId: centreId });
      ({ versionId } = await buildBriefVersion(ctx, { agendaItemId: itemId }));
    });
  });
  afterAll(() => harness.close());
  beforeEach(() => harness.sql('delete from post'));

  interface Planted extends PostValues {
    readonly confidence?: number;
    readonly band?: 'match' | 'suggest' | 'none';
    readonly briefVersionId?: string;
  }
  const plant = (...posts: Planted[]) =>
    harness.act(system, async (ctx) => {
      const ids: string[] = [];
      for (const { confidence, band, briefVersionId = versionId, ...post } of posts) {
        const postId = await buildPost(ctx, { postedAt: '2026-03-01T00:00:00Z', ...post });
        await buildAttributionRun(ctx, {
          postId,
          agendaItemId: band === 'none' ? null : itemId,
          band,
          confidence,
          briefVersionId,
        });
        ids.push(postId);
      }
      return ids;
    });
  const take = (reviewer: UserActor, first = 4) => harness.act(reviewer, (ctx) => queue.take(ctx, first));
  const postsOf = async (reviewer: UserActor, first = 4) =>
    (await take(reviewer, first)).tasks.map(({ postId }) => postId);
  const code = (reviewer: UserActor, postId: string, verdict: Verdict = 'aligned') =>
    harness.act(reviewer, (ctx) =>
      service.code(ctx, { postId, verdict, reasons: ['figure'], note: ' catatan ' }),
    );
  const undo = (reviewer: UserActor, codeId: string) =>
    harness.act(reviewer, (ctx) => service.undo(ctx, codeId));
  const skip = (reviewer: UserActor, postId: string) =>
    harness.act(reviewer, (ctx) => queue.skip(ctx, postId));
  const standingOf = async (postId: string) =>
    (await queries.byPostIds(harness.read(rina), [postId])).get(postId);

  it('hands out what counts and is not coded: the doubtful first, then the older', async () => {
    const [sure, doubtfulYoung, doubtfulOld] = await plant(
      { confidence: 0.99 },
      { confidence: 0.81, postedAt: '2026-03-01T05:00:00Z' },
      { confidence: 0.815, postedAt: '2026-03-01T04:00:00Z' },
      { confidence: 0.7, band: 'suggest' },
      { band: 'none' },
    );
    expect(await take(rina)).toEqual({
      remainingCount: 3,
      tasks: [doubtfulOld, doubtfulYoung, sure].map((postId) => ({
        postId,
        agendaItemId: itemId,
        briefVersionId: versionId,
        similarCount: 0,
        leasedUntil: new Date(harness.clock.now().getTime() + 300_000),
      })),
    });
  });

  it('never hands one post to two reviewers who ask at once', async () => {
    await plant(...Array.from({ length: 115 }, (_, at) => ({ confidence: 0.8 + at / 1_000 })));
    const reviewers: UserActor[] = [];
    for (let at = 0; at < 5; at += 1)
      reviewers.push(await harness.act(system, (ctx) => buildActor(ctx, 'reviewer', centreId)));
    for (let round = 0; round < 20; round += 1) {
      const handed = await Promise.all(reviewers.map((reviewer) => postsOf(reviewer, 4)));
      expect(handed.map((posts) => posts.length)).toEqual([4, 4, 4, 4, 4]);
      expect(new Set(handed.flat()).size).toBe(20);
      await Promise.all(
        reviewers.flatMap((reviewer, at) => handed[at]!.slice(0, 1).map((postId) => code(reviewer, postId))),
      );
    }
    expect((await take(rina, 20)).tasks).toHaveLength(0);
  });

  it('frees what was held when five minutes have passed, and tells the late one who has it now', async () => {
    const [first, second] = await plant({}, {});
    expect(await postsOf(rina)).toEqual([first, second]);
    expect(await take(budi)).toEqual({ remainingCount: 0, tasks: [] });
    harness.clock.advance({ minutes: 5 });
    expect(await postsOf(budi)).toEqual([first, second]);
    expect(await refusalOf(code(rina, first!))).toBe('ALIGNMENT_LEASE_LOST');
    expect(await refusalOf(skip(rina, first!))).toBe('ALIGNMENT_LEASE_LOST');
    await code(budi, first!);
    expect(await refusalOf(code(rina, first!))).toBe('ALREADY_CODED_BY');
    const problem = await code(rina, first!).catch((error: unknown) => error);
    expect(problem).toMatchObject({ facts: { name: await nameOf(budi) }, path: ['input', 'postId'] });
  });
  const nameOf = async ({ userId }: UserActor) =>
    (await harness.sql<{ name: string }>('select name from app_user where id = $1', [userId]))[0]!.name;

  it('keeps what one holds in front, and lets a free post be coded without asking first', async () => {
    const [held] = await plant({ confidence: 0.95 });
    await postsOf(rina);
    const [doubtful] = await plant({ confidence: 0.8 });
    expect(await postsOf(rina, 1)).toEqual([held]);
    await code(budi, doubtful!, 'contradicting');
    expect(await standingOf(doubtful!)).toMatchObject({
      verdict: 'contradicting',
      reasons: ['figure'],
      note: 'catatan',
      coderId: budi.userId,
    });
  });

  it('brings a skipped post back last to the one who skipped it, and offers it to others at once', async () => {
    const [first, second] = await plant({ confidence: 0.8 }, { confidence: 0.9 });
    expect(await postsOf(rina, 1)).toEqual([first]);
    await skip(rina, first!);
    expect(await postsOf(rina, 1)).toEqual([second]);
    expect(await postsOf(budi, 1)).toEqual([first]);
    harness.clock.advance({ minutes: 5 });
    await skip(rina, first!);
    expect(await postsOf(rina)).toEqual([second, first]);
  });

  it('never lets the author of a brief version judge posts on it', async () => {
    const { versionId: own } = await harness.act(system, (ctx) =>
      buildBriefVersion(ctx, { agendaItemId: itemId, authorIds: [rina.userId] }),
    );
    const [post, foreign] = await plant({ briefVersionId: own }, {});
    expect(await postsOf(rina)).toEqual([foreign]);
    expect(await refusalOf(code(rina, post!))).toBe('ALIGNMENT_OWN_BRIEF');
    expect(await postsOf(budi)).toEqual([post]);
    await code(budi, post!);
  });

  it('judges near-identical posts on the same version once, and undoes them together', async () => {
    const { versionId: other } = await harness.act(system, (ctx) =>
      buildBriefVersion(ctx, { agendaItemId: itemId }),
    );
    const [oldest, twin, onOther] = await plant(
      { fingerprint: 'sama', postedAt: '2026-03-01T00:00:00Z' },
      { fingerprint: 'sama', postedAt: '2026-03-01T01:00:00Z' },
      { fingerprint: 'sama', postedAt: '2026-03-01T02:00:00Z', briefVersionId: other },
      { fingerprint: 'sama', band: 'suggest', confidence: 0.5 },
    );
    const { tasks } = await take(rina, 1);
    expect(tasks).toMatchObject([{ postId: oldest, similarCount: 1 }]);
    expect(await postsOf(budi)).toEqual([]);
    const { id } = await code(rina, oldest!, 'not_aligned');
    expect(await standingOf(twin!)).toMatchObject({ verdict: 'not_aligned', coderId: rina.userId });
    expect(await standingOf(onOther!)).toBeUndefined();
    expect(await queries.recent(harness.read(rina), rina.userId)).toMatchObject([{ id, postId: oldest }]);
    expect(await queries.codedToday(harness.read(rina), rina.userId)).toBe(1);

    expect(await undo(rina, id)).toMatchObject({ postId: oldest, similarCount: 1 });
    expect([await standingOf(oldest!), await standingOf(twin!)]).toEqual([undefined, undefined]);
    expect((await postsOf(rina))[0]).toBe(oldest);
    expect(await queries.codedToday(harness.read(rina), rina.userId)).toBe(0);
  });

  it('undoes only one’s own last ten', async () => {
    const posts = await plant(...Array.from({ length: 11 }, () => ({})));
    const ids: string[] = [];
    for (const postId of posts) {
      harness.clock.advance({ minutes: 1 });
      ids.push((await code(rina, postId)).id);
    }
    expect((await queries.recent(harness.read(rina), rina.userId)).map(({ id }) => id)).toEqual(
      ids.slice(1).reverse(),
    );
    expect(await refusalOf(undo(rina, ids[0]!))).toBe('ALIGNMENT_UNDO_TOO_LATE');
    expect(await refusalOf(undo(budi, ids[10]!))).toBe('ALIGNMENT_CODE_NOT_FOUND');
    await undo(rina, ids[10]!);
    expect(await refusalOf(undo(rina, ids[10]!))).toBe('ALIGNMENT_CODE_NOT_FOUND');
    await undo(rina, ids[0]!);
  });

  it('counts a code for the item it was given on: another item is a new task', async () => {
    const [post] = await plant({});
    await code(rina, post!);
    const otherItem = await harness.act(system, (ctx) =>
      buildAgendaItem(ctx, { leadOrganisationId: centreId, title: 'Lain' }),
    );
    await harness.sql(
      'update attribution_run set agenda_item_id = $2, brief_version_id = null where post_id = $1',
      [post, otherItem],
    );
    expect(await standingOf(post!)).toBeUndefined();
    expect((await take(budi)).tasks).toMatchObject([{ postId: post, agendaItemId: otherItem }]);
    await code(budi, post!, 'neutral');
    expect(await standingOf(post!)).toMatchObject({ verdict: 'neutral', coderId: budi.userId });
  });

  it('lets one of two who code the same post at once win, and names the winner to the other', async () => {
    const [post] = await plant({ fingerprint: 'kembar' }, { fingerprint: 'kembar' });
    const outcomes = await Promise.allSettled([code(rina, post!), code(budi, post!, 'contradicting')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'ALREADY_CODED_BY' },
    });
    expect(
      await harness.sql('select count(*)::integer as count from alignment_code where undone_at is null'),
    ).toEqual([{ count: 2 }]);
  });

  it('refuses a post that carries nothing counted, and one that is not there', async () => {
    const [suggested] = await plant({ band: 'suggest', confidence: 0.5 });
    expect(await refusalOf(code(rina, suggested!))).toBe('ALIGNMENT_POST_NOT_COUNTED');
    expect(await refusalOf(code(rina, '00000000-0000-0000-0000-000000000000'))).toBe('POST_NOT_FOUND');
    expect(await refusalOf(skip(rina, '00000000-0000-0000-0000-000000000000'))).toBe('POST_NOT_FOUND');
  });

  it.each(ROLES.filter((role) => role !== 'reviewer'))('keeps a %s out of the queue', async (role: Role) => {
    const actor = await harness.act(system, (ctx) => buildActor(ctx, role, centreId));
    await expect(take(actor)).rejects.toThrow('alignment.code');
    await expect(code(actor, '00000000-0000-0000-0000-000000000000')).rejects.toThrow('alignment.code');
    await expect(take(system as never)).rejects.toThrow('alignment.code');
  });
});
