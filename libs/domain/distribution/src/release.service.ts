import { BriefPublicationService, type BriefVersion } from '@conductor/briefing';
import { DomainProblems, NotPermitted } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type AudienceInput, resolveAudience } from './audience.js';
import { Delivery } from './delivery.entity.js';
import { OPEN_JOB } from './distribution.jobs.js';
import { distributionProblems } from './distribution.problems.js';
import { numberDeliveries } from './inbox-numbering.js';
import { Release } from './release.entity.js';

export interface ReleaseInput extends AudienceInput {
  readonly versionId: string;
  readonly embargoUntil?: Date | null;
  readonly answerBy: Date;
}

/** A little later than the hour itself, should this process's clock be a little behind the queue's. */
const SECOND_TRY_MS = 1_000;

/** An approved version goes to its audience, now or at an hour, and may be called back. */
@Injectable()
export class ReleaseService {
  constructor(private readonly publication: BriefPublicationService) {}

  /** One transaction: all addressed organisations have it, or none. */
  async releaseBrief(ctx: WorkContext, input: ReleaseInput): Promise<Release> {
    const { version, agendaItemId, actor } = await this.publication.markReleased(ctx, input.versionId);
    const embargoUntil = input.embargoUntil ?? null;
    this.checkHours(ctx, embargoUntil, input.answerBy);
    const organisationIds = await resolveAudience(ctx, input, agendaItemId);
    const now = ctx.clock.now();
    const release = await ctx.db.save(Release, {
      briefVersionId: version.id,
      audience: input.audience,
      releasedBy: actor.userId,
      releasedAt: now,
      embargoUntil,
      answerBy: input.answerBy,
      retractedAt: null,
      retractionReason: null,
      supersededAt: null,
    });
    const delivered = {
      releaseId: release.id,
      briefVersionId: version.id,
      sequence: 0,
      visibleAt: embargoUntil ?? now,
    };
    await ctx.db.insert(
      Delivery,
      organisationIds.map((organisationId) => ({ ...delivered, organisationId })),
    );
    if (embargoUntil === null) await this.takeEffect(ctx, version, release.id);
    else
      await ctx.jobs.enqueue(OPEN_JOB, { releaseId: release.id }, { key: release.id, runAt: embargoUntil });
    await ctx.audit.record(
      'brief.released',
      { type: 'brief_version', id: version.id },
      { releaseId: release.id, contentHash: version.contentHash, deliveries: organisationIds.length },
    );
    return release;
  }

  /**
   * Ends an embargo: numbers the deliveries whose hour has come and announces them. Run by the queue; may run
   * twice, early or late. What was retracted or replaced meanwhile stays unseen.
   */
  async open(ctx: WorkContext, releaseId: string): Promise<void> {
    if (ctx.actor.kind !== 'system') throw new NotPermitted(OPEN_JOB);
    const known = await ctx.db.findOneBy(Release, { id: releaseId });
    if (!known) return;
    const version = await this.publication.lock(ctx, known.briefVersionId);
    // Read again: a retraction may have held the version until now.
    const release = await ctx.db.findOneByOrFail(Release, { id: releaseId });
    if (release.retractedAt !== null || release.supersededAt !== null) return;
    const { embargoUntil } = release;
    if (embargoUntil !== null && embargoUntil > ctx.clock.now()) {
      const runAt = new Date(embargoUntil.getTime() + SECOND_TRY_MS);
      return ctx.jobs.enqueue(OPEN_JOB, { releaseId }, { key: releaseId, runAt });
    }
    if (!(await ctx.db.existsBy(Delivery, { releaseId, sequence: 0 }))) return;
    await this.takeEffect(ctx, version, releaseId);
    await ctx.audit.record('brief.opened', { type: 'brief_version', id: version.id }, { releaseId });
  }

  /** Calls a release back. Every organisation that could see it is told and has to confirm. */
  async retract(ctx: WorkContext, releaseId: string, reason: string): Promise<Release> {
    const known = await ctx.db.findOneBy(Release, { id: releaseId });
    if (!known) throw distributionProblems.releaseNotFound();
    await this.publication.markRetracted(ctx, known.briefVersionId);
    const retractionReason = reason.trim();
    if (retractionReason === '') throw distributionProblems.reasonRequired();
    const retractedAt = ctx.clock.now();
    await ctx.db.update(Release, { id: releaseId }, { retractedAt, retractionReason });
    await numberDeliveries(ctx, await this.seen(ctx, [releaseId]));
    await ctx.audit.record(
      'brief.retracted',
      { type: 'brief_version', id: known.briefVersionId },
      { releaseId },
    );
    return { ...known, retractedAt, retractionReason };
  }

  private checkHours(ctx: WorkContext, embargoUntil: Date | null, answerBy: Date): void {
    const now = ctx.clock.now();
    const problems = [
      ...(embargoUntil !== null && embargoUntil <= now ? [distributionProblems.embargoPast()] : []),
      ...(answerBy <= (embargoUntil ?? now) ? [distributionProblems.answerByTooEarly()] : []),
    ];
    if (problems.length > 0) throw new DomainProblems(problems);
  }

  /** The hour has come: earlier versions fall, the deliveries of both get their numbers. */
  private async takeEffect(ctx: WorkContext, version: BriefVersion, releaseId: string): Promise<void> {
    const fallen = await this.publication.supersedeEarlier(ctx, version);
    const changed: string[] = [];
    if (fallen.length > 0) {
      const releases = await ctx.db.findBy(Release, { briefVersionId: In(fallen) });
      const releaseIds = releases.map(({ id }) => id);
      changed.push(...(await this.seen(ctx, releaseIds)));
      await ctx.db.update(Release, { id: In(releaseIds) }, { supersededAt: ctx.clock.now() });
    }
    await numberDeliveries(ctx, [...changed, ...(await this.seen(ctx, [releaseId]))]);
  }

  /** Deliveries of the releases whose hour has come. */
  private async seen(ctx: WorkContext, releaseIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await ctx.db.query(
      'select id from delivery where release_id = any($1) and visible_at <= $2',
      [releaseIds, ctx.clock.now()],
    );
    return rows.map(({ id }) => id);
  }
}
