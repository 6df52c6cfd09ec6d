import { BackfillRunService, type Lane } from '@conductor/collection';
import type { JsonValue, Page } from '@conductor/connector-contract';
import { type Clock, exhaustive } from '@conductor/kernel';
import type { Logger } from '@conductor/runtime';
import { type WorkContext, Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { ConnectorReading } from '../connector-reading.js';
import { AFTER_POSTS, CLOCK, LOGGER, type NextStep } from '../parts.js';
import { runSlice, type Slice } from '../slice.js';

/** Fills in the past of one source for a slice of time, a page at a time, with a cursor of its own. */
@Injectable()
export class BackfillJob {
  constructor(
    private readonly works: Works,
    private readonly backfills: BackfillRunService,
    private readonly reading: ConnectorReading,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(AFTER_POSTS) private readonly afterPosts: readonly NextStep[],
  ) {}

  async run({ sourceId, lane }: { readonly sourceId: string; readonly lane: Lane }): Promise<void> {
    const plan = await this.act((ctx) => this.backfills.plan(ctx, sourceId, lane));
    if (!plan) return;
    const slice = await runSlice({
      plan,
      open: (what, signal) => this.reading.open(what, signal),
      save: (from, page) => this.act((ctx) => this.store(ctx, sourceId, from, page)),
      clock: this.clock,
    });
    const { answer: _, ...counts } = slice.report;
    this.logger.info({ sourceId, lane, ...slice.end, ...counts }, 'slice of a back-fill ended');
    await this.act((ctx) => this.end(ctx, sourceId, slice));
  }

  private async store(ctx: WorkContext, sourceId: string, from: JsonValue, page: Page) {
    const counts = await this.backfills.savePage(ctx, sourceId, from, page);
    if (counts) for (const next of this.afterPosts) await next(ctx);
    return counts;
  }

  private async end(ctx: WorkContext, sourceId: string, { end, report }: Slice): Promise<void> {
    const jitter = Math.random();
    switch (end.kind) {
      case 'finished':
        return this.backfills.finish(ctx, sourceId, report);
      case 'goes-on':
        return this.backfills.goOn(ctx, sourceId, report, jitter);
      case 'cut-off':
        return this.backfills.cutOff(ctx, sourceId, report, jitter);
      case 'failed':
        return this.backfills.fail(ctx, sourceId, report, end.failure, jitter);
      case 'left':
        return;
      default:
        return exhaustive(end);
    }
  }

  private act<Result>(work: (ctx: WorkContext) => Promise<Result>): Promise<Result> {
    return this.works.runAs('collection.backfill', work);
  }
}
