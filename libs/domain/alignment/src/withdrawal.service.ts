import { WithdrawnPosts } from '@conductor/collection';
import { WithdrawalProgress } from '@conductor/social-accounts';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';

/** A batch is one transaction of some tenths of a second; the next one takes the rest. */
const POSTS_AT_ONCE = 200;

/**
 * Works off a withdrawn consent: what was collected of the account loses its author or goes, with what the engine and
 * reviewers said of it. It stands in this room because nothing that hangs on a post is further downstream.
 */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly progress: WithdrawalProgress,
    private readonly posts: WithdrawnPosts,
  ) {}

  /** One batch. What was done is written in the same transaction, so a worker that dies goes on from there. */
  async workOff(ctx: WorkContext, consentId: string): Promise<{ isDone: boolean }> {
    const withdrawal = await this.progress.open(ctx, consentId);
    if (withdrawal === null) return { isDone: true };
    const sources = await this.posts.removeSources(ctx, withdrawal);
    const ids = await this.posts.next(ctx, withdrawal, POSTS_AT_ONCE);
    const said = withdrawal.choice === 'delete' ? await this.remove(ctx, ids) : await this.detach(ctx, ids);
    await this.progress.add(ctx, consentId, { posts: ids.length, sources, ...said });
    const isDone = ids.length < POSTS_AT_ONCE;
    if (isDone) await this.progress.finish(ctx, withdrawal);
    return { isDone };
  }

  private async detach(ctx: WorkContext, postIds: readonly string[]) {
    return { snapshots: await this.posts.detach(ctx, postIds), attributions: 0, alignments: 0 };
  }

  private async remove(ctx: WorkContext, postIds: readonly string[]) {
    // A verdict that a copy of another account took over stays, as that copy's own.
    await ctx.db.query(
      `update alignment_code set led_by = null
        where post_id <> all($1) and led_by in (select id from alignment_code where post_id = any($1))`,
      [postIds],
    );
    const [said]: { attributions: number; alignments: number }[] = await ctx.db.query(
      `select ((select count(*) from attribution_run where post_id = any($1))
               + (select count(*) from attribution_decision where post_id = any($1))
               + (select count(*) from attribution_claim where post_id = any($1)))::integer as attributions,
              (select count(*)::integer from alignment_code where post_id = any($1)) as alignments`,
      [postIds],
    );
    const snapshots = await this.posts.remove(ctx, postIds);
    return { snapshots, attributions: said?.attributions ?? 0, alignments: said?.alignments ?? 0 };
  }
}
