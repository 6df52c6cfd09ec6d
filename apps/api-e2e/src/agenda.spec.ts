import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiHarness, startApiHarness } from './api-harness.js';
import { type Desk, openDesk, perform, refusalsIn } from './desk.js';

const DETAIL = `query ($id: ID!) { agendaItem(id: $id) {
  title titleEn objective theme { id } priority periodFrom periodUntil state lead { code }
  speakers { part organisation { code } } moments { title occursAt zone } hashtags links
  framing { problem cause judgement remedy tone wordingUse wordingAvoid questions { question answer } counterNarratives { claim response } }
  authors { name } reviews { decision reason reviewer { name } } briefs { id } viewerCan isDemo
} }`;

describe('agenda', () => {
  let harness: ApiHarness;
  let desk: Desk;
  beforeAll(async () => {
    harness = await startApiHarness();
    desk = await openDesk(harness);
  });
  afterAll(() => harness.stop());

  const create = async (changes: Record<string, unknown> = {}) =>
    perform(desk.planner, 'createAgendaItem', { content: { ...desk.agendaContent, ...changes } });

  it('goes from draft to approval, and every field comes back as it was written', async () => {
    const { agendaItem, problems } = await create();
    expect(problems).toEqual([]);
    expect(agendaItem).toMatchObject({ state: 'DRAFT', version: 1, viewerCan: ['EDIT', 'SUBMIT', 'RETIRE'] });
    const { id, version } = agendaItem;
    expect((await perform(desk.planner, 'submitAgendaItem', { id, version })).agendaItem.state).toBe(
      'SUBMITTED',
    );
    const offered = await desk.reviewer.ask(DETAIL, { id });
    expect(offered.agendaItem.viewerCan).toEqual(['APPROVE', 'RETURN']);
    const approved = await perform(desk.reviewer, 'approveAgendaItem', { id, version });
    expect(approved.agendaItem).toMatchObject({ state: 'APPROVED', colourSlot: 1 });

    const read = (await desk.planner.ask(DETAIL, { id })).agendaItem;
    const {
      title,
      objective,
      priority,
      periodFrom,
      periodUntil,
      hashtags,
      links,
      framing,
      themeId,
      moments,
    } = desk.agendaContent;
    expect(read).toMatchObject({
      ...{ title, objective, priority, periodFrom, periodUntil, hashtags, links, framing },
      titleEn: null,
      theme: { id: themeId },
      lead: { code: 'kemenuji' },
      speakers: [{ part: 'LEADS', organisation: { code: 'kemenuji' } }],
      moments: [{ ...moments[0], occursAt: '2026-03-20T03:00:00.000Z' }],
      reviews: [{ decision: 'APPROVED', reason: null }],
      briefs: [],
    });
    expect(read.authors).toHaveLength(1);
  });

  it('is returned with a reason that the planner reads', async () => {
    const { id, version } = (await create()).agendaItem;
    await perform(desk.planner, 'submitAgendaItem', { id, version });
    expect(
      refusalsIn(await perform(desk.reviewer, 'returnAgendaItem', { id, version, reason: ' ' })),
    ).toEqual(['REASON_REQUIRED input.reason']);
    await perform(desk.reviewer, 'returnAgendaItem', { id, version, reason: 'Angka belum bersumber' });
    const { agendaItem } = await desk.planner.ask(DETAIL, { id });
    expect(agendaItem).toMatchObject({ state: 'NEEDS_REVISION', viewerCan: ['EDIT', 'SUBMIT', 'RETIRE'] });
    expect(agendaItem.reviews[0]).toMatchObject({ decision: 'RETURNED', reason: 'Angka belum bersumber' });
  });

  it('names every fault at its place, in both languages, and writes nothing', async () => {
    const stranger = '01900000-0000-7000-8000-000000000000';
    const faulty = {
      title: ' ',
      speakers: [{ organisationId: stranger, part: 'SUPPORTS' }],
      hashtags: ['dua kata'],
    };
    const payload = await create(faulty);
    expect(payload.agendaItem).toBeNull();
    expect(refusalsIn(payload)).toEqual([
      'AGENDA_TITLE_LENGTH input.content.title',
      'AGENDA_LEAD_MISSING input.content.speakers',
      'HASHTAG_INVALID input.content.hashtags.0',
      'ORGANISATION_NOT_FOUND input.content.speakers.0.organisationId',
    ]);
    expect(payload.problems[1].message).toBe('Pilih satu juru bicara utama.');
    await desk.planner.ask(`mutation { changeLocale(input: { locale: EN }) { problems { code } } }`);
    expect((await create(faulty)).problems[1].message).toBe('Choose one leading speaker.');
    await desk.planner.ask(`mutation { changeLocale(input: { locale: ID }) { problems { code } } }`);
    const { agendaItems } = await desk.planner.ask(
      '{ agendaItems(filter: { text: "dua kata" }) { totalCount } }',
    );
    expect(agendaItems.totalCount).toBe(0);
  });

  it('finds faults deep in an input by their path', async () => {
    const payload = await create({
      themeId: 'x',
      moments: [{ title: 'Acara', occursAt: '2026-03-05T03:00:00Z', zone: 'Europe/Paris' }],
    });
    expect(refusalsIn(payload)).toEqual([
      'INPUT_NOT_AN_ID input.content.themeId',
      'INPUT_NOT_AN_OPTION input.content.moments.0.zone',
    ]);
  });

  it('refuses a letter that the database cannot hold, and does not break', async () => {
    const payload = await create({ title: 'Harga\u0000BBM' });
    expect(refusalsIn(payload)).toEqual(['INPUT_UNSTORABLE input']);
    const searched = '{ agendaItems(filter: { text: "\\u0000" }) { edges { cursor } } }';
    expect(await desk.planner.refusal(searched)).toBe('BAD_USER_INPUT');
  });

  it('refuses an edit of an older version with both numbers', async () => {
    const { id } = (await create()).agendaItem;
    const edit = () =>
      perform(desk.planner, 'updateAgendaItem', { id, version: 1, content: desk.agendaContent });
    expect((await edit()).agendaItem).toMatchObject({ version: 2 });
    expect((await edit()).problems).toEqual([
      expect.objectContaining({
        code: 'AGENDA_ITEM_STALE_VERSION',
        expected: 1,
        actual: 2,
        path: ['input', 'version'],
      }),
    ]);
  });

  it('refuses a step that the state does not allow, with state and step', async () => {
    const { id, version } = await desk.approvedItem();
    const { problems } = await perform(desk.reviewer, 'approveAgendaItem', { id, version });
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'AGENDA_ITEM_NOT_ALLOWED_FROM_STATE',
        from: 'approved',
        action: 'approve',
      }),
    ]);
  });

  it('never lets the author approve, though they now act as a reviewer', async () => {
    const author = await harness.as('planner');
    const { agendaItem } = await perform(author.client, 'createAgendaItem', { content: desk.agendaContent });
    const { id, version } = agendaItem;
    await perform(author.client, 'submitAgendaItem', { id, version });
    await harness.act((ctx) =>
      ctx.db.query(`update membership set role = 'reviewer' where id = $1`, [author.actor.membershipId]),
    );
    expect((await author.client.ask(DETAIL, { id })).agendaItem.viewerCan).toEqual([]);
    expect(refusalsIn(await perform(author.client, 'approveAgendaItem', { id, version }))).toEqual([
      'AGENDA_AUTHOR_CANNOT_REVIEW input.id',
    ]);
  });

  it('shows officers what was decided, without what was said on the way', async () => {
    const { client } = await harness.as('officer');
    const draft = (await create()).agendaItem;
    const { id, version } = await desk.approvedItem();
    expect((await client.ask(DETAIL, { id: draft.id })).agendaItem).toBeNull();
    expect((await client.ask(DETAIL, { id })).agendaItem).toMatchObject({
      state: 'APPROVED',
      reviews: [],
      viewerCan: [],
    });
    expect((await client.ask(DETAIL, { id: 'x' })).agendaItem).toBeNull();
    const { agendaGrid } = await client.ask(
      '{ agendaGrid(from: "2026-03-01", until: "2026-03-14") { id state } }',
    );
    expect(new Set(agendaGrid.map(({ state }: { state: string }) => state))).toEqual(new Set(['APPROVED']));
    expect(
      await client.refusal(
        `mutation { retireAgendaItem(input: { id: "${id}", version: ${version}, reason: "x" }) { problems { code } } }`,
      ),
    ).toBe('FORBIDDEN');
  });

  it('pages by every order, counts, and refuses days that are none', async () => {
    for (const orderBy of ['PERIOD_ASC', 'UPDATED_DESC', 'PRIORITY_ASC']) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { agendaItems }: any = await desk.planner.ask(
          `query ($after: String) { agendaItems(first: 4, after: $after, orderBy: ${orderBy}) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
        seen.push(...agendaItems.edges.map((edge: any) => edge.node.id));
        ({ endCursor: after, hasNextPage: more } = agendaItems.pageInfo);
        if (!more) expect(agendaItems.totalCount).toBe(new Set(seen).size);
      }
      expect(new Set(seen).size).toBe(seen.length);
    }
    expect(
      await desk.planner.refusal('{ agendaGrid(from: "2026-02-31", until: "2026-03-14") { id } }'),
    ).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
  });
});
