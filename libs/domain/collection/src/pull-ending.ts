import {
  type ConnectorFailure,
  decideAfterFailure,
  Malformed,
  Temporary,
} from '@conductor/connector-contract';
import { exhaustive } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { CollectionSource } from './collection-source.entity.js';
import { type Lane, type Pace, paceOf } from './lane.js';
import { lockActive } from './open-source.js';
import { PullLog, type SliceReport } from './pull-log.js';
import { enqueuePull } from './pull-queue.js';
import { PullSchedule } from './pull-schedule.js';
import { SourceHosts } from './source-hosts.js';
import { sourceWorkflow } from './source.workflow.js';

/** Eight minutes of pulling at a stretch: some 10 000 pages of a quick host. Nobody has so much that is new. */
const MOST_SLICES = 100;

/** How a slice of a pull ends: at the source's end, at the end of its time, or in one of the five failures. */
@Injectable()
export class PullEnding {
  constructor(
    private readonly hosts: SourceHosts,
    private readonly schedule: PullSchedule,
    private readonly log: PullLog,
  ) {}

  /** The source gave all it had. @param jitter number from 0 to 1 */
  async finish(ctx: WorkContext, sourceId: string, report: SliceReport, jitter: number): Promise<void> {
    const source = await lockActive(ctx, sourceId);
    if (!source) return;
    await this.hosts.notePace(ctx, source.host, paceOf(report.meanWaitMs));
    source.lastPulledAt = ctx.clock.now();
    source.nextPullAt = await this.schedule.next(ctx, sourceId, source.host, jitter);
    source.failureCode = null;
    source.failureCount = 0;
    source.sliceCount = 0;
    await ctx.db.save(CollectionSource, source);
    await this.log.write(ctx, sourceId, 'live', report, 'finished');
  }

  /** Its time is over, and it has more: it goes on behind whoever waits. @param jitter number from 0 to 1 */
  goOn(ctx: WorkContext, sourceId: string, report: SliceReport, jitter: number): Promise<void> {
    return this.continue(ctx, sourceId, report, paceOf(report.meanWaitMs), jitter);
  }

  /** Its time was over before it gave a single page: the host is slow, or hangs. @param jitter number from 0 to 1 */
  cutOff(ctx: WorkContext, sourceId: string, lane: Lane, report: SliceReport, jitter: number): Promise<void> {
    if (lane === 'slow') return this.fail(ctx, sourceId, report, new Temporary('TIMED_OUT'), jitter);
    return this.continue(ctx, sourceId, report, 'slow', jitter);
  }

  /**
   * Writes down why a pull failed and does what the one decision says: try again later, wait for a person, or give up.
   * @param jitter number from 0 to 1
   */
  async fail(
    ctx: WorkContext,
    sourceId: string,
    report: SliceReport,
    failure: ConnectorFailure,
    jitter: number,
  ): Promise<void> {
    const source = await lockActive(ctx, sourceId);
    if (!source) return;
    if (report.requestCount > 0) await this.hosts.notePace(ctx, source.host, paceOf(report.meanWaitMs));
    source.failureCode = failure.code;
    // Waiting until a moment that is named is no trouble: it must not add up to a pause.
    if (failure.kind !== 'RateLimited' || failure.retryAt === null) source.failureCount += 1;
    source.sliceCount = 0;
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
    await this.log.write(ctx, sourceId, 'live', report, failure);
    if (source.state === 'active') return;
    await ctx.audit.record(
      `source.${source.state}`,
      { type: 'collection_source', id: sourceId },
      { failure: failure.code },
    );
  }

  private async continue(
    ctx: WorkContext,
    sourceId: string,
    report: SliceReport,
    pace: Pace,
    jitter: number,
  ): Promise<void> {
    const source = await lockActive(ctx, sourceId);
    if (!source) return;
    if (source.sliceCount >= MOST_SLICES)
      return this.fail(ctx, sourceId, report, new Malformed('PULL_ENDLESS'), jitter);
    await this.hosts.notePace(ctx, source.host, pace);
    source.sliceCount += 1;
    await ctx.db.save(CollectionSource, source);
    await this.log.write(ctx, sourceId, 'live', report, 'continued');
    await enqueuePull(ctx, sourceId);
  }
}
