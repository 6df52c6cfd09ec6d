import { MatcherVersionService } from '@conductor/attribution';
import type { JobPayloads } from '@conductor/jobs';
import { Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from '@conductor/runtime';
import { LOGGER } from '../parts.js';

/** Corrects the matcher's weights by what people decided. What it finds waits for a person. */
@Injectable()
export class RefitJob {
  constructor(
    private readonly works: Works,
    private readonly versions: MatcherVersionService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run({ userId }: JobPayloads['attribution.refit']): Promise<void> {
    const outcome = await this.works.runAs('attribution.refit', (ctx) =>
      this.versions.refit(ctx, userId ?? null),
    );
    this.logger.info({ outcome }, 'matcher refit');
  }
}
