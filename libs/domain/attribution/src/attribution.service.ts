import { NotPermitted, userIdOf } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AttributionDecision, type EngineWord } from './attribution-decision.entity.js';
import { requireAttributionPermission } from './attribution.policy.js';
import { attributionProblems } from './attribution.problems.js';
import {
  type AttributionAction,
  type AttributionState,
  attributionWorkflow,
} from './attribution.workflow.js';
import { forgetTakers } from './reference-reader.js';
import { versionAt } from './version-at.js';

type Carried = Pick<AttributionDecision, 'agendaItemId' | 'talkingPointId' | 'briefVersionId'>;
const NOTHING: Carried = { agendaItemId: null, talkingPointId: null, briefVersionId: null };
const DECISIONS = { confirm: 'confirmed', reject: 'rejected', change: 'changed' } as const;

interface Standing {
  readonly state: AttributionState;
  readonly engine: EngineWord;
  /** What would stand without anybody's decision: the engine's word or a claim. */
  readonly proposed: Carried;
  readonly postedAt: Date;
}

/**
 * People's word on what a post carries. Each keeps what the engine had said, and stands over every later run.
 * `decidedWith` names the near-identical post that the person looked at, where it was another one.
 */
@Injectable()
export class AttributionService {
  /** What is proposed is right. */
  async confirm(ctx: WorkContext, postId: string, decidedWith: string | null = null): Promise<void> {
    const { engine, proposed } = await this.allowed(ctx, postId, 'confirm');
    if (proposed.agendaItemId === null) throw attributionProblems.nothingToConfirm();
    await this.decide(ctx, { postId, decidedWith }, 'confirm', proposed, engine);
  }

  /** The post carries no agenda item. */
  async reject(ctx: WorkContext, postId: string, decidedWith: string | null = null): Promise<void> {
    const { engine } = await this.allowed(ctx, postId, 'reject');
    await this.decide(ctx, { postId, decidedWith }, 'reject', NOTHING, engine);
  }

  /** The post carries this item, and this talking point of one of its briefs. */
  async change(
    ctx: WorkContext,
    postId: string,
    agendaItemId: string,
    talkingPointId: string | null,
    decidedWith: string | null = null,
  ): Promise<void> {
    const { engine, postedAt } = await this.allowed(ctx, postId, 'change');
    await this.requireLiveItem(ctx, agendaItemId);
    if (talkingPointId !== null) await this.requireTalkingPointOf(ctx, agendaItemId, talkingPointId);
    const briefVersionId = await versionAt(ctx.db, agendaItemId, postedAt);
    const carried = { agendaItemId, talkingPointId, briefVersionId };
    await this.decide(ctx, { postId, decidedWith }, 'change', carried, engine);
  }

  private async allowed(ctx: WorkContext, postId: string, action: AttributionAction): Promise<Standing> {
    requireAttributionPermission(ctx.actor, 'attribution.decide');
    // Whoever decides on a post waits here for the other; a sweep of the post as well.
    const [post] = await ctx.db.query<{ postedAt: Date }[]>(
      'select posted_at as "postedAt" from post where id = $1 for no key update',
      [postId],
    );
    if (!post) throw attributionProblems.postNotFound();
    const [run] = await ctx.db.query<(EngineWord & { state: AttributionState; proposed: Carried })[]>(
      `select a.state, r.band, r.agenda_item_id as "agendaItemId", r.talking_point_id as "talkingPointId",
              r.brief_version_id as "briefVersionId", r.confidence, r.matcher_version as "matcherVersion",
              r.candidates -> 0 ->> 'agendaItemId' as "candidateItemId",
              json_build_object('agendaItemId', s.agenda_item_id, 'talkingPointId', s.talking_point_id,
                                'briefVersionId', s.brief_version_id) as proposed
         from attribution_run r join attribution a on a.post_id = r.post_id join attribution_proposal s on s.post_id = r.post_id
        where r.post_id = $1`,
      [postId],
    );
    if (!run) throw attributionProblems.notYetRead();
    const { state, proposed, ...engine } = run;
    attributionWorkflow.next(state, action);
    return { state, engine, proposed, postedAt: post.postedAt };
  }

  private async decide(
    ctx: WorkContext,
    { postId, decidedWith }: Pick<AttributionDecision, 'postId' | 'decidedWith'>,
    action: AttributionAction,
    carried: Carried,
    engine: EngineWord,
  ) {
    const decidedBy = userIdOf(ctx.actor);
    // The software has no word of its own beside the engine's.
    if (decidedBy === null) throw new NotPermitted('attribution.decide');
    const { agendaItemId, talkingPointId, briefVersionId } = carried;
    const decidedAt = ctx.clock.now();
    await ctx.db.update(AttributionDecision, { postId, supersededAt: IsNull() }, { supersededAt: decidedAt });
    await ctx.db.insert(AttributionDecision, {
      postId,
      decision: DECISIONS[action],
      agendaItemId,
      talkingPointId,
      briefVersionId,
      decidedWith,
      engine,
      decidedBy,
      decidedAt,
      supersededAt: null,
    });
    await forgetTakers(ctx, [postId]);
    await ctx.audit.record(
      `attribution.${DECISIONS[action]}`,
      { type: 'post', id: postId },
      {
        agendaItemId,
        engineItemId: engine.agendaItemId,
        matcherVersion: engine.matcherVersion,
        ...(decidedWith === null ? {} : { decidedWith }),
      },
    );
  }

  private async requireLiveItem(ctx: WorkContext, agendaItemId: string): Promise<void> {
    const [item] = await ctx.db.query<{ isLive: boolean }[]>(
      `select state in ('approved', 'retired') as "isLive" from agenda_item where id = $1`,
      [agendaItemId],
    );
    if (!item) throw attributionProblems.agendaItemNotFound();
    if (!item.isLive) throw attributionProblems.agendaItemNotApproved();
  }

  private async requireTalkingPointOf(
    ctx: WorkContext,
    agendaItemId: string,
    talkingPointId: string,
  ): Promise<void> {
    const found = await ctx.db.query<unknown[]>(
      `select 1 from talking_point t join brief_version v on v.id = t.brief_version_id join brief b on b.id = v.brief_id
        where t.id = $1 and b.agenda_item_id = $2 and v.approved_hash is not null`,
      [talkingPointId, agendaItemId],
    );
    if (found.length === 0) throw attributionProblems.talkingPointOfOtherItem();
  }
}
