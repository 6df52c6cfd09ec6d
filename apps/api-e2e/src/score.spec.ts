import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildAgendaItem,
  buildAttributionRun,
  buildBriefVersion,
  buildOrganisation,
  buildPost,
  buildRelease,
} from '@conductor/testing';
import { type ApiHarness, startApiHarness } from './api-harness.js';

const SCORE = `query ($filter: ScoreFilter!) { score(filter: $filter) {
  from until refreshedAt items { id title } cues { day agendaItemId versionNumber } rests { organisationId day agendaItemId }
  notes { organisationId day agendaItemId aligned partlyAligned neutral notAligned contradicting unjudged personal }
  parts { organisation { id } coordinator { id } restCount postCount alignedShare { count total value low high } ownAgendaShare { count total value } } } }`;

describe('the score', () => {
  let harness: ApiHarness;
  let silentId: string;
  let itemId: string;
  beforeAll(async () => {
    harness = await startApiHarness();
    const { actor } = await harness.as('planner');
    await harness.act(async (ctx) => {
      silentId = await buildOrganisation(ctx, { coordinatorId: harness.ministryId });
      itemId = await buildAgendaItem(ctx, { leadOrganisationId: harness.centreId });
      const { versionId } = await buildBriefVersion(ctx, { agendaItemId: itemId });
      await buildRelease(ctx, {
        briefVersionId: versionId,
        releasedBy: actor.userId,
        releasedAt: '2026-03-02T02:00:00Z',
        answerBy: '2026-03-03T12:00:00Z',
        organisationIds: [harness.ministryId, silentId],
      });
      const note = async (postedAt: string, agendaItemId: string | null) => {
        const postId = await buildPost(ctx, { organisationId: harness.ministryId, postedAt });
        await buildAttributionRun(ctx, { postId, agendaItemId });
        return postId;
      };
      const judged = await note('2026-03-02T03:00:00Z', itemId);
      await note('2026-03-02T04:00:00Z', itemId);
      await note('2026-03-02T05:00:00Z', null);
      await ctx.db.query(
        `insert into alignment_code (post_id, agenda_item_id, verdict, coder_id, coded_at) values ($1, $2, 'aligned', $3, now())`,
        [judged, itemId, actor.userId],
      );
    });
    harness.clock.set('2026-03-10T02:00:00Z');
  });
  afterAll(() => harness.stop());

  it.each(['officer', 'leader', 'auditor'] as const)(
    'shows a %s who plays and who is silent',
    async (role) => {
      const { client } = await harness.as(role);
      const { score } = await client.ask(SCORE, { filter: { from: '2026-03-01', until: '2026-03-07' } });
      expect(score).toEqual({
        from: '2026-03-01',
        until: '2026-03-07',
        refreshedAt: '2026-03-10T02:00:00.000Z',
        items: [{ id: itemId, title: 'Harga bahan bakar' }],
        cues: [{ day: '2026-03-02', agendaItemId: itemId, versionNumber: 1 }],
        rests: ['2026-03-02', '2026-03-03'].map((day) => ({
          organisationId: silentId,
          day,
          agendaItemId: itemId,
        })),
        notes: [
          {
            organisationId: harness.ministryId,
            day: '2026-03-02',
            agendaItemId: itemId,
            aligned: 1,
            partlyAligned: 0,
            neutral: 0,
            notAligned: 0,
            contradicting: 0,
            unjudged: 1,
            personal: 0,
          },
        ],
        parts: [
          {
            organisation: { id: harness.ministryId },
            coordinator: null,
            restCount: 0,
            postCount: 3,
            alignedShare: { count: 1, total: 1, value: 1, low: expect.closeTo(0.2065, 4), high: 1 },
            ownAgendaShare: { count: 1, total: 3, value: expect.closeTo(1 / 3, 10) },
          },
          {
            organisation: { id: silentId },
            coordinator: { id: harness.ministryId },
            restCount: 2,
            postCount: 0,
            alignedShare: null,
            ownAgendaShare: null,
          },
        ],
      });
    },
  );

  it('refuses a period that is none, in words', async () => {
    const { client } = await harness.as('leader');
    const refusal = async (filter: object) => (await client.send(SCORE, { filter })).errors?.[0];
    expect(await refusal({ from: '2026-03-07', until: '2026-03-01' })).toMatchObject({
      message: 'Hari terakhir tidak boleh sebelum hari pertama.',
      extensions: {
        code: 'BAD_USER_INPUT',
        problem: { code: 'SCORE_PERIOD_REVERSED', path: ['filter', 'until'] },
      },
    });
    expect(await refusal({ from: '2020-01-01', until: '2026-03-01' })).toMatchObject({
      extensions: { problem: { code: 'SCORE_PERIOD_TOO_LONG' } },
    });
    expect(await refusal({ from: '2026-02-30', until: '2026-03-01' })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await refusal({ from: '2026-03-01', until: '2026-03-02', themeId: 'x' })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
