import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiHarness, startApiHarness } from './api-harness.js';
import { briefContent, type Desk, openDesk, perform, refusalsIn } from './desk.js';

const DETAIL = `query ($id: ID!) { briefVersion(id: $id) {
  number version state title core talkingPoints { position text evidence sourceUrl } lockedFacts { label value unit asOf source }
  copies { network { key name characterLimit foldAt countingRule composeUrl } text } hashtags links contentHash
  authors { id } reviews { decision reason contentHash } viewerCan release { id }
  brief { agendaItem { id title } latestVersion { number } versions { number state } }
} }`;

describe('briefs', () => {
  let harness: ApiHarness;
  let desk: Desk;
  let agendaItemId: string;
  beforeAll(async () => {
    harness = await startApiHarness();
    desk = await openDesk(harness);
    agendaItemId = (await desk.approvedItem()).id;
  });
  afterAll(() => harness.stop());

  const create = (changes: Record<string, unknown> = {}) =>
    perform(desk.planner, 'createBrief', { agendaItemId, content: { ...briefContent, ...changes } });

  it('goes from draft to approval bound to its hash, and every field comes back', async () => {
    const { id, contentHash } = await desk.approvedBrief(agendaItemId);
    const { briefVersion } = await desk.planner.ask(DETAIL, { id });
    expect(briefVersion).toMatchObject({
      number: 1,
      state: 'APPROVED',
      title: briefContent.title,
      core: briefContent.core,
      lockedFacts: briefContent.lockedFacts,
      copies: [
        { text: 'Premium Rp6.800', network: { key: 'x', characterLimit: 280, countingRule: 'X_WEIGHTED' } },
      ],
      hashtags: ['HargaBBM'],
      reviews: [{ decision: 'APPROVED', contentHash }],
      viewerCan: ['REVISE', 'RELEASE'],
      release: null,
      brief: {
        agendaItem: { id: agendaItemId },
        latestVersion: { number: 1 },
        versions: [{ number: 1, state: 'APPROVED' }],
      },
    });
    expect(briefVersion.talkingPoints.map(({ position, text }: any) => [position, text])).toEqual([
      [1, 'Harga sama di Jawa, Madura, Bali'],
      [2, 'Stok cukup 18 hari'],
    ]);
  });

  it('is approved only as it was read', async () => {
    const { id: versionId, version, contentHash } = await desk.submittedBrief(agendaItemId);
    await perform(desk.reviewer, 'returnBrief', { versionId, version, reason: 'Ganti angka' });
    const edited = await perform(desk.planner, 'updateBrief', {
      versionId,
      version,
      content: { ...briefContent, core: 'Turun.' },
    });
    await perform(desk.planner, 'submitBrief', { versionId, version: edited.briefVersion.version });
    const other = await harness.as('reviewer');
    const blind = await perform(other.client, 'approveBrief', { versionId, contentHash });
    expect(refusalsIn(blind)).toEqual(['BRIEF_CONTENT_CHANGED input.contentHash']);
    expect(blind.problems[0].message).toBe(
      'Isi arahan sudah berubah sejak Anda membacanya. Baca lagi sebelum menyetujui.',
    );
    const seen = await perform(other.client, 'approveBrief', {
      versionId,
      contentHash: edited.briefVersion.contentHash,
    });
    expect(seen.briefVersion.state).toBe('APPROVED');
  });

  it('answers everything that a submission lacks at once', async () => {
    const { briefVersion } = await create({ core: '', talkingPoints: [] });
    const payload = await perform(desk.planner, 'submitBrief', {
      versionId: briefVersion.id,
      version: briefVersion.version,
    });
    expect(refusalsIn(payload)).toEqual([
      'REQUIRED input.content.core',
      'BRIEF_TALKING_POINTS_MISSING input.content.talkingPoints',
    ]);
  });

  it('refuses an unknown network by its path, and takes a copy over its limit', async () => {
    const long = 'x'.repeat(500);
    expect(
      refusalsIn(
        await create({
          copies: [
            { network: 'x', text: long },
            { network: 'friendster', text: 'Halo' },
          ],
        }),
      ),
    ).toEqual(['NETWORK_UNKNOWN input.content.copies.1.network']);
    expect(refusalsIn(await create({ copies: [{ network: 'x', text: long }] }))).toEqual([]);
  });

  it('never lets the author approve, though they now act as a reviewer', async () => {
    const author = await harness.as('planner');
    const { briefVersion } = await perform(author.client, 'createBrief', {
      agendaItemId,
      content: briefContent,
    });
    const { id: versionId, version, contentHash } = briefVersion;
    await perform(author.client, 'submitBrief', { versionId, version });
    await harness.act((ctx) =>
      ctx.db.query(`update membership set role = 'reviewer' where id = $1`, [author.actor.membershipId]),
    );
    const payload = await perform(author.client, 'approveBrief', { versionId, contentHash });
    expect(refusalsIn(payload)).toEqual(['BRIEF_AUTHOR_CANNOT_REVIEW input.versionId']);
  });

  it('is frozen after approval; the next version is a copy of it and voids it', async () => {
    const approved = await desk.approvedBrief(agendaItemId);
    const edit = { versionId: approved.id, version: approved.version, content: briefContent };
    expect((await perform(desk.planner, 'updateBrief', edit)).problems).toEqual([
      expect.objectContaining({ code: 'BRIEF_NOT_ALLOWED_FROM_STATE', from: 'approved', action: 'edit' }),
    ]);
    const { briefVersion } = await perform(desk.planner, 'reviseBrief', { briefId: approved.brief.id });
    expect(briefVersion).toMatchObject({ number: 2, state: 'DRAFT', contentHash: approved.contentHash });
    const old = await desk.planner.ask(DETAIL, { id: approved.id });
    expect(old.briefVersion).toMatchObject({ state: 'SUPERSEDED', viewerCan: [] });
  });

  it('is for an approved agenda item only', async () => {
    const { agendaItem } = await perform(desk.planner, 'createAgendaItem', { content: desk.agendaContent });
    const payload = await perform(desk.planner, 'createBrief', {
      agendaItemId: agendaItem.id,
      content: briefContent,
    });
    expect(refusalsIn(payload)).toEqual(['BRIEF_AGENDA_ITEM_NOT_APPROVED input.agendaItemId']);
  });

  it('is out of an officer’s reach, and out of sight for a ministry’s leader', async () => {
    const { id } = await desk.submittedBrief(agendaItemId);
    const officer = await harness.as('officer');
    expect(await officer.client.refusal(DETAIL, { id })).toBe('FORBIDDEN');
    const { agendaItem } = await officer.client.ask(
      'query ($id: ID!) { agendaItem(id: $id) { briefs { id } } }',
      { id: agendaItemId },
    );
    expect(agendaItem.briefs).toEqual([]);
    const leader = await harness.as('leader', harness.ministryId);
    expect((await leader.client.ask(DETAIL, { id })).briefVersion).toBeNull();
    expect((await leader.client.ask('{ briefs { totalCount edges { node { id } } } }')).briefs).toEqual({
      totalCount: 0,
      edges: [],
    });
  });

  it('lists the latest version of each brief, and pages', async () => {
    const list = `query ($after: String) { briefs(first: 2, after: $after) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let total = 0;
    for (let after: string | null = null, more = true; more;) {
      const { briefs }: any = await desk.planner.ask(list, { after });
      seen.push(...briefs.edges.map((edge: any) => edge.node.id));
      ({ endCursor: after, hasNextPage: more } = briefs.pageInfo);
      total = briefs.totalCount;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(total);
  });
});
