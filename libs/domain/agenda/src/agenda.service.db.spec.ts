import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildOrganisation,
  buildTheme,
  createHarness,
  type Harness,
  problemsOf,
  refusalOf,
} from '@conductor/testing';
import type { AgendaItemContent } from './agenda-content.js';
import { agendaEntities } from './agenda.module.js';
import { AgendaService } from './agenda.service.js';
import { AGENDA_ITEM_STATES } from './agenda.workflow.js';

const agenda = new AgendaService();

describe('AgendaService', () => {
  let harness: Harness;
  let planner: UserActor;
  let otherPlanner: UserActor;
  let reviewer: UserActor;
  let otherReviewer: UserActor;
  let officer: UserActor;
  let content: AgendaItemContent;
  let ended: string;

  beforeAll(async () => {
    harness = await createHarness(agendaEntities);
    await harness.act(systemActor('test'), async (ctx) => {
      const centre = await buildOrganisation(ctx, { kind: 'centre' });
      const lead = await buildOrganisation(ctx);
      const support = await buildOrganisation(ctx);
      ended = await buildOrganisation(ctx, { validUntil: '2024-10-20' });
      planner = await buildActor(ctx, 'planner', centre);
      otherPlanner = await buildActor(ctx, 'planner', centre);
      reviewer = await buildActor(ctx, 'reviewer', centre);
      otherReviewer = await buildActor(ctx, 'reviewer', centre);
      officer = await buildActor(ctx, 'officer', lead);
      content = {
        title: 'Harga BBM',
        titleEn: 'Fuel prices',
        objective: 'Satu harga, satu suara',
        themeId: await buildTheme(ctx),
        priority: 1,
        periodFrom: '2026-03-01',
        periodUntil: '2026-03-14',
        leadOrganisationId: lead,
        speakers: [
          { organisationId: lead, part: 'leads' },
          { organisationId: support, part: 'supports' },
        ],
        moments: [{ title: 'Jumpa pers', occursAt: new Date('2026-03-05T03:00:00Z'), zone: 'Asia/Jakarta' }],
        hashtags: ['#HargaBBM'],
        links: [],
        framing: {
          problem: 'p',
          cause: 'c',
          judgement: 'j',
          remedy: 'r',
          tone: 'tenang',
          wordingUse: ['penyesuaian'],
          wordingAvoid: ['kenaikan'],
          questions: [{ question: 'Mengapa?', answer: 'Karena.' }],
          counterNarratives: [],
        },
      };
    });
  });
  afterAll(() => harness.close());

  const create = (changes: Partial<AgendaItemContent> = {}, by = planner) =>
    harness.act(by, (ctx) => agenda.create(ctx, { ...content, ...changes }));
  const submitted = async (changes: Partial<AgendaItemContent> = {}) => {
    const item = await create(changes);
    return harness.act(planner, (ctx) => agenda.submit(ctx, item));
  };
  const approved = async (by = reviewer, changes: Partial<AgendaItemContent> = {}) => {
    const item = await submitted(changes);
    return harness.act(by, (ctx) => agenda.approve(ctx, item));
  };
  const count = async (table: string, id: string, column = 'agenda_item_id') => {
    const [row] = await harness.sql<{ count: number }>(
      `select count(*)::int as count from ${table} where ${column}::text = $1`,
      [id],
    );
    return row!.count;
  };

  it('has the states of its table', async () => {
    const [row] = await harness.sql<{ definition: string }>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'agenda_item_state_check'`,
    );
    const inTable = [...row!.definition.matchAll(/'([a-z_]+)'/g)].map(([, state]) => state);
    expect(inTable.sort()).toEqual([...AGENDA_ITEM_STATES].sort());
  });

  it('keeps every part of a draft, and replaces all of them on an edit', async () => {
    const item = await create();
    expect(item).toMatchObject({ state: 'draft', version: 1, hashtags: ['HargaBBM'], colourSlot: null });
    const edited = await harness.act(otherPlanner, (ctx) =>
      agenda.update(ctx, item, {
        ...content,
        title: 'Harga BBM turun',
        speakers: content.speakers.slice(0, 1),
        moments: [],
      }),
    );
    expect(edited).toMatchObject({ state: 'draft', version: 2, title: 'Harga BBM turun' });
    expect(await count('agenda_speaker', item.id)).toBe(1);
    expect(await count('agenda_moment', item.id)).toBe(0);
    expect(await count('framing', item.id)).toBe(1);
    expect(await count('agenda_contributor', item.id)).toBe(2);
    expect(await count('audit_entry', item.id, 'subject_id')).toBe(2);
  });

  it('refuses an edit of a version that is no longer the stored one', async () => {
    const item = await create();
    await harness.act(planner, (ctx) => agenda.update(ctx, item, content));
    expect(await refusalOf(harness.act(otherPlanner, (ctx) => agenda.update(ctx, item, content)))).toBe(
      'AGENDA_ITEM_STALE_VERSION',
    );
  });

  it('names all that is wrong at once, each at its place, and writes nothing', async () => {
    const before = await harness.sql('select 1 from agenda_item');
    const unknown = '01900000-0000-7000-8000-000000000000';
    const speakers = [
      ...content.speakers,
      { organisationId: ended, part: 'supports' as const },
      { organisationId: unknown, part: 'silent' as const },
    ];
    expect(await problemsOf(create({ title: ' ', themeId: unknown, speakers }))).toEqual([
      'AGENDA_TITLE_LENGTH input.content.title',
      'THEME_NOT_FOUND input.content.themeId',
      'AGENDA_SPEAKER_OUTSIDE_PERIOD input.content.speakers.2.organisationId',
      'ORGANISATION_NOT_FOUND input.content.speakers.3.organisationId',
    ]);
    expect(await harness.sql('select 1 from agenda_item')).toHaveLength(before.length);
  });

  it('submits only what is whole', async () => {
    const item = await create({ objective: ' ', framing: { ...content.framing, cause: '' } });
    expect(await problemsOf(harness.act(planner, (ctx) => agenda.submit(ctx, item)))).toEqual([
      'REQUIRED input.content.objective',
      'REQUIRED input.content.framing.cause',
    ]);
  });

  it('goes back with a reason, and comes again', async () => {
    const item = await submitted();
    const wordless = harness.act(reviewer, (ctx) => agenda.return(ctx, item, '  '));
    expect(await refusalOf(wordless)).toBe('REASON_REQUIRED');
    const returned = await harness.act(reviewer, (ctx) => agenda.return(ctx, item, 'Angka belum bersumber'));
    expect(returned.state).toBe('needs_revision');
    const edited = await harness.act(planner, (ctx) => agenda.update(ctx, item, content));
    const again = await harness.act(planner, (ctx) => agenda.submit(ctx, edited));
    expect(await harness.act(reviewer, (ctx) => agenda.approve(ctx, again))).toMatchObject({
      state: 'approved',
      version: 2,
    });
    expect(await count('agenda_review', item.id)).toBe(2);
  });

  it('makes an approved item a draft again when it is edited', async () => {
    const item = await approved();
    const edited = await harness.act(planner, (ctx) => agenda.update(ctx, item, content));
    expect(edited).toMatchObject({ state: 'draft', version: 2 });
  });

  it('retires with a reason, for good', async () => {
    const item = await approved();
    const retired = await harness.act(planner, (ctx) => agenda.retire(ctx, item, 'Selesai'));
    expect(retired).toMatchObject({ state: 'retired', retirementReason: 'Selesai' });
    expect(await refusalOf(harness.act(planner, (ctx) => agenda.update(ctx, item, content)))).toBe(
      'AGENDA_ITEM_NOT_ALLOWED_FROM_STATE',
    );
  });

  it('never lets an author review, by the policy and by the key', async () => {
    const item = await submitted();
    // The person who wrote it, back in the office as a reviewer.
    const authorAsReviewer: UserActor = { ...planner, role: 'reviewer' };
    expect(await refusalOf(harness.act(authorAsReviewer, (ctx) => agenda.approve(ctx, item)))).toBe(
      'AGENDA_AUTHOR_CANNOT_REVIEW',
    );
    const forge = harness.sql(
      `insert into agenda_review (agenda_item_id, reviewer_id, item_version, decision, decided_at) values ($1, $2, 1, 'approved', now())`,
      [item.id, planner.userId],
    );
    await expect(forge).rejects.toThrow('agenda_review_contributor_fkey');
    const second = harness.sql(
      `insert into agenda_contributor (agenda_item_id, user_id, part) values ($1, $2, 'reviewer')`,
      [item.id, planner.userId],
    );
    await expect(second).rejects.toThrow('agenda_contributor_pkey');
  });

  it('never lets a reviewer rewrite what they judged', async () => {
    const item = await submitted();
    await harness.act(reviewer, (ctx) => agenda.return(ctx, item, 'Kurang'));
    const reviewerAsPlanner: UserActor = { ...reviewer, role: 'planner' };
    expect(await refusalOf(harness.act(reviewerAsPlanner, (ctx) => agenda.update(ctx, item, content)))).toBe(
      'AGENDA_REVIEWER_CANNOT_EDIT',
    );
  });

  it('lets one of two approvals at once win', async () => {
    const item = await submitted();
    const outcomes = await Promise.allSettled(
      [reviewer, otherReviewer].map((each) => harness.act(each, (ctx) => agenda.approve(ctx, item))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'AGENDA_ITEM_NOT_ALLOWED_FROM_STATE' });
    expect(await count('agenda_review', item.id)).toBe(1);
  });

  it('leaves drafting to planners and review to reviewers', async () => {
    await expect(create({}, officer)).rejects.toThrow('agenda.draft');
    const item = await submitted();
    await expect(harness.act(planner, (ctx) => agenda.approve(ctx, item))).rejects.toThrow('agenda.review');
  });

  it('gives the smallest free colour slot, keeps it over an edit, and none to the ninth', async () => {
    await harness.sql(
      `update agenda_item set state = 'retired', retirement_reason = 'x' where state = 'approved'`,
    );
    const items = await Promise.all([approved(), approved(otherReviewer), approved(), approved()]);
    expect(items.map(({ colourSlot }) => colourSlot).sort()).toEqual([1, 2, 3, 4]);

    const second = items.find(({ colourSlot }) => colourSlot === 2)!;
    const first = items.find(({ colourSlot }) => colourSlot === 1)!;
    await harness.act(planner, (ctx) => agenda.retire(ctx, first, 'Selesai'));
    const edited = await harness.act(planner, (ctx) => agenda.update(ctx, second, content));
    await harness.act(planner, (ctx) => agenda.submit(ctx, edited));
    expect((await harness.act(reviewer, (ctx) => agenda.approve(ctx, edited))).colourSlot).toBe(2);

    const slots: (number | null)[] = [];
    for (let more = 0; more < 6; more += 1) slots.push((await approved()).colourSlot);
    expect(slots).toEqual([1, 5, 6, 7, 8, null]);
  });

  it('gives items that a score shows together different colours, in the past as well', async () => {
    await harness.sql(
      `update agenda_item set state = 'retired', retirement_reason = 'x' where state = 'approved'`,
    );
    const slotOver = async (periodFrom: string, periodUntil: string) =>
      (await approved(reviewer, { periodFrom, periodUntil, moments: [] })).colourSlot;
    expect(await slotOver('2020-01-01', '2020-01-05')).toBe(1);
    expect(await slotOver('2020-01-03', '2020-01-08')).toBe(2);
    expect(await slotOver('2020-01-09', '2020-01-12')).toBe(3);
    expect(await slotOver('2020-03-01', '2020-03-05')).toBe(1);
    for (const day of ['13', '14', '15', '16', '17']) await slotOver(`2020-01-${day}`, `2020-01-${day}`);
    // All eight are within a month: the one that is furthest away comes again.
    expect(await slotOver('2020-01-18', '2020-01-20')).toBe(1);
  });
});
