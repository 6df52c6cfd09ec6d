import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CursorPosition, NotPermitted, ROLES, systemActor, type UserActor } from '@conductor/kernel';
import { buildActor, buildOrganisation, createHarness, type Harness, refusalOf } from '@conductor/testing';
import { type AuditEntryFilter, type AuditEntryRow, auditEntryPage } from './audit.queries.js';

describe('the log of decisions', () => {
  let harness: Harness;
  let auditor: UserActor;
  let planner: UserActor;
  let reviewer: UserActor;
  const first = '01990000-0000-7000-8000-000000000001';
  const second = '01990000-0000-7000-8000-000000000002';

  beforeAll(async () => {
    harness = await createHarness([]);
    [auditor, planner, reviewer] = await harness.act(systemActor('spec'), async (ctx) => {
      const centre = await buildOrganisation(ctx, { kind: 'centre' });
      return [
        await buildActor(ctx, 'auditor', centre),
        await buildActor(ctx, 'planner', centre),
        await buildActor(ctx, 'reviewer', await buildOrganisation(ctx, {})),
      ];
    });
    await harness.act(planner, async (ctx) => {
      await ctx.audit.record('brief.submitted', { type: 'brief_version', id: first }, { number: 1 });
      await ctx.audit.record('brief.submitted', { type: 'brief_version', id: second });
    });
    await harness.act(reviewer, (ctx) =>
      ctx.audit.record(
        'brief.approved',
        { type: 'brief_version', id: first },
        { number: 1, contentHash: 'ab12' },
      ),
    );
    await harness.act(systemActor('distribution.open'), (ctx) =>
      ctx.audit.record('brief.opened', { type: 'brief_version', id: first }),
    );
  });
  afterAll(() => harness.close());

  const page = (filter: AuditEntryFilter = {}, most = 10, after: CursorPosition | null = null) =>
    auditEntryPage(harness.read(auditor), filter, most, after);
  const told = (rows: readonly AuditEntryRow[]) => rows.map(({ act, subjectId }) => [act, subjectId]);

  it('tells who did what to which thing, for whom, newest first', async () => {
    const rows = await page();
    expect(told(rows)).toEqual([
      ['brief.opened', first],
      ['brief.approved', first],
      ['brief.submitted', second],
      ['brief.submitted', first],
    ]);
    expect(rows[1]).toMatchObject({
      actorKind: 'user',
      userId: reviewer.userId,
      organisationId: reviewer.organisationId,
      role: 'reviewer',
      job: null,
      facts: { number: 1, contentHash: 'ab12' },
    });
    expect(rows[0]).toMatchObject({ actorKind: 'system', userId: null, job: 'distribution.open' });
    expect(new Set(rows.slice(2).map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('narrows by person, act, subject and organisation', async () => {
    expect(told(await page({ userId: planner.userId }))).toHaveLength(2);
    expect(told(await page({ acts: ['brief.approved', 'brief.opened'] }))).toHaveLength(2);
    expect(told(await page({ subjectType: 'brief_version', subjectId: second }))).toEqual([
      ['brief.submitted', second],
    ]);
    expect(told(await page({ subjectType: 'post' }))).toEqual([]);
    expect(told(await page({ organisationId: reviewer.organisationId }))).toEqual([
      ['brief.approved', first],
    ]);
    expect(told(await page({ acts: [] }))).toHaveLength(4);
  });

  it('narrows by time, the last moment not included', async () => {
    const [, approved] = await page();
    const at = approved!.recordedAt;
    const later = new Date(at.getTime() + 1);
    expect(told(await page({ acts: ['brief.approved'], from: at, until: later }))).toHaveLength(1);
    expect(told(await page({ acts: ['brief.approved'], until: at }))).toEqual([]);
    expect(told(await page({ acts: ['brief.approved'], from: later }))).toEqual([]);
  });

  it('goes on after a cursor, also among entries of one moment', async () => {
    await harness.sql(
      `insert into audit_entry (recorded_at, actor_kind, request_id, action, subject_type, subject_id)
       select '2026-01-01T00:00:00.123456Z', 'system', 'r', 'themes.put', 'register', n::text from generate_series(1, 3) n`,
    );
    const filter = { acts: ['themes.put'] as const };
    const seen: string[] = [];
    for (let after: CursorPosition | null = null, left = true; left;) {
      const rows: AuditEntryRow[] = await page(filter, 1, after);
      left = rows.length > 1;
      seen.push(rows[0]!.subjectId);
      after = { key: rows[0]!.positionKey, id: rows[0]!.id };
    }
    expect(seen.sort()).toEqual(['1', '2', '3']);
  });

  it('refuses a cursor that it did not write', async () => {
    expect(await refusalOf(page({}, 10, { key: 'kemarin', id: first }))).toBe('CURSOR_INVALID');
    expect(await refusalOf(page({}, 10, { key: '2026-13-41T99:99:99.000000Z', id: first }))).toBe(
      'CURSOR_INVALID',
    );
  });

  it.each(ROLES)('is open to auditors and administrators, asked by a %s', async (role) => {
    const asking = auditEntryPage(harness.read({ ...auditor, role }), {}, 1, null);
    if (role === 'auditor' || role === 'admin') expect(await asking).not.toEqual([]);
    else await expect(asking).rejects.toThrow(NotPermitted);
  });

  it.each(['update audit_entry set role = null', 'delete from audit_entry', 'truncate audit_entry'])(
    'cannot be changed: %s',
    async (statement) => {
      await expect(harness.sql(statement)).rejects.toThrow('audit_entry is append-only');
    },
  );
});
