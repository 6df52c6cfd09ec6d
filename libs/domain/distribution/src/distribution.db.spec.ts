import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { agendaEntities } from '@conductor/agenda';
import {
  type BriefContent,
  BriefingService,
  briefingEntities,
  BriefPublicationService,
  BriefQueries,
  BriefReviewService,
  type BriefVersion,
} from '@conductor/briefing';
import { systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildAgendaItem,
  buildOrganisation,
  createHarness,
  type Harness,
  problemsOf,
  refusalOf,
} from '@conductor/testing';
import { ANSWER_KINDS } from './delivery.entity.js';
import { DeliveryQueries } from './delivery.queries.js';
import { distributionEntities } from './distribution.module.js';
import { type InboxGroup, InboxQueries } from './inbox.queries.js';
import { InboxService } from './inbox.service.js';
import type { Release } from './release.entity.js';
import { type ReleaseInput, ReleaseService } from './release.service.js';

const briefing = new BriefingService();
const reviews = new BriefReviewService();
const publication = new BriefPublicationService();
const releases = new ReleaseService(publication);
const deliveries = new DeliveryQueries(new BriefQueries());
const inboxes = new InboxQueries();
const inbox = new InboxService(deliveries);

const content: BriefContent = {
  title: 'Harga BBM 1 Maret',
  core: 'Harga premium tetap Rp6.800.',
  talkingPoints: [{ text: 'Harga sama', evidence: 'Permen ESDM 4/2015', sourceUrl: null }],
  lockedFacts: [],
  copies: [{ network: 'x', text: 'Premium Rp6.800' }],
  hashtags: [],
  links: [],
};
const START = '2026-03-02T02:00:00Z';
const TOMORROW = new Date('2026-03-03T02:00:00Z');
const NEXT_WEEK = new Date('2026-03-09T02:00:00Z');

