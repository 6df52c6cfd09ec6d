import type { CursorPosition } from '@conductor/kernel';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { DELIVERY_COLUMNS, type DeliveryRow, IS_VISIBLE } from './delivery-row.js';
import { inboxOf } from './distribution.policy.js';

export const INBOX_GROUPS = ['todo', 'upcoming', 'done'] as const;
export type InboxGroup = (typeof INBOX_GROUPS)[number];

export type InboxPageRow = DeliveryRow & { readonly cursorKey: string };
export interface InboxCounts {
  /** The number that the inbox has reached. */
  readonly sequence: number;
  readonly todoCount: number;
  readonly upcomingCount: number;
}

/** After a longer absence the client reads the inbox anew. */
const MOST_CHANGES = 200;

/** $1 is the moment, $2 the inbox's organisation. */
const FROM = `
    from delivery d join release r on r.id = d.release_id
   where d.organisation_id = $2::uuid and ${IS_VISIBLE}`;
const IS_OPEN = '(r.retracted_at is null and r.superseded_at is null)';
const IS_TODO = `
  ((r.retracted_at is not null and d.retraction_confirmed_at is null)
   or (${IS_OPEN} and (d.acknowledged_at is null or d.answer is null)))`;
/** The next hour that matters within three days: the answer's, or a moment of the agenda item. */
const NEXT_HOUR = `
  (select min(hour) from (
     select r.answer_by as hour where d.answer is null
     union all
     select m.occurs_at from brief_version v join brief b on b.id = v.brief_id join agenda_moment m on m.agenda_item_id = b.agenda_item_id
      where v.id = d.brief_version_id) hours
    where hour between $1 and $1::timestamptz + interval '3 days')`;

const textOf = (moment: string): string => `to_char(${moment}, 'YYYY-MM-DD HH24:MI:SS.US')`;

interface Group {
  readonly condition: string;
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

/**
 * `todo` and `done` share the inbox between them; `upcoming` looks across: what was acknowledged and has an hour
 * within three days, answered or not. Retractions come before everything.
 */
const GROUPS: Readonly<Record<InboxGroup, Group>> = {
  todo: {
    condition: IS_TODO,
    key: `(case when r.retracted_at is null then '1 ' else '0 ' end || ${textOf('r.answer_by')}) collate "C"`,
    direction: 'asc',
  },
  upcoming: {
    condition: `${IS_OPEN} and d.acknowledged_at is not null and ${NEXT_HOUR} is not null`,
    key: `${textOf(NEXT_HOUR)} collate "C"`,
    direction: 'asc',
  },
  done: { condition: `not ${IS_TODO}`, key: `${textOf('d.visible_at')} collate "C"`, direction: 'desc' },
};

/** Reading one's own organisation's inbox. What is under embargo is in no page, no count and no number. */
@Injectable()
export class InboxQueries {
  /** One more row than asked for tells whether there is a next page. */
  async page(
    ctx: ReadContext,
    group: InboxGroup,
    first: number,
    after: CursorPosition | null,
  ): Promise<InboxPageRow[]> {
    const { condition, key, direction } = GROUPS[group];
    const comparison = direction === 'asc' ? '>' : '<';
    return ctx.db.query<InboxPageRow[]>(
      `select ${DELIVERY_COLUMNS}, ${key} as "cursorKey" ${FROM} and ${condition}
          and ($3::text is null or (${key}, d.id::text collate "C") ${comparison} ($3::text, $4::text))
        order by ${key} ${direction}, d.id::text collate "C" ${direction} limit $5`,
      [ctx.clock.now(), inboxOf(ctx.actor), after?.key ?? null, after?.id ?? null, first + 1],
    );
  }

  async counts(ctx: ReadContext): Promise<InboxCounts> {
    const [row] = await ctx.db.query<InboxCounts[]>(
      `select coalesce((select sequence from inbox where organisation_id = $2::uuid), 0) as sequence,
              (select count(*)::int ${FROM} and ${GROUPS.todo.condition}) as "todoCount",
              (select count(*)::int ${FROM} and ${GROUPS.upcoming.condition}) as "upcomingCount"`,
      [ctx.clock.now(), inboxOf(ctx.actor)],
    );
    return row ?? { sequence: 0, todoCount: 0, upcomingCount: 0 };
  }

  /** What changed after a number, in the order it changed: for catching up. */
  async changesAfter(ctx: ReadContext, sequence: number): Promise<DeliveryRow[]> {
    return ctx.db.query<DeliveryRow[]>(
      `select ${DELIVERY_COLUMNS} ${FROM} and d.sequence > $3 order by d.sequence limit ${MOST_CHANGES}`,
      [ctx.clock.now(), inboxOf(ctx.actor), sequence],
    );
  }
}
