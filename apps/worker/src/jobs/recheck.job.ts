import { RecheckService } from '@conductor/collection';
import { isConnectorFailure } from '@conductor/connector-contract';
import { connectorNamed } from '@conductor/connectors';
import type { Logger } from '@conductor/runtime';
import { Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { ConnectorReading } from '../connector-reading.js';
import { AFTER_POSTS, LOGGER, type NextStep } from '../parts.js';

/** No network answers for more at once. */
const MOST_OF_ANY = 100;

/** Looks at posts of one source again, so many as the network answers for at once, and comes again while there are more. */
@Injectable()
export class RecheckJob {
  constructor(
    private readonly works: Works,
    private readonly rechecks: RecheckService,
    private readonly reading: ConnectorReading,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(AFTER_POSTS) private readonly afterPosts: readonly NextStep[],
  ) {}

  async run({ sourceId }: { readonly sourceId: string }): Promise<void> {
    const due = await this.works.runAs('collection.recheck', (ctx) =>
      this.rechecks.plan(ctx, sourceId, MOST_OF_ANY),
    );
    const most = due === null ? 0 : (connectorNamed(due.connector)?.lookUp?.most ?? 0);
    if (due === null || most === 0) return;
    const plan = { ...due, posts: due.posts.slice(0, most) };
    try {
      const found = await this.reading.lookUp(plan);
      await this.works.runAs('collection.recheck', async (ctx) => {
        const counts = await this.rechecks.record(ctx, sourceId, plan, found);
        if (counts !== null && counts.updated > 0) for (const next of this.afterPosts) await next(ctx);
        if (due.posts.length > most) await this.rechecks.enqueue(ctx, sourceId);
      });
    } catch (thrown) {
      // The pull of the source tells people what is wrong with it; a look that failed stays due.
      if (!isConnectorFailure(thrown)) throw thrown;
      this.logger.info({ sourceId, code: thrown.code }, 'posts could not be looked up');
    }
  }
}
