import { type CursorPosition, userIdOf } from '@conductor/kernel';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { AgendaItem } from './agenda-item.entity.js';
import { type AgendaItemStanding, readableAgendaStates } from './agenda.policy.js';
import type { AgendaItemState } from './agenda.workflow.js';
import type { Theme } from './theme.entity.js';

/** An item as lists and pages read it, with the reader's own part in it: all that viewerCan needs. */
export type AgendaItemRow = Omit<AgendaItem, 'createdAt'> & AgendaItemStanding;
export type AgendaItemPageRow = AgendaItemRow & { readonly cursorKey: string };

export interface AgendaItemFilter {
  readonly states?: readonly AgendaItemState[] | null;
  readonly themeId?: string | null;
  readonly leadOrganisationId?: string | null;
  readonly text?: string | null;
  /** ISO days: items whose period overlaps the window. */
  readonly from?: string | null;
  readonly until?: string | null;
}

export const AGENDA_ITEM_ORDERS = ['period_asc', 'updated_desc', 'priority_asc'] as const;
export type AgendaItemOrder = (typeof AGENDA_ITEM_ORDERS)[number];

/** A fortnight holds some dozens of items; the grid never needs a second page. */
const MOST_IN_GRID = 300;

/** $1 is the reader, $2 the states that the reader may see. */
const SELECT = `
  select i.id, i.version, i.title, i.title_en as "titleEn", i.objective, i.theme_id as "themeId", i.priority,
         i.period_from::text as "periodFrom", i.period_until::text as "periodUntil", i.state,
         i.lead_organisation_id as "leadOrganisationId", i.hashtags, i.links, i.colour_slot as "colourSlot",
         i.retirement_reason as "retirementReason", i.is_demo as "isDemo", i.updated_at as "updatedAt", own.part as "viewerPart"`;
const FROM = `
    from agenda_item i
    left join agenda_contributor own on own.agenda_item_id = i.id and own.user_id = $1::uuid
   where i.state = any($2)`;
/** $3 to $8. */
const FILTER = `
     and ($3::text[] is null or i.state = any($3))
     and ($4::uuid is null or i.theme_id = $4)
     and ($5::uuid is null or i.lead_organisation_id = $5)
     and ($6::text is null or position(lower($6) in lower(concat_ws(' ', i.title, i.title_en, i.objective))) > 0)
     and ($7::date is null or i.period_until >= $7)
     and ($8::date is null or i.period_from <= $8)`;

/** Sort keys as text, so that a cursor compares as what it is whatever it says: items are thousands, not millions. */
const ORDERS: Readonly<
  Record<AgendaItemOrder, { readonly key: string; readonly direction: 'asc' | 'desc' }>
> = {
  period_asc: { key: `i.period_from::text collate "C"`, direction: 'asc' },
  updated_desc: { key: `to_char(i.updated_at, 'YYYY-MM-DD HH24:MI:SS.US') collate "C"`, direction: 'desc' },
  priority_asc: { key: `(i.priority || ' ' || i.period_from) collate "C"`, direction: 'asc' },
};

const reading = ({ actor }: ReadContext): unknown[] => [userIdOf(actor), readableAgendaStates(actor)];

const filtering = (filter: AgendaItemFilter): unknown[] => [
  filter.states ?? null,
  filter.themeId ?? null,
  filter.leadOrganisationId ?? null,
  filter.text?.trim() || null,
  filter.from ?? null,
  filter.until ?? null,
];

/** Reading the agenda: only what the reader may see. */
@Injectable()
export class AgendaQueries {
  /** One more row than asked for tells whether there is a next page. */
  async page(
    ctx: ReadContext,
    filter: AgendaItemFilter,
    order: AgendaItemOrder,
    first: number,
    after: CursorPosition | null,
  ): Promise<AgendaItemPageRow[]> {
    const { key, direction } = ORDERS[order];
    const comparison = direction === 'asc' ? '>' : '<';
    return ctx.db.query<AgendaItemPageRow[]>(
      `${SELECT}, ${key} as "cursorKey" ${FROM} ${FILTER}
         and ($9::text is null or (${key}, i.id::text collate "C") ${comparison} ($9::text, $10::text))
       order by ${key} ${direction}, i.id::text collate "C" ${direction} limit $11`,
      [...reading(ctx), ...filtering(filter), after?.key ?? null, after?.id ?? null, first + 1],
    );
  }

  async totalCount(ctx: ReadContext, filter: AgendaItemFilter): Promise<number> {
    const rows = await ctx.db.query<{ count: number }[]>(`select count(*)::int as count ${FROM} ${FILTER}`, [
      ...reading(ctx),
      ...filtering(filter),
    ]);
    return rows[0]?.count ?? 0;
  }

  /** Items live in the window, without the retired: highest priority first. */
  async grid(ctx: ReadContext, from: string, until: string): Promise<AgendaItemRow[]> {
    return ctx.db.query<AgendaItemRow[]>(
      `${SELECT} ${FROM} and i.state <> 'retired' and i.period_until >= $3::date and i.period_from <= $4::date
       order by i.priority, i.period_from, i.id limit ${MOST_IN_GRID}`,
      [...reading(ctx), from, until],
    );
  }

  /** In no particular order; what the reader may not see is left out. */
  async byIds(ctx: ReadContext, ids: readonly string[]): Promise<AgendaItemRow[]> {
    return ctx.db.query<AgendaItemRow[]>(`${SELECT} ${FROM} and i.id = any($3::uuid[])`, [
      ...reading(ctx),
      ids,
    ]);
  }

  async themes(ctx: ReadContext): Promise<Theme[]> {
    return ctx.db.query<Theme[]>(
      'select id, code, name_id as "nameId", name_en as "nameEn" from theme order by name_id, id',
    );
  }
}
