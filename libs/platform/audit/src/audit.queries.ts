import { type Actor, type CursorPosition, DomainProblem, type Role } from '@conductor/kernel';
import { requireAuditPermission } from './audit.policy.js';
import type { AuditAct, AuditFacts, AuditSubjectType } from './vocabulary.js';

/** What the ReadContext offers. Its own room stands above this one and cannot be named here. */
export interface AuditReadContext {
  readonly actor: Actor;
  readonly db: { query<Rows>(sql: string, parameters?: unknown[]): Promise<Rows> };
}

/** One decision as it was written down. */
export interface AuditEntryRow {
  readonly id: string;
  readonly recordedAt: Date;
  readonly actorKind: Actor['kind'];
  /** The person, the organisation they acted for and their role; null for the software and for visitors. */
  readonly userId: string | null;
  readonly organisationId: string | null;
  readonly role: Role | null;
  /** Which of the software's own jobs acted. */
  readonly job: string | null;
  readonly requestId: string;
  readonly act: AuditAct;
  readonly subjectType: AuditSubjectType;
  readonly subjectId: string;
  readonly facts: AuditFacts;
  /** `recordedAt` to the microsecond: the key of the page's cursor. */
  readonly positionKey: string;
}

/** Which entries a page shows. What is left out or null does not narrow it. */
export interface AuditEntryFilter {
  readonly userId?: string | null;
  readonly acts?: readonly AuditAct[] | null;
  readonly subjectType?: AuditSubjectType | null;
  readonly subjectId?: string | null;
  /** The organisation that was acted for. */
  readonly organisationId?: string | null;
  readonly from?: Date | null;
  /** Not included. */
  readonly until?: Date | null;
}

/** What this page wrote into its cursors. Anything else would reach the database as no timestamp. */
const POSITION_KEY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

function checkedKey({ key }: CursorPosition): string {
  if (POSITION_KEY.test(key) && !Number.isNaN(Date.parse(key))) return key;
  throw new DomainProblem('InvalidInput', 'CURSOR_INVALID', {}, ['after']);
}

/** A filter as SQL: fixed fragments only, every value a parameter. */
function conditionsOf(filter: AuditEntryFilter, taken: number): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const parts = ['true'];
  const narrow = (value: unknown, fragment: (place: string) => string): void => {
    if (value === undefined || value === null) return;
    parameters.push(value);
    parts.push(fragment(`$${taken + parameters.length}`));
  };
  narrow(filter.userId, (it) => `e.user_id = ${it}::uuid`);
  narrow(filter.acts?.length ? filter.acts : null, (it) => `e.action = any(${it}::text[])`);
  narrow(filter.subjectType, (it) => `e.subject_type = ${it}`);
  narrow(filter.subjectId, (it) => `e.subject_id = ${it}`);
  narrow(filter.organisationId, (it) => `e.organisation_id = ${it}::uuid`);
  narrow(filter.from, (it) => `e.recorded_at >= ${it}::timestamptz`);
  narrow(filter.until, (it) => `e.recorded_at < ${it}::timestamptz`);
  return { where: parts.join(' and '), parameters };
}

/**
 * The log, newest first; the cursor's key is `positionKey`. One more row than asked for tells whether there is a next page.
 * @throws NotPermitted without `audit.read`
 */
export async function auditEntryPage(
  ctx: AuditReadContext,
  filter: AuditEntryFilter,
  first: number,
  after: CursorPosition | null,
): Promise<AuditEntryRow[]> {
  requireAuditPermission(ctx.actor, 'audit.read');
  const { where, parameters } = conditionsOf(filter, 3);
  return ctx.db.query<AuditEntryRow[]>(
    `select e.id, e.recorded_at as "recordedAt", e.actor_kind as "actorKind", e.user_id as "userId",
            e.organisation_id as "organisationId", e.role, e.job, e.request_id as "requestId", e.action as act,
            e.subject_type as "subjectType", e.subject_id as "subjectId", e.facts,
            to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "positionKey"
       from audit_entry e
      where ($1::timestamptz is null or (e.recorded_at, e.id) < ($1, $2::uuid)) and ${where}
      order by e.recorded_at desc, e.id desc limit $3`,
    [after && checkedKey(after), after?.id ?? null, first + 1, ...parameters],
  );
}
