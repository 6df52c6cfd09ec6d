import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
import { type BriefContent, hashBriefContent } from './brief-content.js';
import { BriefPartsQueries } from './brief-parts.queries.js';
import { BriefReviewService } from './brief-review.service.js';
import type { BriefVersion } from './brief-version.entity.js';
import { BriefQueries } from './brief.queries.js';
import { BRIEF_STATES } from './brief.workflow.js';
import { briefingEntities } from './briefing.module.js';
import { BriefingService } from './briefing.service.js';

const briefing = new BriefingService();
const reviews = new BriefReviewService();
const queries = new BriefQueries();
const parts = new BriefPartsQueries();

const content: BriefContent = {
  title: 'Harga BBM 1 Maret',
  core: 'Harga premium tetap Rp6.800.',
  talkingPoints: [
    {
      text: 'Harga sama di Jawa, Madura, Bali',
      evidence: 'Permen ESDM 4/2015',
      sourceUrl: 'https://esdm.go.id/permen',
    },
    { text: 'Stok cukup 18 hari', evidence: 'Laporan Pertamina', sourceUrl: null },
  ],
  lockedFacts: [{ label: 'Premium', value: '6.800', unit: 'Rp/liter', asOf: '2015-03-01', source: 'ESDM' }],
  copies: [
    { network: 'x', text: 'Premium Rp6.800' },
    { network: 'facebook', text: 'Harga premium Rp6.800' },
  ],
  hashtags: ['#HargaBBM'],
  links: ['https://esdm.go.id'],
};