describe('distribution', () => {
  let harness: Harness;
  let planner: UserActor;
  let otherPlanner: UserActor;
  let reviewer: UserActor;
  let leader: UserActor;
  let officer: UserActor;
  let colleague: UserActor;
  let ministryLeader: UserActor;
  let stranger: UserActor;
  let organisations: Record<
    'coordinator' | 'lead' | 'support' | 'silent' | 'agency' | 'ended' | 'province',
    string
  >;
  let agendaItemId: string;

  beforeAll(async () => {
    harness = await createHarness([...agendaEntities, ...briefingEntities, ...distributionEntities]);
    await harness.act(systemActor('test'), async (ctx) => {
      const centre = await buildOrganisation(ctx, { kind: 'centre' });
      const coordinator = await buildOrganisation(ctx, { kind: 'coordinating_ministry' });
      organisations = {
        coordinator,
        lead: await buildOrganisation(ctx, { coordinatorId: coordinator }),
        support: await buildOrganisation(ctx, { coordinatorId: coordinator }),
        silent: await buildOrganisation(ctx),
        agency: await buildOrganisation(ctx, { kind: 'agency' }),
        ended: await buildOrganisation(ctx, { validUntil: '2024-10-20', coordinatorId: coordinator }),
        province: await buildOrganisation(ctx, { kind: 'province' }),
      };
      planner = await buildActor(ctx, 'planner', centre);
      otherPlanner = await buildActor(ctx, 'planner', centre);
      reviewer = await buildActor(ctx, 'reviewer', centre);
      leader = await buildActor(ctx, 'leader', centre);
      officer = await buildActor(ctx, 'officer', organisations.lead);
      colleague = await buildActor(ctx, 'officer', organisations.lead);
      ministryLeader = await buildActor(ctx, 'leader', organisations.lead);
      stranger = await buildActor(ctx, 'officer', organisations.silent);
      agendaItemId = await buildAgendaItem(ctx, {
        leadOrganisationId: organisations.lead,
        speakers: [
          { organisationId: organisations.lead, part: 'leads' },
          { organisationId: organisations.support, part: 'supports' },
          { organisationId: organisations.silent, part: 'silent' },
        ],
      });
    });
  });
  beforeEach(async () => {
    harness.clock.set(START);
    await harness.sql('delete from release');
    await harness.sql('delete from inbox');
    await harness.sql(`delete from graphile_worker._private_jobs`);
  });
  afterAll(() => harness.close());

  const approve = async (version: BriefVersion) => {
    await harness.act(planner, (ctx) =>
      briefing.submit(ctx, { versionId: version.id, version: version.version }),
    );
    return harness.act(reviewer, (ctx) => reviews.approve(ctx, version.id, version.contentHash));
  };
  const approved = async () =>
    approve(await harness.act(planner, (ctx) => briefing.createBrief(ctx, agendaItemId, content)));
  const revised = async (briefId: string) =>
    approve(await harness.act(planner, (ctx) => briefing.revise(ctx, briefId)));
  const release = (version: BriefVersion, input: Partial<ReleaseInput> = {}, by = planner) =>
    harness.act(by, (ctx) =>
      releases.releaseBrief(ctx, {
        versionId: version.id,
        audience: 'speakers',
        answerBy: NEXT_WEEK,
        ...input,
      }),
    );
  const open = ({ id }: Release) =>
    harness.act(systemActor('distribution.open'), (ctx) => releases.open(ctx, id));
  const retract = ({ id }: Release, reason = 'Angka keliru') =>
    harness.act(planner, (ctx) => releases.retract(ctx, id, reason));
  const acknowledge = (id: string, by = officer) => harness.act(by, (ctx) => inbox.acknowledge(ctx, id));
  const recipients = async ({ id }: Release) => {
    const matrix = await deliveries.deliveriesOf(harness.read(planner), [id]);
    return matrix.get(id)!.map(({ organisationId }) => organisationId);
  };
  const group = (name: InboxGroup, by = officer) => inboxes.page(harness.read(by), name, 50, null);
  const counts = (by = officer) => inboxes.counts(harness.read(by));
  const changes = (after: number, by = officer) => inboxes.changesAfter(harness.read(by), after);
  const stateOf = async ({ id }: BriefVersion) => {
    const [row] = await harness.sql<{ state: string }>('select state from brief_version where id = $1', [id]);
    return row!.state;
  };
  /** The officer's only delivery to do. */
  const received = async () => {
    const [delivery, ...others] = await group('todo');
    expect(others).toEqual([]);
    return delivery!;
  };

  describe('audience', () => {
    it('of all: every ministry, coordinating ministry and agency of today', async () => {
      const { lead, support, silent, coordinator, agency } = organisations;
      const found = await recipients(await release(await approved(), { audience: 'all' }));
      expect(found.sort()).toEqual([lead, support, silent, coordinator, agency].sort());
    });

    it('coordinated: those under the coordinator today', async () => {
      const { lead, support, coordinator } = organisations;
      const found = await recipients(
        await release(await approved(), { audience: 'coordinated', coordinatorId: coordinator }),
      );
      expect(found).toEqual([lead, support]);
    });

    it('of speakers: who leads and who supports, not the silent', async () => {
      expect(await recipients(await release(await approved()))).toEqual([
        organisations.lead,
        organisations.support,
      ]);
    });

    it('explicit: the list, each once', async () => {
      const organisationIds = [organisations.province, organisations.lead, organisations.province];
      const found = await recipients(
        await release(await approved(), { audience: 'explicit', organisationIds }),
      );
      expect(found.sort()).toEqual([organisations.province, organisations.lead].sort());
    });

    const nobody = '01900000-0000-7000-8000-000000000000';
    it('names what is wrong with it, and the version stays approved', async () => {
      const version = await approved();
      const attempt = (input: Partial<ReleaseInput>) => problemsOf(release(version, input));
      expect(await attempt({ audience: 'coordinated' })).toEqual([
        'RELEASE_COORDINATOR_REQUIRED input.coordinatorId',
      ]);
      expect(await attempt({ audience: 'coordinated', coordinatorId: nobody })).toEqual([
        'RELEASE_AUDIENCE_EMPTY input.audience',
      ]);
      expect(await attempt({ audience: 'explicit' })).toEqual(['RELEASE_AUDIENCE_EMPTY input.audience']);
      const organisationIds = [organisations.lead, nobody, organisations.ended];
      expect(await attempt({ audience: 'explicit', organisationIds })).toEqual([
        'ORGANISATION_NOT_FOUND input.organisationIds.1',
        'RELEASE_ORGANISATION_NOT_CURRENT input.organisationIds.2',
      ]);
      expect(await stateOf(version)).toBe('approved');
    });
  });

  describe('release', () => {
    it('is there at commit, numbered, and announced to each organisation', async () => {
      const version = await approved();
      const before = await harness.sql('select 1 from audit_entry');
      await release(version);
      expect(await stateOf(version)).toBe('released');
      expect(await counts()).toEqual({ sequence: 1, todoCount: 1, upcomingCount: 0 });
      const delivery = await received();
      expect(delivery).toMatchObject({
        briefVersionId: version.id,
        sequence: 1,
        acknowledgedAt: null,
        answer: null,
      });
      expect((await changes(0)).map(({ id }) => id)).toEqual([delivery.id]);
      expect(await changes(1)).toEqual([]);
      expect(await harness.sql('select 1 from audit_entry')).toHaveLength(before.length + 1);
    });

    it('wants an embargo that is to come and an answer after it, and says both at once', async () => {
      const input = { embargoUntil: new Date(START), answerBy: new Date(START) };
      expect(await problemsOf(release(await approved(), input))).toEqual([
        'RELEASE_EMBARGO_PAST input.embargoUntil',
        'RELEASE_ANSWER_BY_TOO_EARLY input.answerBy',
      ]);
      expect(
        await problemsOf(release(await approved(), { embargoUntil: NEXT_WEEK, answerBy: TOMORROW })),
      ).toEqual(['RELEASE_ANSWER_BY_TOO_EARLY input.answerBy']);
    });

    it('is only of what is approved, by a planner, while the agenda item stands', async () => {
      const draft = await harness.act(planner, (ctx) => briefing.createBrief(ctx, agendaItemId, content));
      expect(await refusalOf(release(draft))).toBe('BRIEF_NOT_ALLOWED_FROM_STATE');
      const version = await approved();
      await expect(release(version, {}, reviewer)).rejects.toThrow('brief.release');
      await harness.sql(`update agenda_item set state = 'draft' where id = $1`, [agendaItemId]);
      expect(await refusalOf(release(version))).toBe('BRIEF_AGENDA_ITEM_NOT_APPROVED');
      await harness.sql(`update agenda_item set state = 'approved' where id = $1`, [agendaItemId]);
    });

    it('happens once when two planners release at once', async () => {
      const version = await approved();
      const outcomes = await Promise.allSettled([release(version), release(version, {}, otherPlanner)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = outcomes.find((outcome) => outcome.status === 'rejected');
      expect(lost?.reason).toMatchObject({ code: 'BRIEF_NOT_ALLOWED_FROM_STATE' });
      expect(await counts()).toMatchObject({ sequence: 1, todoCount: 1 });
    });

    it('leaves nothing behind when its act fails later: no delivery, job, audit line or number', async () => {
      const version = await approved();
      const trail = await harness.sql('select 1 from audit_entry');
      const failing = harness.act(planner, async (ctx) => {
        await releases.releaseBrief(ctx, {
          versionId: version.id,
          audience: 'all',
          answerBy: NEXT_WEEK,
          embargoUntil: TOMORROW,
        });
        throw new Error('power cut');
      });
      await expect(failing).rejects.toThrow('power cut');
      expect(await harness.sql('select 1 from release')).toEqual([]);
      expect(await harness.sql('select 1 from delivery')).toEqual([]);
      expect(await harness.sql('select 1 from inbox')).toEqual([]);
      expect(await harness.sql('select 1 from graphile_worker.jobs')).toEqual([]);
      expect(await harness.sql('select 1 from audit_entry')).toHaveLength(trail.length);
      expect(await stateOf(version)).toBe('approved');
    });

    it('supersedes the version before it, also for whom the new one is not', async () => {
      const first = await approved();
      await release(first, { audience: 'all' });
      const second = await revised(first.briefId);
      expect(await stateOf(first)).toBe('released');
      await release(second);
      expect(await stateOf(first)).toBe('superseded');
      expect((await received()).briefVersionId).toBe(second.id);
      expect((await changes(1)).map(({ briefVersionId, sequence }) => [briefVersionId, sequence])).toEqual([
        [first.id, 2],
        [second.id, 3],
      ]);
      expect((await group('todo', stranger)).map(({ id }) => id)).toEqual([]);
      expect(await changes(1, stranger)).toEqual([
        expect.objectContaining({ isSuperseded: true, sequence: 2 }),
      ]);
    });

    it('numbers an inbox densely and in order when many release at once', async () => {
      const versions = await Promise.all(Array.from({ length: 6 }, approved));
      await Promise.all(versions.map((version) => release(version, { audience: 'all' })));
      const numbers = (await changes(0)).map(({ sequence }) => sequence);
      expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
      expect((await counts()).sequence).toBe(6);
    });
  });

  describe('embargo', () => {
    it('hides the delivery from every query, count and number of the ministry until its hour', async () => {
      const version = await approved();
      const held = await release(version, { embargoUntil: TOMORROW });
      const [delivery] = (await deliveries.deliveriesOf(harness.read(planner), [held.id])).get(held.id)!;
      for (const reader of [officer, ministryLeader]) {
        const ctx = harness.read(reader);
        for (const name of ['todo', 'upcoming', 'done'] as const)
          expect(await group(name, reader)).toEqual([]);
        expect(await counts(reader)).toEqual({ sequence: 0, todoCount: 0, upcomingCount: 0 });
        expect(await changes(0, reader)).toEqual([]);
        expect(await deliveries.byIds(ctx, [delivery!.id])).toEqual([]);
        expect(await deliveries.releasesByIds(ctx, [held.id])).toEqual([]);
        expect((await deliveries.releasesOf(ctx, [version.id])).size).toBe(0);
        expect(await deliveries.readableVersions(ctx, [version.id])).toEqual([]);
        expect((await deliveries.readableVersionsOf(ctx, [version.briefId])).size).toBe(0);
      }
      expect(await refusalOf(acknowledge(delivery!.id))).toBe('DELIVERY_NOT_FOUND');

      harness.clock.set('2026-03-03T02:00:00Z');
      expect(await counts()).toMatchObject({ sequence: 0, todoCount: 1 });
      await open(held);
      expect(await counts()).toMatchObject({ sequence: 1, todoCount: 1 });
      expect(await deliveries.readableVersions(harness.read(officer), [version.id])).toHaveLength(1);
    });

    it('has one job at its end, which may run early or twice', async () => {
      const held = await release(await approved(), { embargoUntil: TOMORROW });
      const jobs = () => harness.sql<{ run_at: Date }>('select run_at from graphile_worker.jobs');
      expect(await jobs()).toEqual([{ run_at: TOMORROW }]);
      harness.clock.set('2026-03-03T01:59:59.990Z');
      await open(held);
      expect(await counts()).toMatchObject({ sequence: 0, todoCount: 0 });
      expect(await jobs()).toEqual([{ run_at: new Date(TOMORROW.getTime() + 1_000) }]);
      harness.clock.set('2026-03-03T02:00:01Z');
      await open(held);
      await open(held);
      expect(await counts()).toMatchObject({ sequence: 1, todoCount: 1 });
    });

    it('lets the earlier version stand until the hour', async () => {
      const first = await approved();
      await release(first);
      const second = await revised(first.briefId);
      const held = await release(second, { embargoUntil: TOMORROW });
      expect(await stateOf(first)).toBe('released');
      expect((await received()).briefVersionId).toBe(first.id);
      expect((await counts()).sequence).toBe(1);
      harness.clock.set('2026-03-03T02:00:00Z');
      await open(held);
      expect(await stateOf(first)).toBe('superseded');
      expect((await received()).briefVersionId).toBe(second.id);
      expect((await counts()).sequence).toBe(3);
    });

    it('never shows what was retracted before its hour', async () => {
      const held = await release(await approved(), { embargoUntil: TOMORROW });
      await retract(held);
      harness.clock.set('2026-03-04T02:00:00Z');
      await open(held);
      expect(await counts()).toEqual({ sequence: 0, todoCount: 0, upcomingCount: 0 });
      expect(await group('done')).toEqual([]);
    });

    it('never shows what was replaced before its hour', async () => {
      const first = await approved();
      const held = await release(first, { embargoUntil: TOMORROW });
      await release(await revised(first.briefId));
      harness.clock.set('2026-03-04T02:00:00Z');
      await open(held);
      expect((await counts()).sequence).toBe(1);
      expect(await deliveries.readableVersions(harness.read(officer), [first.id])).toEqual([]);
    });

    it('is ended by the software only', async () => {
      const held = await release(await approved(), { embargoUntil: TOMORROW });
      await expect(harness.act(planner, (ctx) => releases.open(ctx, held.id))).rejects.toThrow(
        'distribution.open',
      );
    });
  });

  describe('acknowledging and answering', () => {
    it('notes the first who saw it, and changes nothing at a second tap', async () => {
      await release(await approved());
      const { id } = await received();
      await acknowledge(id);
      await acknowledge(id, colleague);
      expect(await received()).toMatchObject({ acknowledgedBy: officer.userId, sequence: 2 });
      expect((await counts()).sequence).toBe(2);
    });

    it.each(ANSWER_KINDS)('takes %s, with a reason where one is owed', async (answer) => {
      await release(await approved());
      const { id } = await received();
      const give = (reason: string | null) =>
        harness.act(officer, (ctx) => inbox.answer(ctx, id, answer, reason));
      if (answer !== 'carried' && answer !== 'adapted') {
        expect(await problemsOf(give(' '))).toEqual(['REASON_REQUIRED input.reason']);
      }
      await give('Karena');
      expect(await group('todo')).toEqual([]);
      expect(await group('done')).toEqual([
        expect.objectContaining({
          answer,
          answerReason: 'Karena',
          answeredBy: officer.userId,
          acknowledgedBy: officer.userId,
        }),
      ]);
    });

    it('may be changed by a colleague, and refuses a reasonless objection in the table too', async () => {
      await release(await approved());
      const { id } = await received();
      await harness.act(officer, (ctx) => inbox.answer(ctx, id, 'postponed', 'Menunggu data'));
      await harness.act(colleague, (ctx) => inbox.answer(ctx, id, 'carried', null));
      expect(await group('done')).toEqual([
        expect.objectContaining({ answer: 'carried', answeredBy: colleague.userId, answerReason: null }),
      ]);
      const forged = harness.sql(
        `update delivery set answer = 'objection', answer_reason = ' ' where id = $1`,
        [id],
      );
      await expect(forged).rejects.toThrow('delivery_reason_check');
    });

    it('is for officers of the organisation; others find nothing', async () => {
      await release(await approved());
      const { id } = await received();
      expect(await refusalOf(acknowledge(id, stranger))).toBe('DELIVERY_NOT_FOUND');
      await expect(acknowledge(id, ministryLeader)).rejects.toThrow('inbox.answer');
      await expect(acknowledge(id, planner)).rejects.toThrow('inbox.answer');
      expect(await deliveries.byIds(harness.read(stranger), [id])).toEqual([]);
      for (const reader of [officer, ministryLeader, planner, reviewer, leader]) {
        expect(await deliveries.byIds(harness.read(reader), [id])).toHaveLength(1);
      }
    });

    it('shows a ministry its own row of the matrix only', async () => {
      const { id } = await release(await approved(), { audience: 'all' });
      const rows = async (reader: UserActor) =>
        (await deliveries.deliveriesOf(harness.read(reader), [id])).get(id);
      expect(await rows(leader)).toHaveLength(5);
      expect((await rows(officer))!.map(({ organisationId }) => organisationId)).toEqual([
        organisations.lead,
      ]);
    });
  });

  describe('retraction', () => {
    it('signals every inbox, closes answers, and asks each to confirm', async () => {
      const version = await approved();
      const sent = await release(version);
      const { id } = await received();
      await harness.act(officer, (ctx) => inbox.answer(ctx, id, 'carried', null));
      expect(await group('todo')).toEqual([]);
      expect(await refusalOf(retract(sent, ' '))).toBe('REASON_REQUIRED');
      await retract(sent);
      expect(await stateOf(version)).toBe('retracted');
      expect(await received()).toMatchObject({
        id,
        retractionReason: 'Angka keliru',
        retractionConfirmedAt: null,
        sequence: 3,
      });
      const late = harness.act(officer, (ctx) => inbox.answer(ctx, id, 'adapted', null));
      expect(await refusalOf(late)).toBe('DELIVERY_CLOSED');
      await acknowledge(id);
      expect(await group('todo')).toEqual([]);
      expect(await group('done')).toEqual([
        expect.objectContaining({ id, retractionConfirmedAt: harness.clock.now() }),
      ]);
      expect(await refusalOf(retract(sent))).toBe('BRIEF_NOT_ALLOWED_FROM_STATE');
    });

    it('comes before everything else to do', async () => {
      const sent = await release(await approved());
      await release(await approved(), { answerBy: TOMORROW });
      await retract(sent);
      const todo = await group('todo');
      expect(todo.map(({ retractedAt }) => retractedAt !== null)).toEqual([true, false]);
      const [next] = await inboxes.page(harness.read(officer), 'todo', 1, {
        key: todo[0]!.cursorKey,
        id: todo[0]!.id,
      });
      expect(next!.id).toBe(todo[1]!.id);
    });

    // Several rounds: one in eight ended in a deadlock while versions were locked FOR UPDATE.
    const rounds = Array.from({ length: 24 }, (_, round) => round);
    it.each(rounds)('loses no answer and no retraction when both come at once (%i)', async () => {
      const sent = await release(await approved());
      const { id } = await received();
      const outcomes = await Promise.allSettled([
        harness.act(officer, (ctx) => inbox.answer(ctx, id, 'carried', null)),
        retract(sent),
      ]);
      expect(outcomes[1]!.status).toBe('fulfilled');
      const answered = outcomes[0]!.status === 'fulfilled';
      expect(await received()).toMatchObject({
        answer: answered ? 'carried' : null,
        sequence: answered ? 3 : 2,
      });
    });
  });

  describe('groups', () => {
    it('shows for the next three days what was acknowledged and has an hour coming', async () => {
      await release(await approved(), { answerBy: TOMORROW });
      expect(await counts()).toMatchObject({ todoCount: 1, upcomingCount: 0 });
      const { id } = await received();
      await acknowledge(id);
      expect(await counts()).toMatchObject({ todoCount: 1, upcomingCount: 1 });
      await harness.act(officer, (ctx) => inbox.answer(ctx, id, 'carried', null));
      expect(await counts()).toMatchObject({ todoCount: 0, upcomingCount: 0 });
      await harness.sql(
        `insert into agenda_moment (agenda_item_id, title, occurs_at, zone) values ($1, 'Jumpa pers', '2026-03-04T02:00:00Z', 'Asia/Jakarta')`,
        [agendaItemId],
      );
      expect((await group('upcoming')).map((row) => row.id)).toEqual([id]);
      harness.clock.set('2026-03-04T02:00:01Z');
      expect(await group('upcoming')).toEqual([]);
    });
  });
});
