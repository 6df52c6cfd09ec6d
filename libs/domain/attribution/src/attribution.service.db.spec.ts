import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor, type UserActor } from '@conductor/kernel';
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
  refusalOf,
} from '@conductor/testing';
import { attributionEntities } from './attribution.module.js';
import { AttributionQueries } from './attribution.queries.js';
import { AttributionService } from './attribution.service.js';

const service = new AttributionService();
const queries = new AttributionQueries();
const system = systemActor('spec');

describe('AttributionService', () => {
  let harness: Harness;
  let reviewer: UserActor;
  let officer: UserActor;
  let centreId: string;
  let itemId: string;
  let otherItemId: string;
  let versionId: string;
  let pointId: string;
  let postId: string;

  beforeAll(async () => {
    harness = await createHarness(attributionEntities);
    await harness.act(system, async (ctx) => {
      centreId = await buildOrganisation(ctx, { kind: 'centre' });
      reviewer = await buildActor(ctx, 'reviewer', centreId);
      officer = await buildActor(ctx, 'officer', centreId);
      itemId = await buildAgendaItem(ctx, { leadOrganisationId: centreId });
      otherItemId = await buildAgendaItem(ctx, {
        leadOrganisationId: centreId,
        title: 'Lain',
        state: 'retired',
      });
      const built = await buildBriefVersion(ctx, { agendaItemId: otherItemId, talkingPoints: ['Pesan'] });
      versionId = built.versionId;
      pointId = built.talkingPointIds[0]!;
      await buildRelease(ctx, {
        briefVersionId: versionId,
        releasedBy: reviewer.userId,
        releasedAt: '2026-03-01T00:00:00Z',
        answerBy: '2026-03-05T00:00:00Z',
      });
    });
  });
  afterAll(() => harness.close());

  const newPost = (band: 'match' | 'suggest' | 'none') =>
    harness.act(system, async (ctx) => {
      const id = await buildPost(ctx, { postedAt: '2026-03-02T00:00:00Z' });
      await buildAttributionRun(ctx, {
        postId: id,
        agendaItemId: band === 'none' ? null : itemId,
        band,
        confidence: 0.6,
      });
      return id;
    });
  beforeEach(async () => {
    postId = await newPost('suggest');
  });
  const standing = async () => (await queries.byPostIds(harness.read(reviewer), [postId])).get(postId);
  const confirm = () => harness.act(reviewer, (ctx) => service.confirm(ctx, postId));
  const reject = () => harness.act(reviewer, (ctx) => service.reject(ctx, postId));
  const change = (agendaItemId: string, talkingPointId: string | null = null) =>
    harness.act(reviewer, (ctx) => service.change(ctx, postId, agendaItemId, talkingPointId));

  it('confirms what the engine suggested, and from then on it counts', async () => {
    expect(await standing()).toMatchObject({ state: 'suggested', isCounted: false });
    await confirm();
    expect(await standing()).toMatchObject({
      state: 'confirmed',
      agendaItemId: itemId,
      isCounted: true,
      decidedBy: reviewer.userId,
    });
  });

  it('changes to another item with its talking point and the version that was out', async () => {
    await change(otherItemId, pointId);
    expect(await standing()).toMatchObject({
      state: 'changed',
      agendaItemId: otherItemId,
      talkingPointId: pointId,
      briefVersionId: versionId,
    });
  });

  it('undoes a decision by another one, and keeps each with what the engine had said', async () => {
    await reject();
    expect(await standing()).toMatchObject({ state: 'rejected', agendaItemId: null, isCounted: false });
    await confirm();
    expect(await standing()).toMatchObject({ state: 'confirmed', agendaItemId: itemId });
    const kept = await harness.sql<{ decision: string; engine: object; standing: boolean }>(
      'select decision, engine, superseded_at is null as standing from attribution_decision where post_id = $1 order by id',
      [postId],
    );
    const engine = { band: 'suggest', agendaItemId: itemId, confidence: 0.6, matcherVersion: 'spec' };
    expect(kept).toEqual([
      { decision: 'rejected', engine: expect.objectContaining(engine), standing: false },
      { decision: 'confirmed', engine: expect.objectContaining(engine), standing: true },
    ]);
    expect(
      await harness.sql('select action from audit_entry where subject_id = $1 order by id', [postId]),
    ).toEqual([{ action: 'attribution.rejected' }, { action: 'attribution.confirmed' }]);
  });

  it('keeps a person’s word that the engine was right to see none', async () => {
    postId = await newPost('none');
    await reject();
    expect(await standing()).toMatchObject({ state: 'rejected', agendaItemId: null, isCounted: false });
  });

  it('gives a post an item where the engine saw none, but has nothing to confirm there', async () => {
    postId = await newPost('none');
    expect(await refusalOf(confirm())).toBe('ATTRIBUTION_NOT_ALLOWED_FROM_STATE');
    await change(itemId);
    expect(await standing()).toMatchObject({ state: 'changed', agendaItemId: itemId, isCounted: true });
    expect(await refusalOf(confirm())).toBe('ATTRIBUTION_NOTHING_TO_CONFIRM');
  });

  it.each(['draft', 'submitted', 'needs_revision'] as const)(
    'refuses an item in the state %s',
    async (state) => {
      const id = await harness.act(system, (ctx) =>
        buildAgendaItem(ctx, { leadOrganisationId: centreId, state }),
      );
      expect(await refusalOf(change(id))).toBe('ATTRIBUTION_AGENDA_ITEM_NOT_APPROVED');
      expect(await standing()).toMatchObject({ state: 'suggested' });
    },
  );

  it('refuses a talking point of another item, of a draft, and things that are not there', async () => {
    const nobody = '00000000-0000-0000-0000-000000000000';
    const draft = await harness.act(system, (ctx) =>
      buildBriefVersion(ctx, { agendaItemId: itemId, state: 'draft', talkingPoints: ['Belum disetujui'] }),
    );
    expect(await refusalOf(change(itemId, pointId))).toBe('ATTRIBUTION_TALKING_POINT_OF_OTHER_ITEM');
    expect(await refusalOf(change(itemId, draft.talkingPointIds[0]!))).toBe(
      'ATTRIBUTION_TALKING_POINT_OF_OTHER_ITEM',
    );
    expect(await refusalOf(change(nobody))).toBe('AGENDA_ITEM_NOT_FOUND');
    postId = nobody;
    expect(await refusalOf(confirm())).toBe('POST_NOT_FOUND');
    postId = await harness.act(system, (ctx) => buildPost(ctx));
    expect(await refusalOf(change(itemId))).toBe('ATTRIBUTION_NOT_YET_READ');
  });

  it('lets one of two people who decide at once come first, and the later word stand', async () => {
    await Promise.all([reject(), change(otherItemId)]);
    const kept = await harness.sql('select 1 from attribution_decision where post_id = $1', [postId]);
    const standingOnes = await harness.sql(
      'select 1 from attribution_decision where post_id = $1 and superseded_at is null',
      [postId],
    );
    expect([kept.length, standingOnes.length]).toEqual([2, 1]);
  });

  it('leaves deciding to reviewers and planners', async () => {
    await expect(harness.act(officer, (ctx) => service.confirm(ctx, postId))).rejects.toThrow(
      'attribution.decide',
    );
    await expect(harness.act(system, (ctx) => service.confirm(ctx, postId))).rejects.toThrow(
      'attribution.decide',
    );
  });
});
