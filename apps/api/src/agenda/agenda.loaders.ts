import {
  type AgendaAuthorRow,
  type AgendaItemRow,
  type AgendaMomentRow,
  AgendaPartsQueries,
  AgendaQueries,
  type AgendaReviewRow,
  type AgendaSpeakerRow,
  type FramingRow,
  type Theme,
} from '@conductor/agenda';
import { Injectable } from '@nestjs/common';
import { defineLoader } from '../edge/loader.js';

/** Batch loads of agenda items and their parts, for every resolver that names one. */
@Injectable()
export class AgendaLoaders {
  constructor(
    private readonly items: AgendaQueries,
    private readonly parts: AgendaPartsQueries,
  ) {}

  /** Null for an item that the reader may not see. */
  readonly item = defineLoader<string, AgendaItemRow>(async (ctx, ids) => {
    const rows = await this.items.byIds(ctx, ids);
    return new Map(rows.map((row) => [row.id, row]));
  });

  readonly theme = defineLoader<string, Theme>(async (ctx) => {
    const rows = await this.items.themes(ctx);
    return new Map(rows.map((row) => [row.id, row]));
  });

  readonly speakers = defineLoader<string, AgendaSpeakerRow[]>((ctx, ids) => this.parts.speakersOf(ctx, ids));
  readonly moments = defineLoader<string, AgendaMomentRow[]>((ctx, ids) => this.parts.momentsOf(ctx, ids));
  readonly framing = defineLoader<string, FramingRow>((ctx, ids) => this.parts.framingsOf(ctx, ids));
  readonly authors = defineLoader<string, AgendaAuthorRow[]>((ctx, ids) => this.parts.authorsOf(ctx, ids));
  readonly reviews = defineLoader<string, AgendaReviewRow[]>((ctx, ids) => this.parts.reviewsOf(ctx, ids));
}
