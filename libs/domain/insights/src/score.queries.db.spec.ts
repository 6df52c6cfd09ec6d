import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { share } from '@conductor/measures';
import { systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildAgendaItem,
  buildAttributionRun,
  buildBriefVersion,
  buildOrganisation,
  buildPost,
  buildRelease,
  buildSocialAccount,
  buildTheme,
  createHarness,
  type Harness,
  type PostValues,
  refusalOf,
} from '@conductor/testing';
import { ScoreQueries } from './score.queries.js';
import type { ScoreFilter, ScoreNote } from './score.types.js';

const queries = new ScoreQueries();
const system = systemActor('spec');
const MARCH: ScoreFilter = { from: '2026-03-01', until: '2026-03-31' };
const SILENT = {
  aligned: 0,
  partlyAligned: 0,
  neutral: 0,
  notAligned: 0,
  contradicting: 0,
  unjudged: 0,
  personal: 0,
};

describe('ScoreQueries', () => {
  let harness: Harness;
  let planner: UserActor;
  let centreId: string;
  let coordinatorId: string;
  /** Plays. */
  let energyId: string;
  /** Was asked and stays silent. */
  let tradeId: string;
  /** Was asked and explains itself. */
  let financeId: string;
  /** Was told to keep silent. */
  let transportId: string;
  /** Nobody asked, never on the agenda. */
  let sportId: string;
  let themeId: string;
  let fuelId: string;
  let fishingId: string;

  const plant = (post: PostValues, agendaItemId: string | null, verdict?: string, band?: 'suggest') =>
    harness.act(system, async (ctx) => {
      const postId = await buildPost(ctx, post);
      await buildAttributionRun(ctx, { postId, agendaItemId, band });
      if (verdict) {
        await ctx.db.query(
          `insert into alignment_code (post_id, agenda_item_id, verdict, coder_id, coded_at) values ($1, $2, $3, $4, now())`,
          [postId, agendaItemId, verdict, planner.userId],
        );
      }
      return postId;
    });
  const score = (filter: Partial<ScoreFilter> = {}) =>
    queries.score(harness.read(planner), { ...MARCH, ...filter });

  beforeAll(async () => {
    harness = await createHarness([]);
    harness.clock.set('2026-03-20T05:00:00Z');
    await harness.act(system, async (ctx) => {
      centreId = await buildOrganisation(ctx, { kind: 'centre' });
      sportId = await buildOrganisation(ctx);
      financeId = await buildOrganisation(ctx);
      coordinatorId = await buildOrganisation(ctx, { kind: 'coordinating_ministry' });
      energyId = await buildOrganisation(ctx, { coordinatorId });
      tradeId = await buildOrganisation(ctx, { coordinatorId });
      transportId = await buildOrganisation(ctx, { coordinatorId });
      planner = await buildActor(ctx, 'planner', centreId);
      themeId = await buildTheme(ctx);
      fuelId = await buildAgendaItem(ctx, {
        leadOrganisationId: energyId,
        themeId,
        priority: 1,
        speakers: [{ organisationId: transportId, part: 'silent' }],
      });
      fishingId = await buildAgendaItem(ctx, {
        leadOrganisationId: sportId,
        priority: 2,
        periodFrom: '2026-01-01',
        periodUntil: '2026-01-31',
      });
      await buildAgendaItem(ctx, { leadOrganisationId: sportId, state: 'draft' });
      const { versionId } = await buildBriefVersion(ctx, { agendaItemId: fuelId, number: 3 });
      // The sign: 10 March, 23.00 UTC of the 9th is 06.00 WIB. Answer by 14 March, 12.00 WIB.
      await buildRelease(ctx, {
        briefVersionId: versionId,
        releasedBy: planner.userId,
        releasedAt: '2026-03-08T02:00:00Z',
        embargoUntil: '2026-03-09T23:00:00Z',
        answerBy: '2026-03-14T05:00:00Z',
        organisationIds: [energyId, tradeId, financeId, transportId],
      });
    });
    await harness.sql(
      `update delivery set answer = 'postponed', answer_reason = 'menunggu data', answered_at = '2026-03-12T03:00:00Z', answered_by = $2
        where organisation_id = $1`,
      [financeId, planner.userId],
    );
    const account = await harness.act(system, (ctx) =>
      buildSocialAccount(ctx, { organisationId: energyId, kind: 'personal' }),
    );
    const energy = (postedAt: string, more: PostValues = {}): PostValues => ({
      organisationId: energyId,
      postedAt,
      ...more,
    });
    // 16.59 UTC is still the 12th in Jakarta, 17.00 is the 13th.
    await plant(energy('2026-03-12T16:59:59Z'), fuelId, 'aligned');
    await plant(energy('2026-03-12T17:00:00Z', { socialAccountId: account }), fuelId, 'contradicting');
    await plant(energy('2026-03-13T02:00:00Z', { network: 'bluesky' }), fuelId);
    await plant(energy('2026-03-13T03:00:00Z'), fuelId, undefined, 'suggest');
    await plant(energy('2026-03-13T04:00:00Z'), fishingId, 'partly_aligned');
    await plant(energy('2026-03-15T04:00:00Z'), null);
    await plant({ organisationId: sportId, postedAt: '2026-03-12T04:00:00Z' }, null);
    await plant({ postedAt: '2026-03-12T04:00:00Z' }, fuelId);
    await plant(energy('2026-02-28T16:59:59Z'), fuelId, 'aligned');
  });
  afterAll(() => harness.close());

  it('finds the planted notes exactly, each on its day in western Indonesia', async () => {
    const { notes } = await score();
    const note = (day: string, agendaItemId: string, counts: Partial<ScoreNote>) => ({
      ...SILENT,
      organisationId: energyId,
      day,
      agendaItemId,
      ...counts,
    });
    const byDay = [...notes].sort((a, b) =>
      `${a.day} ${a.agendaItemId}`.localeCompare(`${b.day} ${b.agendaItemId}`),
    );
    expect(byDay).toEqual(
      [
        note('2026-03-12', fuelId, { aligned: 1 }),
        note('2026-03-13', fuelId, { contradicting: 1, unjudged: 1, personal: 1 }),
        note('2026-03-13', fishingId, { partlyAligned: 1 }),
      ].sort((a, b) => `${a.day} ${a.agendaItemId}`.localeCompare(`${b.day} ${b.agendaItemId}`)),
    );
  });

  it('rests from the sign to the answer-by day, until the first note or the explanation', async () => {
    const { rests } = await score();
    const days = (organisationId: string) =>
      rests.filter((rest) => rest.organisationId === organisationId).map(({ day }) => day);
    expect(days(tradeId)).toEqual(['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14']);
    expect(days(energyId)).toEqual(['2026-03-10', '2026-03-11']);
    expect(days(financeId)).toEqual(['2026-03-10', '2026-03-11']);
    expect(days(transportId)).toEqual([]);
    expect(rests).toHaveLength(9);
    expect(new Set(rests.map(({ agendaItemId }) => agendaItemId))).toEqual(new Set([fuelId]));
  });

  it('never calls a day silent before it has passed', async () => {
    harness.clock.set('2026-03-11T16:00:00Z');
    expect(
      (await score()).rests.filter((rest) => rest.organisationId === tradeId).map(({ day }) => day),
    ).toEqual(['2026-03-10']);
    harness.clock.set('2026-03-20T05:00:00Z');
  });

  it('keeps an embargoed sign to itself until it ends', async () => {
    expect((await score()).cues).toEqual([{ day: '2026-03-10', agendaItemId: fuelId, versionNumber: 3 }]);
    harness.clock.set('2026-03-09T22:59:59Z');
    const early = await score();
    expect([early.cues, early.rests]).toEqual([[], []]);
    expect(early.parts.map(({ organisationId }) => organisationId)).toEqual([energyId]);
    harness.clock.set('2026-03-20T05:00:00Z');
  });

  it('seats who played or was asked, section by section', async () => {
    const { parts } = await score();
    expect(parts.map(({ organisationId, coordinatorId: section }) => [organisationId, section])).toEqual([
      [financeId, null],
      [energyId, coordinatorId],
      [tradeId, coordinatorId],
    ]);
  });

  it('measures each part, and has no value where nothing was judged or posted', async () => {
    const { parts } = await score();
    const [finance, energy, trade] = parts;
    expect(energy).toMatchObject({
      alignedShare: share(1, 3),
      ownAgendaShare: share(2, 6),
      restCount: 2,
      postCount: 6,
    });
    expect(finance).toMatchObject({ alignedShare: null, ownAgendaShare: null, restCount: 2, postCount: 0 });
    expect(trade).toMatchObject({ alignedShare: null, restCount: 5, postCount: 0 });
  });

  it('lists items live in the period and those heard in it, never drafts', async () => {
    expect((await score()).itemIds).toEqual([fuelId, fishingId]);
    expect((await score({ from: '2026-03-20', until: '2026-03-25' })).itemIds).toEqual([fuelId]);
  });

  it('narrows by theme; own agenda stays what it is', async () => {
    const { notes, itemIds, parts } = await score({ themeId });
    expect(new Set(notes.map(({ agendaItemId }) => agendaItemId))).toEqual(new Set([fuelId]));
    expect(itemIds).toEqual([fuelId]);
    expect(parts.find(({ organisationId }) => organisationId === energyId)).toMatchObject({
      alignedShare: share(1, 2),
      ownAgendaShare: share(2, 6),
    });
  });

  it('narrows by network, but a note on any network has broken the silence', async () => {
    const { notes, rests, parts } = await score({ network: 'bluesky' });
    expect(notes).toEqual([expect.objectContaining({ day: '2026-03-13', unjudged: 1, personal: 0 })]);
    expect(rests.filter(({ organisationId }) => organisationId === energyId)).toHaveLength(2);
    expect(parts.find(({ organisationId }) => organisationId === energyId)).toMatchObject({
      postCount: 1,
      alignedShare: null,
    });
  });

  it('hears a note from before the window, and cuts days at its edges', async () => {
    const { rests } = await score({ from: '2026-03-13', until: '2026-03-13' });
    expect(rests.map(({ organisationId, day }) => [organisationId, day])).toEqual([[tradeId, '2026-03-13']]);
  });

  it('follows a person’s word over the engine’s, and forgets an undone code', async () => {
    const postId = await plant(
      { organisationId: tradeId, postedAt: '2026-03-12T04:00:00Z' },
      fuelId,
      'aligned',
    );
    const trade = async () => (await score()).parts.find(({ organisationId }) => organisationId === tradeId);
    expect(await trade()).toMatchObject({ alignedShare: share(1, 1), restCount: 2 });
    await harness.sql('update alignment_code set undone_at = now() where post_id = $1', [postId]);
    expect(await trade()).toMatchObject({ alignedShare: null, restCount: 2 });
    await harness.sql(
      `insert into attribution_decision (post_id, decision, engine, decided_by, decided_at) values ($1, 'rejected', '{}', $2, now())`,
      [postId, planner.userId],
    );
    expect(await trade()).toMatchObject({ restCount: 5, ownAgendaShare: share(1, 1) });
  });

  it('refuses a period that is none', async () => {
    expect(await refusalOf(score({ from: '2026-04-01', until: '2026-03-01' }))).toBe('SCORE_PERIOD_REVERSED');
  });
});