describe('BriefingService', () => {
  let harness: Harness;
  let planner: UserActor;
  let otherPlanner: UserActor;
  let reviewer: UserActor;
  let otherReviewer: UserActor;
  let officer: UserActor;
  let ministryLeader: UserActor;
  let leader: UserActor;
  let agendaItemId: string;
  let draftItemId: string;

  beforeAll(async () => {
    harness = await createHarness(briefingEntities);
    await harness.act(systemActor('test'), async (ctx) => {
      const centre = await buildOrganisation(ctx, { kind: 'centre' });
      const ministry = await buildOrganisation(ctx);
      planner = await buildActor(ctx, 'planner', centre);
      otherPlanner = await buildActor(ctx, 'planner', centre);
      reviewer = await buildActor(ctx, 'reviewer', centre);
      otherReviewer = await buildActor(ctx, 'reviewer', centre);
      leader = await buildActor(ctx, 'leader', centre);
      officer = await buildActor(ctx, 'officer', ministry);
      ministryLeader = await buildActor(ctx, 'leader', ministry);
      agendaItemId = await buildAgendaItem(ctx, { leadOrganisationId: ministry });
      draftItemId = await buildAgendaItem(ctx, { leadOrganisationId: ministry, state: 'draft' });
    });
  });
  afterAll(() => harness.close());

  const refer = ({ id, version }: BriefVersion) => ({ versionId: id, version });
  const create = (changes: Partial<BriefContent> = {}) =>
    harness.act(planner, (ctx) => briefing.createBrief(ctx, agendaItemId, { ...content, ...changes }));
  const update = (version: BriefVersion, changes: Partial<BriefContent>, by = planner) =>
    harness.act(by, (ctx) => briefing.update(ctx, refer(version), { ...content, ...changes }));
  const submit = (version: BriefVersion) =>
    harness.act(planner, (ctx) => briefing.submit(ctx, refer(version)));
  const approve = (version: BriefVersion, by = reviewer) =>
    harness.act(by, (ctx) => reviews.approve(ctx, version.id, version.contentHash));
  const approved = async () => approve(await submit(await create()));
  const stateOf = async (id: string) => {
    const [row] = await harness.sql<{ state: string }>('select state from brief_version where id = $1', [id]);
    return row!.state;
  };
  const authorsOf = async (id: string) => {
    const authors = await parts.authorsOf(harness.read(planner), [id]);
    return authors.get(id)!.map((author) => author.id);
  };

  it('has the states of its table', async () => {
    const [row] = await harness.sql<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'brief_version_state_check'`,
    );
    const inTable = [...row!.definition.matchAll(/'([a-z_]+)'/g)].map(([, state]) => state);
    expect(inTable.sort()).toEqual([...BRIEF_STATES].sort());
  });

  it('stores what it hashed: the hash can be computed again from the stored parts', async () => {
    const version = await create();
    const ctx = harness.read(planner);
    const [stored] = await queries.versionsByIds(ctx, [version.id]);
    const talkingPoints = (await parts.talkingPointsOf(ctx, [version.id])).get(version.id)!;
    const lockedFacts = (await parts.lockedFactsOf(ctx, [version.id])).get(version.id)!;
    const copies = (await parts.copiesOf(ctx, [version.id])).get(version.id)!;
    expect(copies.map(({ network }) => network)).toEqual(['x', 'facebook']);
    expect(hashBriefContent({ ...stored!, talkingPoints, lockedFacts, copies })).toBe(stored!.contentHash);
    expect(stored).toMatchObject({
      number: 1,
      version: 1,
      state: 'draft',
      isLatest: true,
      viewerPart: 'author',
    });
  });

  it('is written only for an approved agenda item', async () => {
    const begin = (id: string) =>
      problemsOf(harness.act(planner, (ctx) => briefing.createBrief(ctx, id, content)));
    expect(await begin(draftItemId)).toEqual(['BRIEF_AGENDA_ITEM_NOT_APPROVED input.agendaItemId']);
    expect(await begin(planner.userId)).toEqual(['AGENDA_ITEM_NOT_FOUND input.agendaItemId']);
  });

  it('names all that is wrong at once, each at its place, and writes nothing', async () => {
    const before = await harness.sql('select 1 from brief');
    const copies = [...content.copies, { network: 'friendster', text: 'Halo' }];
    expect(await problemsOf(create({ title: ' ', copies, links: ['x'] }))).toEqual([
      'BRIEF_TITLE_LENGTH input.content.title',
      'LINK_INVALID input.content.links.0',
      'NETWORK_UNKNOWN input.content.copies.2.network',
    ]);
    expect(await harness.sql('select 1 from brief')).toHaveLength(before.length);
  });

  it('submits only what is whole', async () => {
    const bare = await create({ core: '', talkingPoints: [] });
    expect(await problemsOf(submit(bare))).toEqual([
      'REQUIRED input.content.core',
      'BRIEF_TALKING_POINTS_MISSING input.content.talkingPoints',
    ]);
    expect(await stateOf(bare.id)).toBe('draft');
  });

  it('counts edits, hashes anew, and makes each editor an author', async () => {
    const version = await create();
    const edited = await update(version, { core: 'Harga turun.' }, otherPlanner);
    expect(edited).toMatchObject({ version: 2, state: 'draft' });
    expect(edited.contentHash).not.toBe(version.contentHash);
    expect((await authorsOf(version.id)).sort()).toEqual([planner.userId, otherPlanner.userId].sort());
    expect(await refusalOf(update(version, {}))).toBe('BRIEF_STALE_VERSION');
  });

  it('approves only the content that the reviewer read', async () => {
    const seen = await submit(await create());
    const returned = await harness.act(otherReviewer, (ctx) =>
      reviews.return(ctx, refer(seen), 'Angka salah'),
    );
    const changed = await submit(await update(returned, { core: 'Harga turun.' }));
    const blind = harness.act(reviewer, (ctx) => reviews.approve(ctx, changed.id, seen.contentHash));
    expect(await problemsOf(blind)).toEqual(['BRIEF_CONTENT_CHANGED input.contentHash']);
    expect(await stateOf(changed.id)).toBe('submitted');
    expect(await approve(changed)).toMatchObject({ state: 'approved', approvedHash: changed.contentHash });
  });

  it('returns with a reason only, and shows the reviews newest first', async () => {
    const version = await submit(await create());
    const wordless = harness.act(reviewer, (ctx) => reviews.return(ctx, refer(version), ' '));
    expect(await refusalOf(wordless)).toBe('REASON_REQUIRED');
    await harness.act(reviewer, (ctx) => reviews.return(ctx, refer(version), 'Tanpa sumber'));
    harness.clock.advance({ minutes: 1 });
    await approve(await submit({ ...version, state: 'needs_revision' }));
    const found = (await parts.reviewsOf(harness.read(planner), [version.id])).get(version.id)!;
    expect(found.map(({ decision, reason }) => [decision, reason])).toEqual([
      ['approved', null],
      ['returned', 'Tanpa sumber'],
    ]);
  });

  it('never lets an author approve, by the policy and by the key', async () => {
    const version = await submit(await create());
    const authorAsReviewer: UserActor = { ...planner, role: 'reviewer' };
    expect(await refusalOf(approve(version, authorAsReviewer))).toBe('BRIEF_AUTHOR_CANNOT_REVIEW');
    const forge = harness.sql(
      `insert into brief_review (brief_version_id, reviewer_id, decision, content_hash, decided_at) values ($1, $2, 'approved', $3, now())`,
      [version.id, planner.userId, version.contentHash],
    );
    await expect(forge).rejects.toThrow('brief_review_contributor_fkey');
    const second = harness.sql(
      `insert into brief_contributor (brief_version_id, user_id, part) values ($1, $2, 'reviewer')`,
      [version.id, planner.userId],
    );
    await expect(second).rejects.toThrow('brief_contributor_pkey');
  });

  it('never lets a reviewer rewrite what they returned', async () => {
    const version = await submit(await create());
    const returned = await harness.act(reviewer, (ctx) => reviews.return(ctx, refer(version), 'Kurang'));
    const reviewerAsPlanner: UserActor = { ...reviewer, role: 'planner' };
    expect(await refusalOf(update(returned, {}, reviewerAsPlanner))).toBe('BRIEF_REVIEWER_CANNOT_EDIT');
  });

  it('is frozen by approval: for the service, and for whoever writes SQL', async () => {
    const version = await approved();
    expect(await refusalOf(update(version, { core: 'Lain' }))).toBe('BRIEF_NOT_ALLOWED_FROM_STATE');
    const sql = (text: string) => harness.sql(text, [version.id]);
    await expect(
      sql(
        `update brief_version set content_hash = repeat('a', 64), approved_hash = repeat('a', 64) where id = $1`,
      ),
    ).rejects.toThrow('frozen');
    await expect(sql(`update brief_version set title = 'Lain' where id = $1`)).rejects.toThrow('frozen');
    await expect(sql(`update talking_point set text = 'Lain' where brief_version_id = $1`)).rejects.toThrow(
      'frozen',
    );
    await expect(sql('delete from network_copy where brief_version_id = $1')).rejects.toThrow('frozen');
    await expect(sql(`update brief_version set state = 'draft' where id = $1`)).rejects.toThrow(
      'brief_version_approved_hash_check',
    );
  });

  it('cannot be marked approved with another hash, nor keep an approval while it can change', async () => {
    const version = await submit(await create());
    const forge = harness.sql(
      `update brief_version set state = 'approved', approved_hash = repeat('a', 64) where id = $1`,
      [version.id],
    );
    await expect(forge).rejects.toThrow('brief_version_approved_hash_check');
    const early = harness.sql('update brief_version set approved_hash = content_hash where id = $1', [
      version.id,
    ]);
    await expect(early).rejects.toThrow('brief_version_approved_hash_check');
  });

  it('lets one of two approvals at once win', async () => {
    const version = await submit(await create());
    const outcomes = await Promise.allSettled([approve(version, reviewer), approve(version, otherReviewer)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'BRIEF_NOT_ALLOWED_FROM_STATE' });
    expect(
      await harness.sql('select 1 from brief_review where brief_version_id = $1', [version.id]),
    ).toHaveLength(1);
  });

  it('begins the next version as a copy whose authors are the old ones too, and voids an unreleased approval', async () => {
    const version = await approved();
    const next = await harness.act(otherPlanner, (ctx) => briefing.revise(ctx, version.briefId));
    expect(next).toMatchObject({ number: 2, version: 1, state: 'draft', contentHash: version.contentHash });
    expect(await stateOf(version.id)).toBe('superseded');
    expect((await authorsOf(next.id)).sort()).toEqual([planner.userId, otherPlanner.userId].sort());
    const again = harness.act(planner, (ctx) => briefing.revise(ctx, version.briefId));
    expect(await refusalOf(again)).toBe('BRIEF_NOT_ALLOWED_FROM_STATE');
  });

  it('begins one next version when two planners ask at once', async () => {
    const { briefId } = await approved();
    const outcomes = await Promise.allSettled(
      [planner, otherPlanner].map((each) => harness.act(each, (ctx) => briefing.revise(ctx, briefId))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('lists the latest version of each brief, or every version in the states asked for, latest change first', async () => {
    await harness.sql('delete from brief');
    const first = await approved();
    harness.clock.advance({ minutes: 1 });
    const second = await create({ title: 'Stok 100%' });
    harness.clock.advance({ minutes: 1 });
    const next = await harness.act(planner, (ctx) => briefing.revise(ctx, first.briefId));
    const ctx = harness.read(planner);
    const page = await queries.page(ctx, {}, 1, null);
    expect(page.map(({ id }) => id)).toEqual([next.id, second.id]);
    const rest = await queries.page(ctx, {}, 1, { key: page[0]!.cursorKey, id: page[0]!.id });
    expect(rest.map(({ id }) => id)).toEqual([second.id]);
    expect(await queries.totalCount(ctx, {})).toBe(2);
    expect(await queries.totalCount(ctx, { states: ['draft', 'superseded'] })).toBe(3);
    expect(await queries.totalCount(ctx, { text: '100%' })).toBe(1);
    expect(await queries.totalCount(ctx, { agendaItemId: draftItemId })).toBe(0);
    expect(
      (await queries.versionsOf(ctx, [first.briefId])).get(first.briefId)!.map(({ number }) => number),
    ).toEqual([2, 1]);
    expect((await queries.briefsOf(ctx, [agendaItemId])).get(agendaItemId)).toHaveLength(2);
  });

  it('shows officers and ministries’ leaders nothing, the leader at the centre all of it', async () => {
    const version = await create();
    for (const actor of [officer, ministryLeader]) {
      const ctx = harness.read(actor);
      expect(await queries.page(ctx, {}, 5, null)).toEqual([]);
      expect(await queries.totalCount(ctx, {})).toBe(0);
      expect(await queries.versionsByIds(ctx, [version.id])).toEqual([]);
      expect((await queries.versionsOf(ctx, [version.briefId])).size).toBe(0);
      expect((await queries.briefsOf(ctx, [agendaItemId])).size).toBe(0);
    }
    expect(await queries.versionsByIds(harness.read(leader), [version.id])).toHaveLength(1);
  });

  it('leaves drafting to planners and review to reviewers', async () => {
    const version = await submit(await create());
    await expect(approve(version, planner)).rejects.toThrow('brief.review');
    await expect(update(version, {}, reviewer)).rejects.toThrow('brief.draft');
  });
});
