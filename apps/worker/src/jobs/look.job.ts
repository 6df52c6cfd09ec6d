import { PostQueries } from '@conductor/collection';
import { profileReaderOf } from '@conductor/connectors';
import { AccountProofService, LivenessService, READING_ATTEMPTS } from '@conductor/social-accounts';
import { type WorkContext, Works } from '@conductor/work';
import { Injectable } from '@nestjs/common';

/** Every minute: takes a few accounts that are due, notes what is collected of them, and has the open ones read. */
@Injectable()
export class LookJob {
  constructor(
    private readonly works: Works,
    private readonly liveness: LivenessService,
    private readonly proofs: AccountProofService,
    private readonly posts: PostQueries,
  ) {}

  async run(): Promise<void> {
    await this.works.runAs('social-accounts.schedule', (ctx) => this.proofs.expireOld(ctx));
    await this.works.runAs('social-accounts.schedule', (ctx) => this.look(ctx));
  }

  private async look(ctx: WorkContext): Promise<void> {
    const due = await this.liveness.takeDue(ctx, Math.random);
    const ids = due.map(({ id }) => id);
    await this.liveness.notePosts(ctx, due, await this.posts.lastOfAccounts(ctx, ids));
    for (const { id, network, isDemo } of due) {
      if (isDemo || profileReaderOf(network) === null) continue;
      // One network's accounts one after the other: many of them are asked of one server.
      const options = { key: id, queue: `profiles:${network}`, attempts: READING_ATTEMPTS };
      await ctx.jobs.enqueue('social-accounts.read-profile', { accountId: id }, options);
    }
  }
}
