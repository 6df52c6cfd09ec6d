import { type Lane, PullEnding, PullService } from '@conductor/collection';
import type { JsonValue, Page } from '@conductor/connector-contract';
import { type Clock, exhaustive } from '@conductor/kernel';
import type { Logger } from '@conductor/runtime';
import { type WorkContext, Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { ConnectorReading } from '../connector-reading.js';
import { AFTER_POSTS, CLOCK, LOGGER, type NextStep } from '../parts.js';
import { runSlice, type Slice } from '../slice.js';

/** Pulls one source for a slice of time, a page at a time. A worker that dies goes on after the last page it stored. */
@Injectable()
export class PullJob {
  constructor(
    private readonly works: Works,
    private readonly pulls: PullService,
    private readonly ending: PullEnding,
    private readonly reading: ConnectorReading,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(AFTER_POSTS) private readonly afterPosts: readonly NextStep[],
  ) {}

  async run({ sourceId, lane }: { readonly sourceId: string; readonly lane: Lane }): Promise<void> {
    const plan = await this.act((ctx) => this.pulls.planPull(ctx, sourceId, lane));
    if (!plan) return;
    const slice = await runSlice({
      plan,
      open: (what, signal) => this.reading.open(what, signal),
      save: (from, page) => this.act((ctx) => this.store(ctx, sourceId, from, page)),
      clock: this.clock,
    });
    const { answer: _, ...counts } = slice.report;
    this.logger.info({ sourceId, lane, ...slice.end, ...counts }, 'slice of a pull ended');
    await this.act((ctx) => this.end(ctx, sourceId, lane, slice));
  }

  private async store(ctx: WorkContext, sourceId: string, from: JsonValue, page: Page) {
    const counts = await this.pulls.savePage(ctx, sourceId, from, page);
    if (counts) for (const next of this.afterPosts) await next(ctx);
    return counts;
  }

  private async end(ctx: WorkContext, sourceId: string, lane: Lane, { end, report }: Slice): Promise<void> {
    const jitter = Math.random();
    switch (end.kind) {
      case 'finished':
        return this.ending.finish(ctx, sourceId, report, jitter);
      case 'goes-on':
        return this.ending.goOn(ctx, sourceId, report, jitter);
      case 'cut-off':
        return this.ending.cutOff(ctx, sourceId, lane, report, jitter);
      case 'failed':
        return this.ending.fail(ctx, sourceId, report, end.failure, jitter);
      case 'left':
        return;
      default:
        return exhaustive(end);
    }
  }

  private act<Result>(work: (ctx: WorkContext) => Promise<Result>): Promise<Result> {
    return this.works.runAs('collection.pull', work);
  }
}
