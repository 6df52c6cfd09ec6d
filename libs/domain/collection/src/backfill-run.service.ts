import {
  type ConnectorFailure,
  decideAfterFailure,
  type JsonValue,
  jsonValueOf,
  Malformed,
  type Page,
  Temporary,
} from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { backfillWorkflow } from './backfill.workflow.js';
import { type Lane, laneOf, SLICE_MS } from './lane.js';
import { openSource } from './open-source.js';
import { PostStore, type StoredCounts } from './post-store.js';
import { PullLog, type SliceReport } from './pull-log.js';
import { enqueuePull } from './pull-queue.js';
import type { PullPlan } from './pull.service.js';
import { SourceBackfill } from './source-backfill.entity.js';
import { SourceHosts } from './source-hosts.js';

/** A round that comes before the slice is done does not ask again. */
const HANDED_ON_MS = 5 * 60_000;
/** Half a million posts of the largest pages: more than any ministry has. What goes on behind it has no end. */
const MOST_PAGES = 5_000;

export interface BackfillPlan extends PullPlan {
  readonly since: Date;
}

/** How the past is filled in, a slice at a time, with a cursor of its own. For the worker. */
@Injectable()
export class BackfillRunService {
  constructor(
    private readonly store: PostStore,
    private readonly hosts: SourceHosts,
    private readonly log: PullLog,
  ) {}

  /** Hands every back-fill that is due to the queue: one that waited for its host's budget, or whose job was lost. */
  async enqueueDue(ctx: WorkContext): Promise<number> {
    const now = ctx.clock.now();
    const [due]: [{ sourceId: string }[], number] = await ctx.db.query(
      `update source_backfill b set next_run_at = $2
        where b.state = 'running' and b.next_run_at <= $1
          and exists (select 1 from collection_source c where c.id = b.source_id and c.state = 'active')
       returning b.source_id as "sourceId"`,
      [now, new Date(now.getTime() + HANDED_ON_MS)],
    );
    for (const { sourceId } of due) await enqueuePull(ctx, sourceId, 'collection.backfill');
    return due.length;
  }

  /** Null when there is nothing to do, or the job waited in the wrong lane: then it waits in the other. */
  async plan(ctx: WorkContext, sourceId: string, lane: Lane): Promise<BackfillPlan | null> {
    const source = await openSource(ctx, sourceId);
    const backfill = await this.lockRunning(ctx, sourceId);
    if (!source || !backfill) return null;
    if (lane !== laneOf(await this.hosts.paceOf(ctx, source.host))) {
      await enqueuePull(ctx, sourceId, 'collection.backfill');
      return null;
    }
    const { connector, config } = source;
    const { cursor, since } = backfill;
    return { connector, config, cursor: jsonValueOf(cursor), since, sliceMs: SLICE_MS[lane] };
  }

  /** Stores a page with the back-fill's cursor. Null when a person paused it meanwhile, or another worker went on. */
  async savePage(
    ctx: WorkContext,
    sourceId: string,
    from: JsonValue,
    page: Page,
  ): Promise<StoredCounts | null> {
    const source = await openSource(ctx, sourceId);
    if (!source || !(await this.lockRunning(ctx, sourceId))) return null;
    const moments = page.posts.flatMap(({ postedAt }) => postedAt?.getTime() ?? []);
    const reached = moments.length === 0 ? null : new Date(Math.min(...moments));
    const [moved]: [unknown[], number] = await ctx.db.query(
      `update source_backfill set cursor = $3, page_count = page_count + 1, post_count = post_count + $4,
              reached_at = least(reached_at, $5), failure_code = null, failure_count = 0
        where source_id = $1 and coalesce(cursor, 'null') = $2::jsonb returning source_id`,
      [sourceId, JSON.stringify(from), JSON.stringify(page.cursor), page.posts.length, reached],
    );
    if (moved.length === 0) return null;
    return this.store.storePage(ctx, {
      origin: { kind: 'source', sourceId },
      posts: page.posts,
      isDemo: false,
      defaults: { organisationId: source.organisationId, authorName: source.name },
    });
  }

  async finish(ctx: WorkContext, sourceId: string, report: SliceReport): Promise<void> {
    const backfill = await this.lockRunning(ctx, sourceId);
    if (!backfill) return;
    backfill.state = backfillWorkflow.next(backfill.state, 'finish');
    backfill.finishedAt = ctx.clock.now();
    await ctx.db.save(SourceBackfill, backfill);
    await this.log.write(ctx, sourceId, 'backfill', report, 'finished');
  }

  /** Its time is over, and it has more. */
  async goOn(ctx: WorkContext, sourceId: string, report: SliceReport, jitter: number): Promise<void> {
    const backfill = await this.lockRunning(ctx, sourceId);
    if (!backfill) return;
    if (backfill.pageCount >= MOST_PAGES)
      return this.fail(ctx, sourceId, report, new Malformed('PULL_ENDLESS'), jitter);
    await this.log.write(ctx, sourceId, 'backfill', report, 'continued');
    await enqueuePull(ctx, sourceId, 'collection.backfill');
  }

  /** Its time was over before it gave a single page. */
  cutOff(ctx: WorkContext, sourceId: string, report: SliceReport, jitter: number): Promise<void> {
    return this.fail(ctx, sourceId, report, new Temporary('TIMED_OUT'), jitter);
  }

  /** A spent budget is no failure of the past: it goes on when there is room again. */
  async fail(
    ctx: WorkContext,
    sourceId: string,
    report: SliceReport,
    failure: ConnectorFailure,
    jitter: number,
  ): Promise<void> {
    const backfill = await this.lockRunning(ctx, sourceId);
    if (!backfill) return;
    const after = decideAfterFailure(failure, backfill.failureCount + 1, ctx.clock.now(), jitter);
    if (failure.kind !== 'RateLimited') backfill.failureCount += 1;
    backfill.failureCode = failure.code;
    if (after.decision === 'retry') backfill.nextRunAt = after.at;
    else backfill.state = backfillWorkflow.next(backfill.state, 'fail');
    await ctx.db.save(SourceBackfill, backfill);
    await this.log.write(ctx, sourceId, 'backfill', report, failure);
  }

  private lockRunning(ctx: WorkContext, sourceId: string): Promise<SourceBackfill | null> {
    return ctx.db.findOne(SourceBackfill, {
      where: { sourceId, state: 'running' },
      lock: { mode: 'for_no_key_update' },
    });
  }
}
