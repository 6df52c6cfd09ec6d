import { AgendaQueries } from '@conductor/agenda';
import { type Post, type ReportedPost, ReportService } from '@conductor/collection';
import { hasRole, NotPermitted, userIdOf } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AttributionClaim } from './attribution-claim.entity.js';
import { SWEEP_KEY } from './attribution.jobs.js';
import { attributionProblems } from './attribution.problems.js';
import { versionAt } from './version-at.js';

/** A person links a post and may say what it is about. That is a claim: it suggests, and it is never counted by itself. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly reports: ReportService,
    private readonly agenda: AgendaQueries,
  ) {}

  async report(
    ctx: WorkContext,
    input: ReportedPost,
    agendaItemId: string | null,
  ): Promise<{ post: Post; wasKnown: boolean }> {
    const reported = await this.reports.report(ctx, input);
    if (agendaItemId !== null) await this.claim(ctx, reported.post, agendaItemId);
    // Whoever reports looks at the post next: it does not wait for the minute's sweep.
    if (!reported.wasKnown) await ctx.jobs.enqueue('attribution.sweep', {}, { key: SWEEP_KEY });
    return reported;
  }

  private async claim(ctx: WorkContext, post: Post, agendaItemId: string): Promise<void> {
    const claimedBy = userIdOf(ctx.actor);
    if (claimedBy === null) throw new NotPermitted('post.report');
    await this.requireItem(ctx, agendaItemId);
    // The posts of others are theirs to speak of; planners and reviewers speak of anybody's.
    const isForeign =
      hasRole(ctx.actor, 'officer') &&
      post.organisationId !== null &&
      post.organisationId !== ctx.actor.organisationId;
    if (isForeign) throw attributionProblems.claimOfOtherOrganisation();
    // Whoever claims or decides on a post waits here for the other.
    await ctx.db.query('select 1 from post where id = $1 for no key update', [post.id]);
    const standing = { postId: post.id, supersededAt: IsNull() };
    if ((await ctx.db.findOneBy(AttributionClaim, standing))?.agendaItemId === agendaItemId) return;
    const claimedAt = ctx.clock.now();
    await ctx.db.update(AttributionClaim, standing, { supersededAt: claimedAt });
    await ctx.db.insert(AttributionClaim, {
      postId: post.id,
      agendaItemId,
      briefVersionId: await versionAt(ctx.db, agendaItemId, post.postedAt),
      claimedBy,
      claimedAt,
      supersededAt: null,
    });
    await ctx.audit.record('attribution.claimed', { type: 'post', id: post.id }, { agendaItemId });
  }

  /** One that the person may see, and that posts can carry. */
  private async requireItem(ctx: WorkContext, agendaItemId: string): Promise<void> {
    const [item] = await this.agenda.byIds(ctx, [agendaItemId]);
    if (!item) throw attributionProblems.agendaItemNotFound();
    if (item.state !== 'approved' && item.state !== 'retired')
      throw attributionProblems.agendaItemNotApproved();
  }
}
