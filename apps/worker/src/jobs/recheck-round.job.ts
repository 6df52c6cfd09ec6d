import { RecheckService } from '@conductor/collection';
import { connectors } from '@conductor/connectors';
import { Works } from '@conductor/work';
import { Injectable } from '@nestjs/common';

const ABLE = connectors.filter(({ lookUp }) => lookUp !== null).map(({ key }) => key);

/** Hands every source with posts that are to be looked at again to the queue. */
@Injectable()
export class RecheckRoundJob {
  constructor(
    private readonly works: Works,
    private readonly rechecks: RecheckService,
  ) {}

  async run(): Promise<void> {
    await this.works.runAs('collection.recheck_round', (ctx) => this.rechecks.enqueueDue(ctx, ABLE));
  }
}
