import type { AuditAct } from '@conductor/audit';
import { DomainProblems, type UserActor } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import {
  type AgendaItemContent,
  agendaContentProblems,
  agendaGaps,
  tidyAgendaContent,
} from './agenda-content.js';
import { AgendaContributor, type ContributorPart } from './agenda-contributor.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import { agendaReferenceProblems, replaceAgendaParts } from './agenda-parts.js';
import { AgendaReview, type ReviewDecision } from './agenda-review.entity.js';
import {
  isKeptApart,
  permissionOfAgendaAction,
  readableAgendaStates,
  requireAgendaPermission,
} from './agenda.policy.js';
import { agendaProblems } from './agenda.problems.js';
import { type AgendaItemAction, type AgendaItemState, agendaWorkflow } from './agenda.workflow.js';
import { freeColourSlot } from './colour-slot.js';
import { Framing } from './framing.entity.js';

/** An item, and the version of it that the caller saw. */
export interface AgendaItemReference {
  readonly id: string;
  readonly version: number;
}

type AgendaAct = Extract<AuditAct, `agenda_item.${string}`>;

interface Step {
  readonly item: AgendaItem;
  readonly actor: UserActor;
  readonly next: AgendaItemState;
}

/** The life of an agenda item: written, submitted, approved or returned, retired. */
@Injectable()
export class AgendaService {
  async create(ctx: WorkContext, input: AgendaItemContent, { isDemo = false } = {}): Promise<AgendaItem> {
    const actor = requireAgendaPermission(ctx.actor, 'agenda.draft');
    const content = await this.checked(ctx, input);
    const now = ctx.clock.now();
    const item = await ctx.db.save(AgendaItem, {
      ...columnsOf(content),
      version: 1,
      state: agendaWorkflow.initial,
      colourSlot: null,
      retirementReason: null,
      isDemo,
      createdAt: now,
      updatedAt: now,
    });
    await replaceAgendaParts(ctx, item.id, content);
    await this.contribute(ctx, item.id, actor.userId, 'author');
    await this.record(ctx, 'agenda_item.created', item);
    return item;
  }

  /** An edit of an approved item makes it a draft again: nobody approved the new text. */
  async update(
    ctx: WorkContext,
    reference: AgendaItemReference,
    input: AgendaItemContent,
  ): Promise<AgendaItem> {
    const { item, actor, next } = await this.step(ctx, reference, 'edit');
    const content = await this.checked(ctx, input);
    const saved = await this.save(ctx, {
      ...item,
      ...columnsOf(content),
      state: next,
      version: item.version + 1,
    });
    await replaceAgendaParts(ctx, item.id, content);
    await this.contribute(ctx, item.id, actor.userId, 'author');
    await this.record(ctx, 'agenda_item.edited', saved);
    return saved;
  }

  async submit(ctx: WorkContext, reference: AgendaItemReference): Promise<AgendaItem> {
    const { item, next } = await this.step(ctx, reference, 'submit');
    const framing = await ctx.db.findOneByOrFail(Framing, { agendaItemId: item.id });
    const gaps = agendaGaps({ objective: item.objective, framing });
    if (gaps.length > 0) throw new DomainProblems(gaps);
    const saved = await this.save(ctx, { ...item, state: next });
    await this.record(ctx, 'agenda_item.submitted', saved);
    return saved;
  }

  async approve(ctx: WorkContext, reference: AgendaItemReference): Promise<AgendaItem> {
    const { item, actor, next } = await this.step(ctx, reference, 'approve');
    const colourSlot = await freeColourSlot(ctx, item);
    await this.review(ctx, item, actor, 'approved', null);
    const saved = await this.save(ctx, { ...item, state: next, colourSlot });
    await this.record(ctx, 'agenda_item.approved', saved);
    return saved;
  }

  async return(ctx: WorkContext, reference: AgendaItemReference, reason: string): Promise<AgendaItem> {
    const { item, actor, next } = await this.step(ctx, reference, 'return');
    await this.review(ctx, item, actor, 'returned', requiredReason(reason));
    const saved = await this.save(ctx, { ...item, state: next });
    await this.record(ctx, 'agenda_item.returned', saved);
    return saved;
  }

  async retire(ctx: WorkContext, reference: AgendaItemReference, reason: string): Promise<AgendaItem> {
    const { item, next } = await this.step(ctx, reference, 'retire');
    const saved = await this.save(ctx, { ...item, state: next, retirementReason: requiredReason(reason) });
    await this.record(ctx, 'agenda_item.retired', saved);
    return saved;
  }

  /** Locks the item and runs the two questions of every act: does the workflow allow it, may this actor do it. */
  private async step(
    ctx: WorkContext,
    { id, version }: AgendaItemReference,
    action: AgendaItemAction,
  ): Promise<Step> {
    const actor = requireAgendaPermission(ctx.actor, permissionOfAgendaAction(action));
    const item = await ctx.db.findOne(AgendaItem, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!item || !readableAgendaStates(actor).includes(item.state)) throw agendaProblems.notFound();
    if (item.version !== version) throw agendaProblems.stale(version, item.version);
    const next = agendaWorkflow.next(item.state, action);
    const own = await ctx.db.findOneBy(AgendaContributor, { agendaItemId: id, userId: actor.userId });
    if (isKeptApart(action, own?.part ?? null)) {
      throw action === 'edit' ? agendaProblems.reviewerCannotEdit() : agendaProblems.authorCannotReview();
    }
    return { item, actor, next };
  }

  private async checked(ctx: WorkContext, input: AgendaItemContent): Promise<AgendaItemContent> {
    const content = tidyAgendaContent(input);
    const shape = agendaContentProblems(content);
    const problems = [...shape, ...(await agendaReferenceProblems(ctx, content, shape))];
    if (problems.length > 0) throw new DomainProblems(problems);
    return content;
  }

  private save(ctx: WorkContext, item: AgendaItem): Promise<AgendaItem> {
    return ctx.db.save(AgendaItem, { ...item, updatedAt: ctx.clock.now() });
  }

  private async contribute(ctx: WorkContext, agendaItemId: string, userId: string, part: ContributorPart) {
    const row = { agendaItemId, userId, part };
    await ctx.db.createQueryBuilder().insert().into(AgendaContributor).values(row).orIgnore().execute();
  }

  private async review(
    ctx: WorkContext,
    item: AgendaItem,
    reviewer: UserActor,
    decision: ReviewDecision,
    reason: string | null,
  ): Promise<void> {
    await this.contribute(ctx, item.id, reviewer.userId, 'reviewer');
    await ctx.db.insert(AgendaReview, {
      agendaItemId: item.id,
      reviewerId: reviewer.userId,
      itemVersion: item.version,
      decision,
      reason,
      decidedAt: ctx.clock.now(),
    });
  }

  private record(ctx: WorkContext, act: AgendaAct, { id, version }: AgendaItem): Promise<void> {
    return ctx.audit.record(act, { type: 'agenda_item', id }, { version });
  }
}

function columnsOf({
  speakers: _speakers,
  moments: _moments,
  framing: _framing,
  ...columns
}: AgendaItemContent) {
  return columns;
}

function requiredReason(reason: string): string {
  const text = reason.trim();
  if (text === '') throw agendaProblems.reasonRequired();
  return text;
}
