import type { ReviewDecision } from '@conductor/agenda';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { BriefContributor } from './brief-contributor.entity.js';
import { BriefReview } from './brief-review.entity.js';
import { type BriefStanding, standFor } from './brief-standing.js';
import { BriefVersion } from './brief-version.entity.js';
import { briefingProblems } from './briefing.problems.js';
import type { BriefVersionReference } from './briefing.service.js';

/** Briefs are judged: approved as they were read, or returned with a reason. */
@Injectable()
export class BriefReviewService {
  /** @param contentHash of the content that the reviewer read: anything else was not approved by anybody */
  async approve(ctx: WorkContext, versionId: string, contentHash: string): Promise<BriefVersion> {
    const standing = await standFor(ctx, versionId, 'approve');
    if (standing.version.contentHash !== contentHash) throw briefingProblems.contentChanged();
    return this.decide(ctx, standing, 'approved', null);
  }

  async return(ctx: WorkContext, reference: BriefVersionReference, reason: string): Promise<BriefVersion> {
    const standing = await standFor(ctx, reference.versionId, 'return', reference.version);
    const text = reason.trim();
    if (text === '') throw briefingProblems.reasonRequired();
    return this.decide(ctx, standing, 'returned', text);
  }

  private async decide(
    ctx: WorkContext,
    { version, actor, next }: BriefStanding,
    decision: ReviewDecision,
    reason: string | null,
  ): Promise<BriefVersion> {
    const { id: briefVersionId, contentHash, number } = version;
    const contributor = { briefVersionId, userId: actor.userId, part: 'reviewer' as const };
    await ctx.db
      .createQueryBuilder()
      .insert()
      .into(BriefContributor)
      .values(contributor)
      .orIgnore()
      .execute();
    const now = ctx.clock.now();
    await ctx.db.insert(BriefReview, {
      briefVersionId,
      reviewerId: actor.userId,
      decision,
      reason,
      contentHash,
      decidedAt: now,
    });
    const approvedHash = decision === 'approved' ? contentHash : null;
    const saved = await ctx.db.save(BriefVersion, { ...version, state: next, approvedHash, updatedAt: now });
    await ctx.audit.record(
      `brief.${decision}`,
      { type: 'brief_version', id: briefVersionId },
      { number, contentHash },
    );
    return saved;
  }
}
