import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgendaQueries } from '@conductor/agenda';
import { collectionEntities, PostStore, ReportService } from '@conductor/collection';
import { NotPermitted, type Role, systemActor, type UserActor } from '@conductor/kernel';
import { SocialAccountQueries } from '@conductor/social-accounts';
import {
  buildActor,
  buildAgendaItem,
  buildAttributionRun,
  buildBriefVersion,
  buildOrganisation,
  buildRelease,
  createHarness,
  type Harness,
  refusalOf,
} from '@conductor/testing';
import { attributionEntities } from './attribution.module.js';
import { AttributionQueries } from './attribution.queries.js';
import { AttributionService } from './attribution.service.js';
import { ClaimService } from './claim.service.js';
import { MatcherShelf } from './matcher-shelf.js';
import { SweepService } from './sweep.service.js';

const claims = new ClaimService(
  new ReportService(new PostStore(), new SocialAccountQueries()),
  new AgendaQueries(),
);
const decisions = new AttributionService();
const queries = new AttributionQueries();
const sweeper = new SweepService(new MatcherShelf());
const system = systemActor('spec');

describe('ClaimService', () => {
  let harness: Harness;
  let officer: UserActor;
  let reviewer: UserActor;
  let stranger: UserActor;
  let itemId: string;
  let otherItemId: string;
  let draftId: string;
  let version: { versionId: string; talkingPointIds: readonly string[] };
  let posts = 0;

  beforeAll(async () => {
    harness = await createHarness([...attributionEntities, ...collectionEntities]);
    await harness.act(system, async (ctx) => {
      const centreId = await buildOrganisation(ctx, { kind: 'centre' });
      officer = await buildActor(ctx, 'officer', await buildOrganisation(ctx, {}));
      stranger = await buildActor(ctx, 'officer', await buildOrganisation(ctx, {}));
      reviewer = await buildActor(ctx, 'reviewer', centreId);
      const item = (title: string, state: 'approved' | 'draft' = 'approved') =>
        buildAgendaItem(ctx, { leadOrganisationId: centreId, title, problem: title, state });
      itemId = await item('Penenggelaman kapal pencuri ikan');
      otherItemId = await item('Bunga kredit usaha rakyat');
      draftId = await item('Masih ditulis', 'draft');
      version = await buildBriefVersion(ctx, { agendaItemId: itemId, talkingPoints: ['Pesan'] });
      await buildRelease(ctx, {
        briefVersionId: version.versionId,
        releasedBy: reviewer.userId,
        releasedAt: '2026-03-01T00:00:00Z',
        answerBy: '2026-03-05T00:00:00Z',
      });
    });
  });
  afterAll(() => harness.close());

  const report = (
    actor: UserActor,
    agendaItemId: string | null,
    externalId = `p${(posts += 1)}`,
    text = 'Selamat pagi dari pelabuhan',
  ) =>
    harness.act(actor, (ctx) =>
      claims.report(
        ctx,
        {
          link: {
            network: 'x',
            externalId,
            canonicalUrl: `https://x.com/a/status/${externalId}`,
            handle: null,
          },
          text,
          postedAt: new Date('2026-03-02T01:00:00Z'),
          accountId: null,
        },
        agendaItemId,
      ),
    );
  const engineSays = (
    postId: string,
    band: 'match' | 'suggest' | 'none',
    agendaItemId: string | null = null,
  ) =>
    harness.act(system, (ctx) =>
      buildAttributionRun(ctx, { postId, band, agendaItemId, confidence: band === 'none' ? 0 : 0.8 }),
    );
  const standing = async (postId: string) =>
    (await queries.byPostIds(harness.read(system), [postId])).get(postId);
  const claimOf = async (postId: string) =>
    (await queries.claimsByPostIds(harness.read(system), [postId])).get(postId);

  it('suggests where the engine sees nothing, with the version of its hour, and is never counted', async () => {
    const { post } = await report(officer, itemId);
    await engineSays(post.id, 'none');
    expect(await standing(post.id)).toMatchObject({
      state: 'suggested',
      agendaItemId: itemId,
      talkingPointId: null,
      briefVersionId: version.versionId,
      isCounted: false,
      confidence: 0,
    });
    expect(await claimOf(post.id)).toMatchObject({ agendaItemId: itemId, claimedBy: officer.userId });
    const log = await harness.sql('select action from audit_entry where subject_id = $1 order by id', [
      post.id,
    ]);
    expect(log).toEqual([{ action: 'post.reported' }, { action: 'attribution.claimed' }]);
  });

  it('leaves a report without an item as it was', async () => {
    const { post } = await report(officer, null);
    await engineSays(post.id, 'none');
    expect(await standing(post.id)).toMatchObject({ state: 'none', agendaItemId: null });
    expect(await claimOf(post.id)).toBeUndefined();
  });

  it('goes before a suggestion of another item, and adds nothing to one of the same', async () => {
    const [against, along] = [await report(officer, itemId), await report(officer, itemId)];
    await engineSays(against.post.id, 'suggest', otherItemId);
    await engineSays(along.post.id, 'suggest', itemId);
    expect(await standing(against.post.id)).toMatchObject({
      state: 'suggested',
      agendaItemId: itemId,
      confidence: 0,
    });
    expect(await standing(along.post.id)).toMatchObject({
      state: 'suggested',
      agendaItemId: itemId,
      isCounted: false,
      confidence: 0.8,
    });
  });

  it('leaves out the engine’s reasons where they are for another item than the claimed one', async () => {
    const reasonsOf = async (postId: string) =>
      (await queries.reasonsByPostIds(harness.read(system), [postId])).get(postId);
    const [against, along] = [await report(officer, itemId), await report(officer, itemId)];
    for (const [{ post }, best] of [
      [against, otherItemId],
      [along, itemId],
    ] as const) {
      await engineSays(post.id, 'none');
      await harness.sql(
        `update attribution_run set evidence = '[{"kind":"date"}]', candidates = json_build_array(json_build_object('agendaItemId', $2::text))
          where post_id = $1`,
        [post.id, best],
      );
    }
    expect(await reasonsOf(against.post.id)).toMatchObject({
      evidence: [],
      candidates: [{ agendaItemId: otherItemId }],
    });
    expect(await reasonsOf(along.post.id)).toMatchObject({ evidence: [{ kind: 'date' }] });
  });

  it('never takes a post out of what the engine is sure of', async () => {
    const { post } = await report(officer, itemId);
    await engineSays(post.id, 'match', otherItemId);
    expect(await standing(post.id)).toMatchObject({
      state: 'matched',
      agendaItemId: otherItemId,
      isCounted: true,
    });
  });

  it('is confirmed or rejected by a reviewer, who keeps what the engine itself had said', async () => {
    const { post } = await report(officer, itemId);
    await engineSays(post.id, 'none');
    await harness.act(reviewer, (ctx) => decisions.reject(ctx, post.id));
    expect(await standing(post.id)).toMatchObject({
      state: 'rejected',
      agendaItemId: null,
      isCounted: false,
    });
    await harness.act(reviewer, (ctx) => decisions.confirm(ctx, post.id));
    expect(await standing(post.id)).toMatchObject({
      state: 'confirmed',
      agendaItemId: itemId,
      briefVersionId: version.versionId,
      isCounted: true,
    });
    const [decision] = await harness.sql<{ engine: unknown }>(
      'select engine from attribution_decision where post_id = $1 and superseded_at is null',
      [post.id],
    );
    expect(decision?.engine).toMatchObject({ band: 'none', agendaItemId: null });
  });

  it('outlives a new matcher version', async () => {
    // Unlike the posts that were decided on above: the engine would follow those.
    const { post } = await report(officer, itemId, 'outlives', 'Antrean bongkar muat lancar malam ini');
    const sweep = () => harness.act(system, (ctx) => sweeper.sweep(ctx));
    await sweep();
    expect(await standing(post.id)).toMatchObject({ state: 'suggested', agendaItemId: itemId });
    await harness.sql(`update attribution_run set matcher_version = '0.0.1'`);
    await harness.sql(`update attribution_day set matcher_version = '0.0.1'`);
    expect((await sweep()).attributed).toBeGreaterThan(0);
    expect(await standing(post.id)).toMatchObject({ state: 'suggested', agendaItemId: itemId });
  });

  it('says nothing while its item is back at the desk', async () => {
    const [claimedId, { post }] = await harness
      .act(system, (ctx) => buildAgendaItem(ctx, { leadOrganisationId: reviewer.organisationId }))
      .then(async (id) => [id, await report(officer, id)] as const);
    await engineSays(post.id, 'none');
    await harness.sql(`update agenda_item set state = 'needs_revision' where id = $1`, [claimedId]);
    expect(await standing(post.id)).toMatchObject({ state: 'none', agendaItemId: null });
  });

  it('is replaced by a later one, and the same one again changes nothing', async () => {
    await report(officer, itemId, 'again');
    const { post, wasKnown } = await report(officer, itemId, 'again');
    expect(wasKnown).toBe(true);
    await report(reviewer, otherItemId, 'again');
    expect(await claimOf(post.id)).toMatchObject({ agendaItemId: otherItemId, claimedBy: reviewer.userId });
    expect(
      await harness.sql(
        'select agenda_item_id as item, superseded_at is null as stands from attribution_claim where post_id = $1 order by id',
        [post.id],
      ),
    ).toEqual([
      { item: itemId, stands: false },
      { item: otherItemId, stands: true },
    ]);
  });

  it('refuses an item that is not there, and one that is not yet approved: an officer sees no difference', async () => {
    expect(await refusalOf(report(officer, '01990000-0000-7000-8000-000000000000'))).toBe(
      'AGENDA_ITEM_NOT_FOUND',
    );
    expect(await refusalOf(report(officer, draftId))).toBe('AGENDA_ITEM_NOT_FOUND');
    expect(await refusalOf(report(reviewer, draftId))).toBe('ATTRIBUTION_AGENDA_ITEM_NOT_APPROVED');
  });

  it('leaves nothing behind where the claim is refused', async () => {
    const count = async () =>
      (await harness.sql<{ count: number }>('select count(*)::int from post'))[0]!.count;
    const before = await count();
    await refusalOf(report(officer, draftId));
    expect(await count()).toBe(before);
  });

  it('refuses an officer’s word on another ministry’s post', async () => {
    const { post } = await report(officer, null, 'theirs');
    expect(await refusalOf(report(stranger, itemId, 'theirs'))).toBe(
      'ATTRIBUTION_CLAIM_OF_OTHER_ORGANISATION',
    );
    expect(await claimOf(post.id)).toBeUndefined();
  });

  it.each(['leader', 'auditor', 'admin'] as const)('is not for a %s', async (role: Role) => {
    await expect(report({ ...officer, role }, itemId)).rejects.toThrow(NotPermitted);
  });
});
