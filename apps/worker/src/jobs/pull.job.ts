import { type Lane, PullEnding, PullService } from '@conductor/collection';
import { exhaustive } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { Slice } from '../slice.js';
import { SlicedReading } from '../sliced-reading.js';

/** Pulls what is new of one source. */
@Injectable()
export class PullJob {
  constructor(
    private readonly slices: SlicedReading,
    private readonly pulls: PullService,
    private readonly ending: PullEnding,
  ) {}

  run({ sourceId, lane }: { readonly sourceId: string; readonly lane: Lane }): Promise<void> {
    return this.slices.run({
      name: 'collection.pull',
      sourceId,
      lane,
      plan: (ctx) => this.pulls.planPull(ctx, sourceId, lane),
      savePage: (ctx, from, page) => this.pulls.savePage(ctx, sourceId, from, page),
      end: (ctx, slice, jitter) => this.end(ctx, sourceId, lane, slice, jitter),
    });
  }

  private async end(
    ctx: WorkContext,
    sourceId: string,
    lane: Lane,
    { end, report }: Slice,
    jitter: number,
  ): Promise<void> {
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
}
