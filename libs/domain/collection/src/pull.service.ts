import { type JsonValue, jsonValueOf, type Page } from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { type Lane, laneOf, SLICE_MS } from './lane.js';
import { openSource } from './open-source.js';
import { PostStore, type StoredCounts } from './post-store.js';
import { enqueuePull } from './pull-queue.js';
import { SourceHosts } from './source-hosts.js';

/** A round that comes before the pull is done does not ask again; a pull whose job was lost is asked for anew by then. */
const HANDED_ON_MS = 15 * 60_000;
/** How many sources one round hands on; the next round takes the rest. */
const MOST_PER_ROUND = 500;

/** What the worker needs to pull a source. */
export interface PullPlan {
  readonly connector: string;
  readonly config: unknown;
  readonly cursor: JsonValue;
  readonly sliceMs: number;
}

/** How a source is pulled: page by page, each in one transaction with its cursor. For the worker. */
@Injectable()
export class PullService {
  constructor(
    private readonly store: PostStore,
    private readonly hosts: SourceHosts,
  ) {}

  /** Hands every source that is due to the queue. @returns how many */
  async enqueueDue(ctx: WorkContext): Promise<number> {
    const now = ctx.clock.now();
    const [due]: [{ id: string }[], number] = await ctx.db.query(
      `update collection_source set next_pull_at = $2
        where id in (select id from collection_source where state = 'active' and next_pull_at <= $1
                      order by next_pull_at limit $3 for update skip locked)
       returning id`,
      [now, new Date(now.getTime() + HANDED_ON_MS), MOST_PER_ROUND],
    );
    for (const { id } of due) await enqueuePull(ctx, id);
    return due.length;
  }

  /**
   * Null when the source is gone, a person paused it since the job was enqueued, or its host turned out to be quicker
   * or slower than the lane in which the job waited: then it waits in the other.
   */
  async planPull(ctx: WorkContext, sourceId: string, lane: Lane): Promise<PullPlan | null> {
    const source = await openSource(ctx, sourceId);
    if (!source) return null;
    if (lane !== laneOf(await this.hosts.paceOf(ctx, source.host))) {
      await enqueuePull(ctx, sourceId);
      return null;
    }
    const { connector, config, cursor } = source;
    return { connector, config, cursor: jsonValueOf(cursor), sliceMs: SLICE_MS[lane] };
  }

  /**
   * Stores a page with its cursor: a worker that dies goes on from here. Null when a person paused the source meanwhile,
   * or another worker went on from `from`: this one was taken for dead, and leaves the rest to its successor.
   */
  async savePage(
    ctx: WorkContext,
    sourceId: string,
    from: JsonValue,
    page: Page,
  ): Promise<StoredCounts | null> {
    const source = await openSource(ctx, sourceId);
    if (!source) return null;
    const [moved]: [unknown[], number] = await ctx.db.query(
      `update collection_source set cursor = $3, last_pulled_at = $4
        where id = $1 and coalesce(cursor, 'null') = $2::jsonb returning id`,
      [sourceId, JSON.stringify(from), JSON.stringify(page.cursor), ctx.clock.now()],
    );
    if (moved.length === 0) return null;
    return this.store.storePage(ctx, {
      origin: { kind: 'source', sourceId },
      posts: page.posts,
      isDemo: false,
      defaults: { organisationId: source.organisationId, authorName: source.name },
    });
  }
}
