import { type DomainProblem, DomainProblems } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { requireAttributionPermission } from './attribution.policy.js';
import { attributionProblems } from './attribution.problems.js';
import { AttributionQueries, type AttributionRow } from './attribution.queries.js';
import { AttributionService } from './attribution.service.js';
import { NearIdenticalQueries } from './near-identical.queries.js';

/** A decision on one post, and the near-identical ones that it takes along. */
export interface DecisionTogether {
  readonly postId: string;
  /** Each near-identical to the post, and undecided. */
  readonly alsoPostIds: readonly string[];
}

/**
 * One verdict, many near-identical posts: all of them or none. Each gets a decision of its own by the same person, which
 * names the post that was looked at, and which anybody may undo by itself.
 */
@Injectable()
export class NearIdenticalService {
  constructor(
    private readonly decisions: AttributionService,
    private readonly attributions: AttributionQueries,
    private readonly twins: NearIdenticalQueries,
  ) {}

  /** What is proposed for the post is right, and it is the others' too. */
  async confirm(ctx: WorkContext, together: DecisionTogether): Promise<void> {
    const { postId } = together;
    const others = await this.ready(ctx, together);
    await this.decisions.confirm(ctx, postId);
    const carried = (await this.attributions.byPostIds(ctx, [postId])).get(postId);
    if (!carried?.agendaItemId) return;
    const { agendaItemId, talkingPointId } = carried;
    for (const other of others) {
      // Of a copy that the engine was less sure of, nothing is proposed that could be confirmed.
      if (other.agendaItemId === agendaItemId) await this.decisions.confirm(ctx, other.postId, postId);
      else await this.decisions.change(ctx, other.postId, agendaItemId, talkingPointId, postId);
    }
  }

  /** None of them carries an agenda item. */
  async reject(ctx: WorkContext, together: DecisionTogether): Promise<void> {
    const others = await this.ready(ctx, together);
    await this.decisions.reject(ctx, together.postId);
    for (const other of others) await this.decisions.reject(ctx, other.postId, together.postId);
  }

  /** All of them carry this item, and this talking point of one of its briefs. */
  async change(
    ctx: WorkContext,
    together: DecisionTogether,
    agendaItemId: string,
    talkingPointId: string | null,
  ): Promise<void> {
    const others = await this.ready(ctx, together);
    await this.decisions.change(ctx, together.postId, agendaItemId, talkingPointId);
    for (const other of others)
      await this.decisions.change(ctx, other.postId, agendaItemId, talkingPointId, together.postId);
  }

  /** What the others carry so far, each of them checked under a lock. */
  private async ready(
    ctx: WorkContext,
    { postId, alsoPostIds }: DecisionTogether,
  ): Promise<AttributionRow[]> {
    requireAttributionPermission(ctx.actor, 'attribution.decide');
    if (alsoPostIds.length === 0) return [];
    // In the order of their ids, so that two people cannot wait for each other in a circle.
    await ctx.db.query('select 1 from post where id = any($1) order by id for no key update', [
      [postId, ...alsoPostIds],
    ]);
    const near = await this.twins.amongst(ctx, postId, alsoPostIds);
    const standing = await this.attributions.byPostIds(ctx, alsoPostIds);
    const problems: DomainProblem[] = [];
    const others: AttributionRow[] = [];
    alsoPostIds.forEach((id, place) => {
      const row = standing.get(id);
      if (row === undefined || !near.has(id)) problems.push(attributionProblems.notNearIdentical(place));
      else if (row.decidedBy !== null) problems.push(attributionProblems.alreadyDecided(place));
      else others.push(row);
    });
    if (problems.length > 0) throw new DomainProblems(problems);
    return others;
  }
}
