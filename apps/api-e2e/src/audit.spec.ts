import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AUDIT_ACTS, AUDIT_FACT_NAMES, AUDIT_SUBJECT_TYPES } from '@conductor/audit';
import type { UserActor } from '@conductor/kernel';
import { buildAgendaItem, buildPost, type GraphQLTestClient } from '@conductor/testing';
import { type ApiHarness, startApiHarness } from './api-harness.js';

const ENTRIES = `query ($filter: AuditEntryFilter, $first: Int, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node {
    act recordedAt actorKind person { id name } organisation { code } role job subjectType subjectId subjectTitle
    facts { name value } } } } }`;
const RETIRE = `mutation ($input: RetireAgendaItemInput!) { retireAgendaItem(input: $input) { problems { code } } }`;

describe('the trail of decisions', () => {
  let harness: ApiHarness;
  let auditor: GraphQLTestClient;
  let planner: { client: GraphQLTestClient; actor: UserActor };
  let itemId: string;

  beforeAll(async () => {
    harness = await startApiHarness();
    auditor = (await harness.as('auditor')).client;
    planner = await harness.as('planner');
    itemId = await harness.act((ctx) =>
      buildAgendaItem(ctx, { leadOrganisationId: harness.centreId, title: 'Harga BBM' }),
    );
    const { retireAgendaItem } = await planner.client.ask(RETIRE, {
      input: { id: itemId, version: 1, reason: 'Selesai' },
    });
    expect(retireAgendaItem.problems).toEqual([]);
  });
  afterAll(() => harness.stop());

  const entries = async (filter: Record<string, unknown> | null, page: Record<string, unknown> = {}) =>
    (await auditor.ask(ENTRIES, { filter, ...page })).auditEntries;
  const nodes = async (filter: Record<string, unknown>) =>
    (await entries(filter)).edges.map(({ node }: { node: unknown }) => node);

  it('tells who decided what, for whom, in which role, and on what', async () => {
    expect(await nodes({ subjectType: 'AGENDA_ITEM', subjectId: itemId })).toEqual([
      {
        act: 'AGENDA_ITEM_RETIRED',
        recordedAt: expect.any(String),
        actorKind: 'USER',
        person: { id: planner.actor.userId, name: expect.any(String) },
        organisation: { code: 'gpr' },
        role: 'PLANNER',
        job: null,
        subjectType: 'AGENDA_ITEM',
        subjectId: itemId,
        subjectTitle: 'Harga BBM',
        facts: [{ name: 'VERSION', value: '1' }],
      },
    ]);
  });

  it('knows every word that the log can hold', async () => {
    const postId = await harness.act((ctx) => buildPost(ctx, { text: 'Selamat pagi' }));
    await harness.act(async (ctx) => {
      for (const act of AUDIT_ACTS) await ctx.audit.record(act, { type: 'post', id: postId });
      for (const type of AUDIT_SUBJECT_TYPES)
        await ctx.audit.record('themes.put', { type, id: 'tiada' }, { userId: 'tiada' });
      await ctx.audit.record(
        'themes.put',
        { type: 'register', id: 'theme' },
        Object.fromEntries(AUDIT_FACT_NAMES.map((name) => [name, 1])),
      );
    });
    const { edges } = await entries({ subjectType: 'POST' }, { first: 100 });
    expect(edges).toHaveLength(AUDIT_ACTS.length + 1);
    const ofPost = edges.filter(({ node }: { node: { subjectId: string } }) => node.subjectId === postId) as {
      node: { act: string; subjectTitle: string };
    }[];
    expect(ofPost.map(({ node }) => node.act).sort()).toEqual(
      AUDIT_ACTS.map((act) => act.replace('.', '_').toUpperCase()).sort(),
    );
    expect(ofPost.every(({ node }) => node.subjectTitle === 'Selamat pagi')).toBe(true);
    const [told] = await nodes({ acts: ['THEMES_PUT'], subjectId: 'theme' });
    expect(told.facts).toHaveLength(AUDIT_FACT_NAMES.length);
    const unknown = await nodes({ acts: ['THEMES_PUT'], subjectId: 'tiada' });
    expect(unknown.map(({ subjectTitle }: { subjectTitle: unknown }) => subjectTitle)).toEqual(
      AUDIT_SUBJECT_TYPES.map(() => null),
    );
  });

  it('says what failed in words, in the reader’s language', async () => {
    await harness.act((ctx) =>
      ctx.audit.record('import.failed', { type: 'post_import', id: itemId }, { code: 'FILE_EMPTY' }),
    );
    const { auditEntries } = await auditor.ask(
      `{ auditEntries(filter: { subjectType: POST_IMPORT, acts: [IMPORT_FAILED] }) { edges { node { facts { name value message } } } } }`,
    );
    expect(auditEntries.edges.at(0).node.facts).toEqual([
      { name: 'CODE', value: 'FILE_EMPTY', message: expect.not.stringContaining('FILE_EMPTY') },
    ]);
  });

  it('pages to the end, each entry once', async () => {
    const filter = { acts: ['THEMES_PUT'] };
    const seen: string[] = [];
    for (let after: string | null = null, left = true; left;) {
      const { edges, pageInfo } = await entries(filter, { first: 5, after });
      seen.push(
        ...edges.map(({ node }: { node: { subjectType: string; subjectId: string } }) =>
          [node.subjectType, node.subjectId].join(' '),
        ),
      );
      ({ endCursor: after, hasNextPage: left } = pageInfo);
    }
    // Those of the spec above: each act on a post, each subject, and all facts.
    expect(seen).toHaveLength(AUDIT_SUBJECT_TYPES.length + 2);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('narrows by person, organisation and time', async () => {
    const mine = { userId: planner.actor.userId, acts: ['AGENDA_ITEM_RETIRED'] };
    expect(await nodes(mine)).toHaveLength(1);
    expect(await nodes({ ...mine, organisationId: harness.centreId })).toHaveLength(1);
    expect(await nodes({ ...mine, organisationId: harness.ministryId })).toEqual([]);
    expect(await nodes({ ...mine, until: '2020-01-01T00:00:00Z' })).toEqual([]);
    expect(await nodes({ ...mine, from: '2020-01-01T00:00:00Z' })).toHaveLength(1);
  });

  it('finds people by name, and the one already chosen whatever the text', async () => {
    const ACTORS = `query ($text: String, $including: ID) { auditActors(text: $text, including: $including) { id name } }`;
    const { auditActors } = await auditor.ask(ACTORS, { text: 'tidak ada', including: planner.actor.userId });
    expect(auditActors).toEqual([{ id: planner.actor.userId, name: expect.any(String) }]);
    const found = (await auditor.ask(ACTORS, { text: auditActors[0].name.toUpperCase() })).auditActors;
    expect(found).toContainEqual(auditActors[0]);
    expect((await auditor.ask(ACTORS, { text: 'tidak ada', including: 'x' })).auditActors).toEqual([]);
  });

  it('refuses a forged cursor, a page too large, and a malformed id', async () => {
    const codeOf = async (variables: Record<string, unknown>) =>
      (await auditor.send(ENTRIES, variables)).errors?.[0]?.extensions;
    const forged = Buffer.from(`["kemarin","${itemId}"]`).toString('base64url');
    expect(await codeOf({ after: forged })).toMatchObject({ problem: { code: 'CURSOR_INVALID' } });
    expect(await codeOf({ first: 101 })).toMatchObject({ problem: { code: 'LIMIT_OUT_OF_RANGE' } });
    expect(await codeOf({ filter: { userId: 'x' } })).toMatchObject({
      problem: { code: 'INPUT_NOT_AN_ID' },
    });
  });

  it.each(['planner', 'reviewer', 'officer', 'leader'] as const)('is closed to a %s', async (role) => {
    expect(await (await harness.as(role)).client.refusal(ENTRIES)).toBe('FORBIDDEN');
  });
});
