import { ReleaseService } from '@conductor/distribution';
import { Works } from '@conductor/work';
import { Injectable } from '@nestjs/common';

/** At the end of an embargo: the deliveries of a release become real. */
@Injectable()
export class OpenJob {
  constructor(
    private readonly works: Works,
    private readonly releases: ReleaseService,
  ) {}

  async run({ releaseId }: { readonly releaseId: string }): Promise<void> {
    await this.works.runAs('distribution.open', (ctx) => this.releases.open(ctx, releaseId));
  }
}
