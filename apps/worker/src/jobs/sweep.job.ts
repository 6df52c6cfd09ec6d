import { SWEEP_KEY, SweepService } from '@conductor/attribution';
import { Works } from '@conductor/work';
import { Injectable } from '@nestjs/common';

/** Attributes the posts that have yet to be done, a batch in each transaction, and comes again while there are more. */
@Injectable()
export class SweepJob {
  constructor(
    private readonly works: Works,
    private readonly sweeper: SweepService,
  ) {}

  async run(): Promise<void> {
    await this.works.runAs('attribution.sweep', async (ctx) => {
      const { isDone } = await this.sweeper.sweep(ctx);
      if (!isDone) await ctx.jobs.enqueue('attribution.sweep', {}, { key: SWEEP_KEY });
    });
  }
}
