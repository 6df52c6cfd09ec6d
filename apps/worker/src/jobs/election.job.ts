import { ELECTION_KEY, ElectionReader } from '@conductor/collection';
import { Works } from '@conductor/work';
import { Injectable } from '@nestjs/common';

/** Reads posts of personal accounts for the candidates of election periods, and comes again while there are more. */
@Injectable()
export class ElectionJob {
  constructor(
    private readonly works: Works,
    private readonly reader: ElectionReader,
  ) {}

  async run(): Promise<void> {
    await this.works.runAs('collection.election', async (ctx) => {
      const { isDone } = await this.reader.readOn(ctx);
      if (!isDone) await ctx.jobs.enqueue('collection.election', {}, { key: ELECTION_KEY });
    });
  }
}
