import { IMPORT_ATTEMPTS, type ImportPlan, ImportRunService } from '@conductor/collection';
import { isConnectorFailure, type Page } from '@conductor/connector-contract';
import { DomainProblem } from '@conductor/kernel';
import type { Logger } from '@conductor/runtime';
import { type WorkContext, Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { ConnectorReading } from '../connector-reading.js';
import { AFTER_POSTS, LOGGER, type NextStep } from '../parts.js';

/** The largest file takes a minute or two; what takes longer hangs, and is tried again. */
const LONGEST_READING_MS = 10 * 60_000;

/** Takes in one file, a page at a time. A worker that dies goes on after the last page it stored. */
@Injectable()
export class ImportJob {
  constructor(
    private readonly works: Works,
    private readonly imports: ImportRunService,
    private readonly reading: ConnectorReading,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(AFTER_POSTS) private readonly afterPosts: readonly NextStep[],
  ) {}

  async run({ importId }: { readonly importId: string }, attempt: number): Promise<void> {
    const plan = await this.act((ctx) => this.imports.plan(ctx, importId));
    if (!plan) return;
    try {
      await this.takeIn(importId, plan);
    } catch (thrown) {
      const code = failureCodeOf(thrown, attempt);
      if (code === null) throw thrown;
      this.logger.warn({ err: thrown, importId, code }, 'import failed');
      return this.act((ctx) => this.imports.fail(ctx, importId, code));
    }
    await this.act((ctx) => this.imports.finish(ctx, importId));
  }

  private async takeIn(importId: string, plan: ImportPlan): Promise<void> {
    const { pages } = this.reading.open(plan, AbortSignal.timeout(LONGEST_READING_MS));
    for await (const page of pages) {
      await this.act((ctx) => this.store(ctx, importId, page));
    }
  }

  private async store(ctx: WorkContext, importId: string, page: Page): Promise<void> {
    const stored = await this.imports.savePage(ctx, importId, page);
    if (stored && !stored.isDryRun) for (const next of this.afterPosts) await next(ctx);
  }

  private act<Result>(work: (ctx: WorkContext) => Promise<Result>): Promise<Result> {
    return this.works.runAs('collection.import', work);
  }
}

/** The code of what is wrong with the file; null for a disturbance that another attempt may not meet. */
function failureCodeOf(thrown: unknown, attempt: number): string | null {
  if (isConnectorFailure(thrown) || thrown instanceof DomainProblem) return thrown.code;
  return attempt >= IMPORT_ATTEMPTS ? 'IMPORT_BROKEN' : null;
}
