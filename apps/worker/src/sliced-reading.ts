import type { Lane, StoredCounts } from '@conductor/collection';
import type { JsonValue, Page } from '@conductor/connector-contract';
import type { Clock } from '@conductor/kernel';
import type { Logger } from '@conductor/runtime';
import { type WorkContext, Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { ConnectorReading } from './connector-reading.js';
import { AFTER_POSTS, CLOCK, LOGGER, type NextStep } from './parts.js';
import { runSlice, type Slice, type SliceParts } from './slice.js';

/** What is read in slices: the newest posts of a source, or its past. Each step is an act of its own. */
export interface SlicedWork {
  /** Of the job, under which its acts are written down. */
  readonly name: string;
  readonly sourceId: string;
  readonly lane: Lane;
  /** Null when there is nothing to read. */
  plan(ctx: WorkContext): Promise<SliceParts['plan'] | null>;
  savePage(ctx: WorkContext, from: JsonValue, page: Page): Promise<StoredCounts | null>;
  /** @param jitter number from 0 to 1 */
  end(ctx: WorkContext, slice: Slice, jitter: number): Promise<void>;
}

/** Reads a source for a slice of time, a page at a time. A worker that dies goes on after the last page it stored. */
@Injectable()
export class SlicedReading {
  constructor(
    private readonly works: Works,
    private readonly reading: ConnectorReading,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(AFTER_POSTS) private readonly afterPosts: readonly NextStep[],
  ) {}

  async run(work: SlicedWork): Promise<void> {
    const { name, sourceId, lane } = work;
    const act = <Result>(acts: (ctx: WorkContext) => Promise<Result>): Promise<Result> =>
      this.works.runAs(name, acts);
    const plan = await act((ctx) => work.plan(ctx));
    if (!plan) return;
    const slice = await runSlice({
      plan,
      open: (what, signal) => this.reading.open(what, signal),
      save: (from, page) => act((ctx) => this.store(ctx, work, from, page)),
      clock: this.clock,
    });
    const { answer: _, ...counts } = slice.report;
    this.logger.info({ job: name, sourceId, lane, ...slice.end, ...counts }, 'slice ended');
    await act((ctx) => work.end(ctx, slice, Math.random()));
  }

  private async store(ctx: WorkContext, work: SlicedWork, from: JsonValue, page: Page) {
    const counts = await work.savePage(ctx, from, page);
    if (counts) for (const next of this.afterPosts) await next(ctx);
    return counts;
  }
}
