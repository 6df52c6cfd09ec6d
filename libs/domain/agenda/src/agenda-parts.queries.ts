import type { PersonRow } from '@conductor/identity';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { FramingContent } from './agenda-content.js';
import type { AgendaMoment } from './agenda-moment.entity.js';
import type { AgendaReview } from './agenda-review.entity.js';
import type { AgendaSpeaker } from './agenda-speaker.entity.js';

export type AgendaSpeakerRow = AgendaSpeaker;
export type AgendaMomentRow = AgendaMoment;
export type FramingRow = FramingContent & { readonly agendaItemId: string };
export type AgendaAuthorRow = PersonRow & { readonly agendaItemId: string };
export type AgendaReviewRow = Pick<
  AgendaReview,
  'agendaItemId' | 'decision' | 'reason' | 'itemVersion' | 'decidedAt'
> & {
  readonly reviewer: PersonRow;
};

const byItem = <Row extends { readonly agendaItemId: string }>(rows: readonly Row[]): Map<string, Row[]> =>
  Map.groupBy(rows, (row) => row.agendaItemId);

/**
 * The parts of items, many items at once. They ask nobody's permission:
 * pass only ids of items that AgendaQueries let the reader see.
 */
@Injectable()
export class AgendaPartsQueries {
  /** The lead first, then those who support, then the silent, each in protocol order. */
  async speakersOf(ctx: ReadContext, itemIds: readonly string[]): Promise<Map<string, AgendaSpeakerRow[]>> {
    return byItem(
      await ctx.db.query<AgendaSpeakerRow[]>(
        `select s.agenda_item_id as "agendaItemId", s.organisation_id as "organisationId", s.part
           from agenda_speaker s join organisation o on o.id = s.organisation_id
          where s.agenda_item_id = any($1)
          order by array_position(array['leads', 'supports', 'silent'], s.part), o.protocol_order, o.code`,
        [itemIds],
      ),
    );
  }

  async momentsOf(ctx: ReadContext, itemIds: readonly string[]): Promise<Map<string, AgendaMomentRow[]>> {
    return byItem(
      await ctx.db.query<AgendaMomentRow[]>(
        `select id, agenda_item_id as "agendaItemId", title, occurs_at as "occursAt", zone
           from agenda_moment where agenda_item_id = any($1) order by occurs_at, id`,
        [itemIds],
      ),
    );
  }

  async framingsOf(ctx: ReadContext, itemIds: readonly string[]): Promise<Map<string, FramingRow>> {
    const rows = await ctx.db.query<FramingRow[]>(
      `select agenda_item_id as "agendaItemId", problem, cause, judgement, remedy, tone, wording_use as "wordingUse",
              wording_avoid as "wordingAvoid", questions, counter_narratives as "counterNarratives"
         from framing where agenda_item_id = any($1) and position = 1`,
      [itemIds],
    );
    return new Map(rows.map((row) => [row.agendaItemId, row]));
  }

  async authorsOf(ctx: ReadContext, itemIds: readonly string[]): Promise<Map<string, AgendaAuthorRow[]>> {
    return byItem(
      await ctx.db.query<AgendaAuthorRow[]>(
        `select c.agenda_item_id as "agendaItemId", u.id, u.name, u.is_demo as "isDemo"
           from agenda_contributor c join app_user u on u.id = c.user_id
          where c.agenda_item_id = any($1) and c.part = 'author' order by u.name, u.id`,
        [itemIds],
      ),
    );
  }

  /** Newest first. */
  async reviewsOf(ctx: ReadContext, itemIds: readonly string[]): Promise<Map<string, AgendaReviewRow[]>> {
    return byItem(
      await ctx.db.query<AgendaReviewRow[]>(
        `select r.agenda_item_id as "agendaItemId", r.decision, r.reason, r.item_version as "itemVersion",
                r.decided_at as "decidedAt", json_build_object('id', u.id, 'name', u.name, 'isDemo', u.is_demo) as reviewer
           from agenda_review r join app_user u on u.id = r.reviewer_id
          where r.agenda_item_id = any($1) order by r.decided_at desc, r.id desc`,
        [itemIds],
      ),
    );
  }
}
