import type { AuditAct } from '@conductor/audit';
import { DomainProblems } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import {
  type BriefContent,
  briefContentProblems,
  briefGaps,
  hashBriefContent,
  tidyBriefContent,
} from './brief-content.js';
import { BriefContributor } from './brief-contributor.entity.js';
import { readBriefContent, replaceBriefParts, unknownNetworks } from './brief-parts.js';
import { isAgendaItemApproved, standFor } from './brief-standing.js';
import { BriefVersion } from './brief-version.entity.js';
import { Brief } from './brief.entity.js';
import { briefWorkflow, REVISABLE_BRIEF_STATES } from './brief.workflow.js';
import { requireBriefingPermission } from './briefing.policy.js';
import { briefingProblems } from './briefing.problems.js';

/** A version, and the edit of it that the caller saw. */
export interface BriefVersionReference {
  readonly versionId: string;
  readonly version: number;
}

type BriefAct = Extract<AuditAct, `brief.${string}`>;

/** Briefs are written: begun, edited, submitted, and begun anew from what was approved. */
@Injectable()
export class BriefingService {
  async createBrief(
    ctx: WorkContext,
    agendaItemId: string,
    input: BriefContent,
    { isDemo = false } = {},
  ): Promise<BriefVersion> {
    const actor = requireBriefingPermission(ctx.actor, 'brief.draft');
    const isApproved = await isAgendaItemApproved(ctx, agendaItemId);
    if (isApproved === null) throw briefingProblems.agendaItemNotFound();
    if (!isApproved) throw briefingProblems.agendaItemNotApproved('agendaItemId');
    const content = await this.checked(ctx, input);
    const brief = await ctx.db.save(Brief, { agendaItemId, isDemo, createdAt: ctx.clock.now() });
    const version = await this.begin(ctx, brief.id, 1, content);
    await this.addAuthors(ctx, version.id, [actor.userId]);
    await this.record(ctx, 'brief.created', version);
    return version;
  }

  async update(
    ctx: WorkContext,
    reference: BriefVersionReference,
    input: BriefContent,
  ): Promise<BriefVersion> {
    const { version, actor, next } = await standFor(ctx, reference.versionId, 'edit', reference.version);
    const content = await this.checked(ctx, input);
    const saved = await ctx.db.save(BriefVersion, {
      ...version,
      ...columnsOf(content),
      state: next,
      version: version.version + 1,
      updatedAt: ctx.clock.now(),
    });
    await replaceBriefParts(ctx, version.id, content);
    await this.addAuthors(ctx, version.id, [actor.userId]);
    await this.record(ctx, 'brief.edited', saved);
    return saved;
  }

  async submit(ctx: WorkContext, reference: BriefVersionReference): Promise<BriefVersion> {
    const { version, next } = await standFor(ctx, reference.versionId, 'submit', reference.version);
    const gaps = briefGaps(await readBriefContent(ctx, version));
    if (gaps.length > 0) throw new DomainProblems(gaps);
    const saved = await ctx.db.save(BriefVersion, { ...version, state: next, updatedAt: ctx.clock.now() });
    await this.record(ctx, 'brief.submitted', saved);
    return saved;
  }

  /**
   * Begins the next version as a copy of the latest. What was approved but not released is void from now on;
   * what was released stands until the next version is released. Whoever wrote the old text wrote the copy too.
   */
  async revise(ctx: WorkContext, briefId: string): Promise<BriefVersion> {
    const actor = requireBriefingPermission(ctx.actor, 'brief.draft');
    const brief = await ctx.db.findOne(Brief, {
      where: { id: briefId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!brief) throw briefingProblems.briefNotFound();
    const latest = await ctx.db.findOneOrFail(BriefVersion, {
      where: { briefId },
      order: { number: 'desc' },
      lock: { mode: 'for_no_key_update' },
    });
    if (!REVISABLE_BRIEF_STATES.includes(latest.state)) throw briefingProblems.notRevisable(latest.state);
    if (latest.state === 'approved') await this.void(ctx, latest);
    const version = await this.begin(ctx, briefId, latest.number + 1, await readBriefContent(ctx, latest));
    const authors = await ctx.db.findBy(BriefContributor, { briefVersionId: latest.id, part: 'author' });
    await this.addAuthors(ctx, version.id, [...authors.map(({ userId }) => userId), actor.userId]);
    await this.record(ctx, 'brief.revised', version);
    return version;
  }

  private async begin(
    ctx: WorkContext,
    briefId: string,
    number: number,
    content: BriefContent,
  ): Promise<BriefVersion> {
    const now = ctx.clock.now();
    const version = await ctx.db.save(BriefVersion, {
      ...columnsOf(content),
      briefId,
      number,
      version: 1,
      state: briefWorkflow.initial,
      approvedHash: null,
      createdAt: now,
      updatedAt: now,
    });
    await replaceBriefParts(ctx, version.id, content);
    return version;
  }

  private async void(ctx: WorkContext, version: BriefVersion): Promise<void> {
    const state = briefWorkflow.next(version.state, 'supersede');
    await ctx.db.update(BriefVersion, { id: version.id }, { state, updatedAt: ctx.clock.now() });
    await this.record(ctx, 'brief.superseded', version);
  }

  private async checked(ctx: WorkContext, input: BriefContent): Promise<BriefContent> {
    const content = tidyBriefContent(input);
    const problems = [...briefContentProblems(content), ...(await unknownNetworks(ctx, content))];
    if (problems.length > 0) throw new DomainProblems(problems);
    return content;
  }

  private async addAuthors(
    ctx: WorkContext,
    briefVersionId: string,
    userIds: readonly string[],
  ): Promise<void> {
    const rows = [...new Set(userIds)].map((userId) => ({ briefVersionId, userId, part: 'author' as const }));
    await ctx.db.createQueryBuilder().insert().into(BriefContributor).values(rows).orIgnore().execute();
  }

  private record(ctx: WorkContext, act: BriefAct, { id, number, contentHash }: BriefVersion): Promise<void> {
    return ctx.audit.record(act, { type: 'brief_version', id }, { number, contentHash });
  }
}

const columnsOf = (content: BriefContent) => ({
  title: content.title,
  core: content.core,
  hashtags: content.hashtags,
  links: content.links,
  contentHash: hashBriefContent(content),
});
