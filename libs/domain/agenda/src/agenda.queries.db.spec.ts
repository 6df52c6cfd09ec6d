import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildAgendaItem,
  buildOrganisation,
  createHarness,
  type Harness,
} from '@conductor/testing';
import { AgendaPartsQueries } from './agenda-parts.queries.js';
import type { AgendaItemState } from './agenda.workflow.js';
import { agendaEntities } from './agenda.module.js';
import { AgendaQueries, type AgendaItemOrder } from './agenda.queries.js';

const queries = new AgendaQueries();
const parts = new AgendaPartsQueries();

describe('AgendaQueries', () => {
  let harness: Harness;
  let lead: string;
  let support: string;
  const actors = new Map<Role, UserActor>();
  const ids = new Map<string, string>();

  beforeAll(async () => {
    harness = await createHarness(agendaEntities);
    await harness.act(systemActor('test'), async (ctx) => {
      support = await buildOrganisation(ctx);
      lead = await buildOrganisation(ctx);
      for (const role of ['planner', 'officer', 'leader'] as const)
        actors.set(role, await buildActor(ctx, role, lead));
      const item = async (title: string, state: AgendaItemState, periodFrom: string, periodUntil: string) => {
        harness.clock.advance({ minutes: 1 });
        ids.set(
          title,
          await buildAgendaItem(ctx, {
            title,
            state,
            periodFrom,
            periodUntil,
            leadOrganisationId: lead,
            supports: [support],
          }),
        );
      };
      await item('Harga 100% sama', 'approved', '2026-03-01', '2026-03-10');
      await item('Mudik', 'draft', '2026-03-05', '2026-03-20');
      await item('KUR', 'submitted', '2026-03-05', '2026-03-06');
      await item('IKN', 'approved', '2026-04-01', '2026-04-30');
    });
  });
  afterAll(() => harness.close());

  const as = (role: Role) => harness.read(actors.get(role)!);
  const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title);
  const pages = async (order: AgendaItemOrder) => {
    const seen: string[] = [];
    for (let after = null as { key: string; id: string } | null; ;) {
      const rows = await queries.page(as('planner'), {}, order, 1, after);
      const [row] = rows;
      if (!row) return seen;
      seen.push(row.title);
      if (rows.length === 1) return seen;
      after = { key: row.cursorKey, id: row.id };
    }
  };

  it('pages through every order without losing or repeating', async () => {
    const byPeriod = await pages('period_asc');
    expect([byPeriod[0], byPeriod[3]]).toEqual(['Harga 100% sama', 'IKN']);
    expect(byPeriod.slice(1, 3).sort()).toEqual(['KUR', 'Mudik']);
    expect(await pages('updated_desc')).toEqual(['IKN', 'KUR', 'Mudik', 'Harga 100% sama']);
    expect(await pages('priority_asc')).toHaveLength(4);
  });

  it('does not stumble over a cursor that somebody made up', async () => {
    const rows = await queries.page(as('planner'), {}, 'period_asc', 5, {
      key: 'zzz',
      id: '------------------------------------',
    });
    expect(rows).toEqual([]);
  });

  it('filters, and counts what it filters', async () => {
    const text = { text: '100%' };
    expect(titles(await queries.page(as('planner'), text, 'period_asc', 5, null))).toEqual([
      'Harga 100% sama',
    ]);
    expect(await queries.totalCount(as('planner'), text)).toBe(1);
    expect(await queries.totalCount(as('planner'), { text: '1_0' })).toBe(0);
    expect(await queries.totalCount(as('planner'), { states: ['draft', 'submitted'] })).toBe(2);
    expect(await queries.totalCount(as('planner'), { from: '2026-03-11', until: '2026-03-31' })).toBe(1);
    expect(await queries.totalCount(as('planner'), { leadOrganisationId: support })).toBe(0);
  });

  it('hides from officers, and only from them, what is not decided', async () => {
    expect(await queries.totalCount(as('officer'), {})).toBe(2);
    expect(await queries.totalCount(as('leader'), {})).toBe(4);
    expect(await queries.byIds(as('officer'), [ids.get('Mudik')!])).toEqual([]);
    expect(titles(await queries.grid(as('officer'), '2026-03-01', '2026-03-14'))).toEqual([
      'Harga 100% sama',
    ]);
    expect(await queries.grid(as('planner'), '2026-03-01', '2026-03-14')).toHaveLength(3);
    expect(await queries.totalCount(harness.read({ kind: 'anonymous' }), {})).toBe(0);
  });

  it('reads the parts of many items at once', async () => {
    const [price, mudik] = [ids.get('Harga 100% sama')!, ids.get('Mudik')!];
    const speakers = await parts.speakersOf(as('planner'), [price, mudik]);
    expect(speakers.get(price)).toEqual([
      { agendaItemId: price, organisationId: lead, part: 'leads' },
      { agendaItemId: price, organisationId: support, part: 'supports' },
    ]);
    expect(speakers.get(mudik)).toHaveLength(2);
    expect((await parts.framingsOf(as('planner'), [price])).get(price)).toMatchObject({
      problem: 'Harga bahan bakar disesuaikan',
      questions: [],
    });
  });
});
