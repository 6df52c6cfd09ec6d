import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainProblems, systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildAgendaItem,
  buildAttributionRun,
  buildBriefVersion,
  buildOrganisation,
  buildPost,
  buildRelease,
  createHarness,
  type Harness,
} from '@conductor/testing';
import type { WorkContext } from '@conductor/work';
import { attributionEntities } from './attribution.module.js';
import { AttributionQueries } from './attribution.queries.js';
import { AttributionService } from './attribution.service.js';
import { MOST_TOGETHER, NearIdenticalQueries } from './near-identical.queries.js';
import { NearIdenticalService } from './near-identical.service.js';

const queries = new AttributionQueries();
const twins = new NearIdenticalQueries();
const decisions = new AttributionService();
const service = new NearIdenticalService(decisions, queries, twins);
const system = systemActor('spec');

interface Values {
  readonly fingerprint?: string;
  readonly band?: 'match' | 'suggest' | 'none';
  /** the engine's best; the band may be none all the same */
  readonly best?: string | null;
  readonly postedAt?: string;
  readonly text?: string;
}

describe('one verdict, many near-identical posts', () => {
  let harness: Harness;
  let reviewer: UserActor;
  let officer: UserActor;
  let itemId: string;
  let otherItemId: string;
  let versions: string[];
  let postId: string;

  beforeAll(async () => {
    harness = await createHarness(attributionEntities);
    await harness.act(system, async (ctx) => {
      const centreId = await buildOrganisation(ctx, { kind: 'centre' });
      reviewer = await buildActor(ctx, 'reviewer', centreId);
      officer = await buildActor(ctx, 'officer', centreId);
      itemId = await buildAgendaItem(ctx, { leadOrganisationId: centreId });
      otherItemId = await buildAgendaItem(ctx, { leadOrganisationId: centreId, title: 'Lain' });
      const first = await buildBriefVersion(ctx, { agendaItemId: otherItemId, state: 'superseded' });
      const second = await buildBriefVersion(ctx, {
        agendaItemId: otherItemId,
        briefId: first.briefId,
        number: 2,
      });
      versions = [first.versionId, second.versionId];
      for (const [at, briefVersionId] of versions.entries()) {
        await buildRelease(ctx, {
          briefVersionId,
          releasedBy: reviewer.userId,
          releasedAt: `2026-03-0${at * 4 + 1}T00:00:00Z`,
          answerBy: '2026-03-31T00:00:00Z',
        });
      }
    });
  });
  afterAll(() => harness.close());

  const post = ({ fingerprint = 'sama', band = 'suggest', best = itemId, ...values }: Values = {}) =>
    harness.act(system, async (ctx) => {
      const id = await buildPost(ctx, { postedAt: '2026-03-02T00:00:00Z', fingerprint, ...values });
      await buildAttributionRun(ctx, { postId: id, agendaItemId: band === 'none' ? null : best, band });
      const candidates = best === null ? [] : [{ agendaItemId: best, talkingPointId: null, score: 1 }];
      await ctx.db.query('update attribution_run set candidates = $2 where post_id = $1', [
        id,
        JSON.stringify(candidates),
      ]);
      return id;
    });
  beforeEach(async () => {
    await harness.sql('delete from post');
    postId = await post();
  });
  const act = <Result>(work: (ctx: WorkContext) => Promise<Result>, actor = reviewer) =>
    harness.act(actor, work);
  const undecided = async () => (await twins.undecidedOf(harness.read(reviewer), [postId])).get(postId) ?? [];
  const standing = async (id: string) => (await queries.byPostIds(harness.read(reviewer), [id])).get(id);
  const refusals = async (work: Promise<unknown>): Promise<string[]> => {
    try {
      await work;
    } catch (error) {
      if (error instanceof DomainProblems)
        return error.problems.map(({ code, path }) => `${code} ${path.join('.')}`);
      throw error;
    }
    return [];
  };

  it('finds posts of the same words that nobody has decided on, newest first', async () => {
    const older = await post({ postedAt: '2026-02-01T00:00:00Z' });
    const newer = await post({ postedAt: '2026-03-05T00:00:00Z', band: 'none' });
    await post({ fingerprint: 'lain' });
    const decided = await post();
    await act((ctx) => decisions.reject(ctx, decided));
    expect(await undecided()).toEqual([newer, older]);
  });

  it('does not take for the same what the engine would give another item, nor posts without a text', async () => {
    await post({ best: otherItemId });
    await post({ best: null, band: 'none' });
    expect(await undecided()).toEqual([]);
    postId = await post({ text: '', fingerprint: 'kosong' });
    await post({ text: '', fingerprint: 'kosong' });
    expect(await undecided()).toEqual([]);
  });

  describe('of nearly the same words', () => {
    const WORDING =
      'Harga solar dan premium disesuaikan mengikuti harga minyak dunia, pasokan tetap aman sampai hari raya nanti';
    const written = (text: string) => post({ text, fingerprint: text });
    beforeEach(async () => {
      postId = await written(WORDING);
    });

    it.each([
      ['a typing error apart', WORDING.replace('pasokan', 'pasokn')],
      ['with somebody named', `@kemenesdm ${WORDING}`],
      ['with quotation marks and strokes in it', `${WORDING} \\ ''`],
    ])('finds one %s', async (_, text) => {
      const twin = await written(text);
      expect(await undecided()).toEqual([twin]);
      await act((ctx) => service.confirm(ctx, { postId, alsoPostIds: [twin] }));
      expect(await standing(twin)).toMatchObject({ state: 'confirmed', agendaItemId: itemId });
    });

    it.each([
      ['a word apart', WORDING.replace('hari raya', 'lebaran')],
      [
        'of the same beginning',
        `${WORDING}. Pemerintah daerah diminta mengawasi pangkalan dan melaporkan kelangkaan`,
      ],
    ])('leaves one %s to a decision of its own', async (_, text) => {
      const other = await written(text);
      expect(await undecided()).toEqual([]);
      expect(await refusals(act((ctx) => service.confirm(ctx, { postId, alsoPostIds: [other] })))).toEqual([
        'ATTRIBUTION_NOT_NEAR_IDENTICAL input.alsoPostIds.0',
      ]);
    });

    it('is not looked for from a short text, which is like too many', async () => {
      postId = await written('Selamat pagi warga Sorong');
      await written('Selamat pagi warga Sorong1');
      expect(await undecided()).toEqual([]);
    });
  });

  it('takes along a hundred at most', async () => {
    await harness.act(system, async (ctx) => {
      for (let at = 0; at <= MOST_TOGETHER; at += 1) {
        const id = await buildPost(ctx, { fingerprint: 'sama', postedAt: '2026-03-02T00:00:00Z' });
        await buildAttributionRun(ctx, { postId: id, agendaItemId: itemId, band: 'suggest' });
      }
      await ctx.db.query(
        `update attribution_run set candidates = jsonb_build_array(jsonb_build_object('agendaItemId', $1::text))`,
        [itemId],
      );
    });
    expect(await undecided()).toHaveLength(MOST_TOGETHER);
  });

  it('confirms all of them: who, when, and which post was looked at stand with each', async () => {
    const same = await post();
    const unsure = await post({ band: 'none' });
    await act((ctx) => service.confirm(ctx, { postId, alsoPostIds: [same, unsure] }));
    const kept = await harness.sql(
      `select post_id as "postId", decision, agenda_item_id as "itemId", decided_with as "decidedWith",
              decided_by as "decidedBy", decided_at as "decidedAt" from attribution_decision`,
    );
    const shared = { itemId, decidedBy: reviewer.userId, decidedAt: harness.clock.now() };
    expect(kept).toHaveLength(3);
    expect(kept).toEqual(
      expect.arrayContaining([
        { ...shared, postId, decision: 'confirmed', decidedWith: null },
        { ...shared, postId: same, decision: 'confirmed', decidedWith: postId },
        // The engine proposed nothing for it that could have been confirmed.
        { ...shared, postId: unsure, decision: 'changed', decidedWith: postId },
      ]),
    );
    expect(await undecided()).toEqual([]);
    expect(await twins.decidedWithOf(harness.read(reviewer), [postId, same])).toEqual(
      new Map([[same, postId]]),
    );
    const audited = await harness.sql<{ facts: { decidedWith?: string } }>(
      `select facts from audit_entry where subject_id = $1 and action = 'attribution.confirmed'`,
      [same],
    );
    expect(audited).toEqual([{ facts: expect.objectContaining({ decidedWith: postId }) }]);
  });

  it('changes all of them, each to the version that was out when it was posted', async () => {
    const later = await post({ postedAt: '2026-03-06T00:00:00Z' });
    await act((ctx) => service.change(ctx, { postId, alsoPostIds: [later] }, otherItemId, null));
    expect(await standing(postId)).toMatchObject({ agendaItemId: otherItemId, briefVersionId: versions[0] });
    expect(await standing(later)).toMatchObject({
      state: 'changed',
      agendaItemId: otherItemId,
      briefVersionId: versions[1],
    });
  });

  it('rejects all of them, and anybody undoes one by itself', async () => {
    const same = await post();
    await act((ctx) => service.reject(ctx, { postId, alsoPostIds: [same] }));
    expect(await standing(same)).toMatchObject({ state: 'rejected', agendaItemId: null });
    await act((ctx) => decisions.confirm(ctx, same));
    expect(await standing(same)).toMatchObject({ state: 'confirmed' });
    expect(await standing(postId)).toMatchObject({ state: 'rejected' });
    expect(await twins.decidedWithOf(harness.read(reviewer), [same])).toEqual(new Map());
  });

  it('refuses all where one is no longer near-identical or is decided', async () => {
    const fine = await post();
    const other = await post({ fingerprint: 'lain' });
    const decided = await post();
    await act((ctx) => decisions.confirm(ctx, decided));
    const alsoPostIds = [fine, other, decided];
    expect(await refusals(act((ctx) => service.reject(ctx, { postId, alsoPostIds })))).toEqual([
      'ATTRIBUTION_NOT_NEAR_IDENTICAL input.alsoPostIds.1',
      'ATTRIBUTION_ALREADY_DECIDED input.alsoPostIds.2',
    ]);
    const itself = [postId];
    expect(await refusals(act((ctx) => service.confirm(ctx, { postId, alsoPostIds: itself })))).toEqual([
      'ATTRIBUTION_NOT_NEAR_IDENTICAL input.alsoPostIds.0',
    ]);
    expect(await standing(postId)).toMatchObject({ state: 'suggested' });
    expect(await standing(fine)).toMatchObject({ state: 'suggested' });
  });

  it('lets one of two people who decide on the same copies come first, and refuses the other', async () => {
    const same = await post();
    const [one, other] = await Promise.all([
      refusals(act((ctx) => service.confirm(ctx, { postId, alsoPostIds: [same] }))),
      refusals(act((ctx) => service.reject(ctx, { postId: same, alsoPostIds: [postId] }))),
    ]);
    expect([one, other].toSorted((first, second) => first.length - second.length)).toEqual([
      [],
      ['ATTRIBUTION_ALREADY_DECIDED input.alsoPostIds.0'],
    ]);
  });

  it('leaves deciding to reviewers and planners', async () => {
    const same = await post();
    await expect(
      act((ctx) => service.confirm(ctx, { postId, alsoPostIds: [same] }), officer),
    ).rejects.toThrow('attribution.decide');
  });
});
