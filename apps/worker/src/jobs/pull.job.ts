import { type PullPlan, PullService } from '@conductor/collection';
import { type ConnectorFailure, isConnectorFailure, type Page } from '@conductor/connector-contract';
import type { Logger } from '@conductor/runtime';
import { type WorkContext, Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { ConnectorReading } from '../connector-reading.js';
import { AFTER_POSTS, LOGGER, type NextStep } from '../parts.js';

/** Pulls one source to its end, a page at a time. A worker that dies goes on after the last page it stored. */
@Injectable()
export class PullJob {
  constructor(
    private readonly works: Works,
    private readonly pulls: PullService,
    private readonly reading: ConnectorReading,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(AFTER_POSTS) private readonly afterPosts: readonly NextStep[],
  ) {}

  async run({ sourceId }: { readonly sourceId: string }): Promise<void> {
    const plan = await this.act((ctx) => this.pulls.planPull(ctx, sourceId));
    if (!plan) return;
    try {
      if (!(await this.pull(sourceId, plan))) return;
    } catch (thrown) {
      if (!isConnectorFailure(thrown)) throw thrown;
      return this.fail(sourceId, thrown);
    }
    await this.act((ctx) => this.pulls.finishPull(ctx, sourceId));
  }

  /** @returns false when a person paused the source meanwhile */
  private async pull(sourceId: string, plan: PullPlan): Promise<boolean> {
    for await (const page of this.reading.pages(plan)) {
      const counts = await this.act((ctx) => this.store(ctx, sourceId, page));
      if (!counts) return false;
      this.logger.info({ sourceId, ...counts, rejected: page.rejected.length }, 'page stored');
    }
    return true;
  }

  private async store(ctx: WorkContext, sourceId: string, page: Page) {
    const counts = await this.pulls.savePage(ctx, sourceId, page);
    if (counts) for (const next of this.afterPosts) await next(ctx);
    return counts;
  }

  private async fail(sourceId: string, failure: ConnectorFailure): Promise<void> {
    this.logger.info({ sourceId, code: failure.code }, 'source failed');
    await this.act((ctx) => this.pulls.recordFailure(ctx, sourceId, failure, Math.random()));
  }

  private act<Result>(work: (ctx: WorkContext) => Promise<Result>): Promise<Result> {
    return this.works.runAs('collection.pull', work);
  }
}
