import { type JsonValue, jsonValueOf, type Page, type RejectedRow } from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { importWorkflow } from './import.workflow.js';
import { PostImport } from './post-import.entity.js';
import { PostStore } from './post-store.js';
import { RowProblems } from './row-problems.js';

/** What the worker needs to go on with an import. */
export interface ImportPlan {
  readonly connector: string;
  readonly config: unknown;
  readonly cursor: JsonValue;
}

/** Of the file as a whole: which rows they are would say whose posts they are. */
const refusedRows = (refused: number): RejectedRow[] =>
  refused === 0 ? [] : [{ row: 1, problems: [{ code: 'POST_WITHOUT_CONSENT', column: null, facts: {} }] }];

/** How a file is taken in: page by page, each in one transaction with its counts. For the worker. */
@Injectable()
export class ImportRunService {
  constructor(
    private readonly store: PostStore,
    private readonly problems: RowProblems,
  ) {}

  /** Null when the import is not running. */
  async plan(ctx: WorkContext, importId: string): Promise<ImportPlan | null> {
    const found = await this.running(ctx, importId);
    return found && { connector: found.connector, config: found.config, cursor: jsonValueOf(found.cursor) };
  }

  /** Stores a page, or only counts it in a dry run. Null when the import no longer runs. */
  async savePage(ctx: WorkContext, importId: string, page: Page): Promise<PostImport | null> {
    const found = await this.running(ctx, importId);
    if (!found) return null;
    if (found.isDryRun) await ctx.db.query('savepoint dry_run');
    const counts = await this.store.storePage(ctx, {
      origin: { kind: 'import', importId },
      posts: page.posts,
      isDemo: false,
      defaults: { accountId: found.mapping.defaultAccountId },
    });
    if (found.isDryRun) await ctx.db.query('rollback to savepoint dry_run');
    await this.problems.append(ctx, importId, [...page.rejected, ...refusedRows(counts.refused)]);
    found.createdCount += counts.created;
    found.updatedCount += counts.updated;
    found.unchangedCount += counts.unchanged;
    found.rejectedCount += page.rejected.length + counts.refused;
    found.processedCount += page.posts.length + page.rejected.length;
    found.cursor = page.cursor;
    return ctx.db.save(PostImport, found);
  }

  /** Every row was gone through. */
  async finish(ctx: WorkContext, importId: string): Promise<void> {
    const found = await this.running(ctx, importId);
    if (!found) return;
    found.state = importWorkflow.next(found.state, found.isDryRun ? 'finish_dry_run' : 'finish');
    found.rowCount = found.processedCount;
    found.finishedAt = ctx.clock.now();
    await ctx.db.save(PostImport, found);
    const { isDryRun, createdCount, updatedCount, rejectedCount } = found;
    await ctx.audit.record(
      'import.finished',
      { type: 'post_import', id: importId },
      { isDryRun, createdCount, updatedCount, rejectedCount },
    );
  }

  /** The file cannot be gone through to its end. What was stored stays, until somebody undoes it. */
  async fail(ctx: WorkContext, importId: string, code: string): Promise<void> {
    const found = await this.running(ctx, importId);
    if (!found) return;
    found.state = importWorkflow.next(found.state, 'fail');
    found.failureCode = code;
    found.finishedAt = ctx.clock.now();
    await ctx.db.save(PostImport, found);
    await ctx.audit.record('import.failed', { type: 'post_import', id: importId }, { code });
  }

  private running(ctx: WorkContext, importId: string): Promise<PostImport | null> {
    return ctx.db.findOne(PostImport, {
      where: { id: importId, state: 'running' },
      lock: { mode: 'for_no_key_update' },
    });
  }
}
