import {
  type ConnectorFailure,
  decideAfterFailure,
  type JsonValue,
  jsonValueOf,
  type Page,
} from '@conductor/connector-contract';
import { exhaustive } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { CollectionSource } from './collection-source.entity.js';
import { PostStore, type StoredCounts } from './post-store.js';
import { enqueuePull } from './pull-queue.js';
import { isBarred } from './source-account.js';
import { sourceWorkflow } from './source.workflow.js';

const MINUTE = 60_000;
/** Ministries publish some ten releases a day: a quarter of an hour is soon enough, and polite. */
const PULL_EVERY = 15 * MINUTE;
/** How many sources one round hands on; the next round takes the rest. */
const MOST_PER_ROUND = 500;

/** What the worker needs to pull a source. */
export interface PullPlan {
  readonly connector: string;
  readonly config: unknown;
  readonly cursor: JsonValue;
}

/** How a source is pulled: page by page, each in one transaction with its cursor. For the worker. */
@Injectable()
export class PullService {
  constructor(private readonly store: PostStore) {}

  /** Hands every source that is due to the queue. @returns how many */
  async enqueueDue(ctx: WorkContext): Promise<number> {
    const now = ctx.clock.now();
    const [due]: [Pick<CollectionSource, 'id' | 'address'>[], number] = await ctx.db.query(
      // Moved on at once: a round that comes before the pull is done does not ask again.
      `update collection_source set next_pull_at = $2
        where id in (select id from collection_source where state = 'active' and next_pull_at <= $1
                      order by next_pull_at limit $3 for update skip locked)
       returning id, address`,
      [now, new Date(now.getTime() + PULL_EVERY), MOST_PER_ROUND],
    );
    for (const source of due) await enqueuePull(ctx, source);
    return due.length;
  }

  /** Null when the source is gone, or a person paused it since the job was enqueued. */
  async planPull(ctx: WorkContext, sourceId: string): Promise<PullPlan | null> {
    const source = await this.open(ctx, sourceId);
    return (
      source && { connector: source.connector, config: source.config, cursor: jsonValueOf(source.cursor) }
    );
  }

  /** Stores a page with its cursor: a worker that dies goes on from here. Null when a person paused the source meanwhile. */
  async savePage(ctx: WorkContext, sourceId: string, page: Page): Promise<StoredCounts | null> {
    const source = await this.open(ctx, sourceId);
    if (!source) return null;
    const counts = await this.store.storePage(ctx, {
      origin: { kind: 'source', sourceId },
      posts: page.posts,
      isDemo: false,
      defaults: { organisationId: source.organisationId, authorName: source.name },
    });
    source.cursor = page.cursor;
    source.lastPulledAt = ctx.clock.now();
    await ctx.db.save(CollectionSource, source);
    return counts;
  }

  /** The source gave all it had. */
  async finishPull(ctx: WorkContext, sourceId: string): Promise<void> {
    const now = ctx.clock.now();
    await ctx.db.query(
      `update collection_source set last_pulled_at = $2, next_pull_at = $3, failure_code = null, failure_count = 0
        where id = $1 and state = 'active'`,
      [sourceId, now, new Date(now.getTime() + PULL_EVERY)],
    );
  }

  /**
   * Writes down why a pull failed and does what the one decision says: try again later, wait for a person, or give up.
   * @param jitter number from 0 to 1
   */
  async recordFailure(
    ctx: WorkContext,
    sourceId: string,
    failure: ConnectorFailure,
    jitter: number,
  ): Promise<void> {
    const source = await this.active(ctx, sourceId);
    if (!source) return;
    source.failureCode = failure.code;
    source.failureCount += 1;
    const after = decideAfterFailure(failure, source.failureCount, ctx.clock.now(), jitter);
    switch (after.decision) {
      case 'retry':
        source.nextPullAt = after.at;
        break;
      case 'pause':
        source.state = sourceWorkflow.next(source.state, 'pause');
        break;
      case 'stop':
        source.state = sourceWorkflow.next(source.state, 'give_up');
        break;
      default:
        exhaustive(after);
    }
    await ctx.db.save(CollectionSource, source);
    if (source.state === 'active') return;
    await ctx.audit.record(
      `source.${source.state}`,
      { type: 'collection_source', id: sourceId },
      { failure: failure.code },
    );
  }

  /** An active source, unless the account that it reads is a person's who does not consent: then it waits. */
  private async open(ctx: WorkContext, sourceId: string): Promise<CollectionSource | null> {
    const source = await this.active(ctx, sourceId);
    if (!source || !(await isBarred(ctx, source))) return source;
    source.state = sourceWorkflow.next(source.state, 'pause');
    source.failureCode = 'SOURCE_ACCOUNT_WITHOUT_CONSENT';
    await ctx.db.save(CollectionSource, source);
    await ctx.audit.record(
      'source.paused',
      { type: 'collection_source', id: sourceId },
      { failure: source.failureCode },
    );
    return null;
  }

  private active(ctx: WorkContext, sourceId: string): Promise<CollectionSource | null> {
    return ctx.db.findOne(CollectionSource, {
      where: { id: sourceId, state: 'active' },
      lock: { mode: 'for_no_key_update' },
    });
  }
}
