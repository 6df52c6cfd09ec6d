import { BackfillRunService, type Lane } from '@conductor/collection';
import { exhaustive } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { Slice } from '../slice.js';
import { SlicedReading } from '../sliced-reading.js';

/** Fills in the past of one source, with a cursor of its own. */
@Injectable()
export class BackfillJob {
  constructor(
    private readonly slices: SlicedReading,
    private readonly backfills: BackfillRunService,
  ) {}

  run({ sourceId, lane }: { readonly sourceId: string; readonly lane: Lane }): Promise<void> {
    return this.slices.run({
      name: 'collection.backfill',
      sourceId,
      lane,
      plan: (ctx) => this.backfills.plan(ctx, sourceId, lane),
      savePage: (ctx, from, page) => this.backfills.savePage(ctx, sourceId, from, page),
      end: (ctx, slice, jitter) => this.end(ctx, sourceId, slice, jitter),
    });
  }

  private async end(
    ctx: WorkContext,
    sourceId: string,
    { end, report }: Slice,
    jitter: number,
  ): Promise<void> {
    switch (end.kind) {
      case 'finished':
        return this.backfills.finish(ctx, sourceId, report);
      case 'goes-on':
        return this.backfills.goOn(ctx, sourceId, report, jitter);
      case 'cut-off':
        return this.backfills.cutOff(ctx, sourceId, report, jitter);
      case 'failed':
        return this.backfills.fail(ctx, sourceId, report, end.failure, jitter);
      case 'left':
        return;
      default:
        return exhaustive(end);
    }
  }
}
