import { type Actor, type CursorPosition, isPermitted, userIdOf } from '@conductor/kernel';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { BriefVersion } from './brief-version.entity.js';
import type { Brief } from './brief.entity.js';
import type { BriefState } from './brief.workflow.js';
import { briefingPermissions, type BriefVersionStanding } from './briefing.policy.js';

export type BriefRow = Omit<Brief, 'createdAt'>;
/** A version as lists and pages read it, with all that viewerCan needs. */
export type BriefVersionRow = Omit<BriefVersion, 'createdAt' | 'approvedHash'> & BriefVersionStanding;
export type BriefVersionPageRow = BriefVersionRow & { readonly cursorKey: string };

export interface BriefFilter {
  /** Absent: the latest version of each brief. Given: every version in one of the states. */
  readonly states?: readonly BriefState[] | null;
  readonly agendaItemId?: string | null;
  readonly text?: string | null;
}

/** $1 is the reader. */
const SELECT = `
  select v.id, v.brief_id as "briefId", v.number, v.version, v.state, v.title, v.core, v.hashtags, v.links,
         v.content_hash as "contentHash", v.updated_at as "updatedAt", own.part as "viewerPart",
         not exists (select 1 from brief_version later where later.brief_id = v.brief_id and later.number > v.number) as "isLatest"`;
const FROM = `
    from brief_version v
    join brief b on b.id = v.brief_id
    left join brief_contributor own on own.brief_version_id = v.id and own.user_id = $1::uuid
   where true`;
/** $2 to $4. */
const FILTER = `
     and case when $2::text[] is not null then v.state = any($2)
              else not exists (select 1 from brief_version later where later.brief_id = v.brief_id and later.number > v.number) end
     and ($3::uuid is null or b.agenda_item_id = $3)
     and ($4::text is null or position(lower($4) in lower(v.title || ' ' || v.core)) > 0)`;
const UPDATED = `to_char(v.updated_at, 'YYYY-MM-DD HH24:MI:SS.US') collate "C"`;

const filtering = (filter: BriefFilter): unknown[] => [
  filter.states ?? null,
  filter.agendaItemId ?? null,
  filter.text?.trim() || null,
];

/**
 * Whether the actor reads briefs at their desk. A ministry's leader does not: what is under embargo would be
 * open to the ministry before its hour. Officers and ministries' leaders read through their deliveries.
 */
export async function isBriefReader({
  actor,
  db,
}: {
  readonly actor: Actor;
  readonly db: ReadContext['db'];
}): Promise<boolean> {
  if (!isPermitted(briefingPermissions, 'brief.read', actor)) return false;
  if (actor.kind !== 'user' || actor.role !== 'leader') return true;
  const rows = await db.query<{ kind: string }[]>('select kind from organisation where id = $1', [
    actor.organisationId,
  ]);
  return rows[0]?.kind === 'centre';
}

/** Reading briefs: only what the reader may see, but for the two roads that say so. */
@Injectable()
export class BriefQueries {
  /** Latest change first. One more row than asked for tells whether there is a next page. */
  async page(
    ctx: ReadContext,
    filter: BriefFilter,
    first: number,
    after: CursorPosition | null,
  ): Promise<BriefVersionPageRow[]> {
    if (!(await isBriefReader(ctx))) return [];
    return ctx.db.query<BriefVersionPageRow[]>(
      `${SELECT}, ${UPDATED} as "cursorKey" ${FROM} ${FILTER}
         and ($5::text is null or (${UPDATED}, v.id::text collate "C") < ($5::text, $6::text))
       order by ${UPDATED} desc, v.id::text collate "C" desc limit $7`,
      [userIdOf(ctx.actor), ...filtering(filter), after?.key ?? null, after?.id ?? null, first + 1],
    );
  }

  async totalCount(ctx: ReadContext, filter: BriefFilter): Promise<number> {
    if (!(await isBriefReader(ctx))) return 0;
    const rows = await ctx.db.query<{ count: number }[]>(`select count(*)::int as count ${FROM} ${FILTER}`, [
      userIdOf(ctx.actor),
      ...filtering(filter),
    ]);
    return rows[0]?.count ?? 0;
  }

  async versionsByIds(ctx: ReadContext, ids: readonly string[]): Promise<BriefVersionRow[]> {
    return (await isBriefReader(ctx)) ? this.entrusted(ctx, ids) : [];
  }

  /** Asks nobody's permission: pass only ids of versions that a delivery gave to the reader. */
  async entrusted(ctx: ReadContext, ids: readonly string[]): Promise<BriefVersionRow[]> {
    return ctx.db.query<BriefVersionRow[]>(`${SELECT} ${FROM} and v.id = any($2::uuid[])`, [
      userIdOf(ctx.actor),
      ids,
    ]);
  }

  /** All versions of each brief, the latest first. */
  async versionsOf(ctx: ReadContext, briefIds: readonly string[]): Promise<Map<string, BriefVersionRow[]>> {
    if (!(await isBriefReader(ctx))) return new Map();
    const rows = await ctx.db.query<BriefVersionRow[]>(
      `${SELECT} ${FROM} and v.brief_id = any($2::uuid[]) order by v.number desc`,
      [userIdOf(ctx.actor), briefIds],
    );
    return Map.groupBy(rows, ({ briefId }) => briefId);
  }

  /** Briefs of each agenda item, the oldest first. */
  async briefsOf(ctx: ReadContext, agendaItemIds: readonly string[]): Promise<Map<string, BriefRow[]>> {
    if (!(await isBriefReader(ctx))) return new Map();
    const rows = await ctx.db.query<BriefRow[]>(
      `select id, agenda_item_id as "agendaItemId", is_demo as "isDemo" from brief
        where agenda_item_id = any($1::uuid[]) order by created_at, id`,
      [agendaItemIds],
    );
    return Map.groupBy(rows, ({ agendaItemId }) => agendaItemId);
  }

  /** Asks nobody's permission: pass only ids that a version at hand names. */
  async briefsByIds(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, BriefRow>> {
    const rows = await ctx.db.query<BriefRow[]>(
      `select id, agenda_item_id as "agendaItemId", is_demo as "isDemo" from brief where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
