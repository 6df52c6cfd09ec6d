import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { type BackfillAction, backfillWorkflow } from './backfill.workflow.js';
import { requireCollectionPermission } from './collection.policy.js';
import { collectionProblems } from './collection.problems.js';
import { enqueuePull } from './pull-queue.js';
import { SourceBackfill } from './source-backfill.entity.js';

/** What a source's first back-fill reaches, if nobody says otherwise: a quarter, as plans are made by. */
export const DEFAULT_BACKFILL_DAYS = 90;

/** What people do with the past of sources. */
@Injectable()
export class BackfillService {
  /** Begins at the newest post again: what is there already is only looked at. */
  async start(ctx: WorkContext, sourceId: string, since: Date): Promise<void> {
    requireCollectionPermission(ctx.actor, 'source.manage');
    const now = ctx.clock.now();
    if (since >= now) throw collectionProblems.backfillInFuture();
    await this.requireSource(ctx, sourceId);
    const backfill = await this.locked(ctx, sourceId);
    const state = backfill ? backfillWorkflow.next(backfill.state, 'start') : backfillWorkflow.initial;
    await ctx.db.query(
      `insert into source_backfill (source_id, state, since, begun_at, next_run_at) values ($1, $2, $3, $4, $4)
       on conflict (source_id) do update set state = excluded.state, since = excluded.since, begun_at = excluded.begun_at,
         next_run_at = excluded.next_run_at, cursor = null, reached_at = null, post_count = 0, page_count = 0,
         failure_code = null, failure_count = 0, finished_at = null`,
      [sourceId, state, since, now],
    );
    await this.record(ctx, sourceId, 'backfill.started');
    await enqueuePull(ctx, sourceId, 'collection.backfill');
  }

  async pause(ctx: WorkContext, sourceId: string): Promise<void> {
    await this.change(ctx, sourceId, 'pause');
    await this.record(ctx, sourceId, 'backfill.paused');
  }

  /** Goes on where it stood, at once. */
  async resume(ctx: WorkContext, sourceId: string): Promise<void> {
    const backfill = await this.change(ctx, sourceId, 'resume');
    backfill.failureCode = null;
    backfill.failureCount = 0;
    backfill.nextRunAt = ctx.clock.now();
    await ctx.db.save(SourceBackfill, backfill);
    await this.record(ctx, sourceId, 'backfill.resumed');
    await enqueuePull(ctx, sourceId, 'collection.backfill');
  }

  /** What it brought stays. */
  async cancel(ctx: WorkContext, sourceId: string): Promise<void> {
    const backfill = await this.change(ctx, sourceId, 'cancel');
    backfill.finishedAt = ctx.clock.now();
    await ctx.db.save(SourceBackfill, backfill);
    await this.record(ctx, sourceId, 'backfill.cancelled');
  }

  private async change(ctx: WorkContext, sourceId: string, action: BackfillAction): Promise<SourceBackfill> {
    requireCollectionPermission(ctx.actor, 'source.manage');
    const backfill = await this.locked(ctx, sourceId);
    if (!backfill) throw collectionProblems.sourceNotFound();
    backfill.state = backfillWorkflow.next(backfill.state, action);
    await ctx.db.save(SourceBackfill, backfill);
    return backfill;
  }

  private locked(ctx: WorkContext, sourceId: string): Promise<SourceBackfill | null> {
    return ctx.db.findOne(SourceBackfill, { where: { sourceId }, lock: { mode: 'for_no_key_update' } });
  }

  private async requireSource(ctx: WorkContext, sourceId: string): Promise<void> {
    const found: unknown[] = await ctx.db.query(
      'select 1 from collection_source where id = $1 for no key update',
      [sourceId],
    );
    if (found.length === 0) throw collectionProblems.sourceNotFound();
  }

  private record(
    ctx: WorkContext,
    id: string,
    act: 'backfill.started' | 'backfill.paused' | 'backfill.resumed' | 'backfill.cancelled',
  ): Promise<void> {
    return ctx.audit.record(act, { type: 'collection_source', id });
  }
}
