import { isBriefReader } from '@conductor/briefing';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { AttributionVerdict, EngineWord } from './attribution-decision.entity.js';
import type { AttributionState } from './attribution.workflow.js';
import { type AttributionCandidate, type Evidence, tellsOfBriefs } from './evidence.js';

/** What stands for a post: the person's decision, else what the engine or a claim proposes. */
export interface AttributionRow {
  readonly postId: string;
  readonly state: AttributionState;
  readonly agendaItemId: string | null;
  readonly talkingPointId: string | null;
  readonly briefVersionId: string | null;
  /** Whether a measure may count it: a person confirmed it, or the engine is sure. */
  readonly isCounted: boolean;
  readonly confidence: number;
  readonly matcherVersion: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

/** Why, and what else it might have been. Read apart: lists show it for one post at a time. */
export interface AttributionReasons {
  readonly evidence: readonly Evidence[];
  readonly candidates: readonly AttributionCandidate[];
}

/** What the person who reported a post says it is about. */
export interface AttributionClaimRow {
  readonly postId: string;
  readonly agendaItemId: string;
  readonly claimedBy: string;
  readonly claimedAt: Date;
}

/** A person's word on a post, the standing one or one that a later word replaced, and what the engine had said. */
export interface AttributionDecisionRow {
  readonly id: string;
  readonly postId: string;
  readonly decision: AttributionVerdict;
  readonly agendaItemId: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly supersededAt: Date | null;
  readonly engine: EngineWord;
}

/** Reading what posts carry, by the posts' ids. */
@Injectable()
export class AttributionQueries {
  async byPostIds(ctx: ReadContext, postIds: readonly string[]): Promise<Map<string, AttributionRow>> {
    const rows = await ctx.db.query<AttributionRow[]>(
      `select a.post_id as "postId", a.state, a.agenda_item_id as "agendaItemId", a.talking_point_id as "talkingPointId",
              a.brief_version_id as "briefVersionId", a.is_counted as "isCounted", a.confidence,
              a.matcher_version as "matcherVersion", a.decided_by as "decidedBy", a.decided_at as "decidedAt"
         from attribution a where a.post_id = any($1)`,
      [postIds],
    );
    return new Map(rows.map((row) => [row.postId, row]));
  }

  async reasonsByPostIds(
    ctx: ReadContext,
    postIds: readonly string[],
  ): Promise<Map<string, AttributionReasons>> {
    const rows = await ctx.db.query<(AttributionReasons & { postId: string })[]>(
      // The engine's reasons are for its best candidate: they say nothing of another item that a claim proposes.
      `select r.post_id as "postId", r.candidates,
              case when s.agenda_item_id::text <> r.candidates -> 0 ->> 'agendaItemId' then '[]'::jsonb else r.evidence end as evidence
         from attribution_run r join attribution_proposal s on s.post_id = r.post_id where r.post_id = any($1)`,
      [postIds],
    );
    const isReader = await isBriefReader(ctx);
    return new Map(
      rows.map(({ postId, evidence, candidates }) => [
        postId,
        { evidence: isReader ? evidence : evidence.filter((one) => !tellsOfBriefs(one)), candidates },
      ]),
    );
  }

  /** The latest first. */
  async decisionsByPostIds(
    ctx: ReadContext,
    postIds: readonly string[],
  ): Promise<Map<string, AttributionDecisionRow[]>> {
    const rows = await ctx.db.query<AttributionDecisionRow[]>(
      `select id, post_id as "postId", decision, agenda_item_id as "agendaItemId", decided_by as "decidedBy",
              decided_at as "decidedAt", superseded_at as "supersededAt", engine
         from attribution_decision where post_id = any($1) order by decided_at desc, id desc`,
      [postIds],
    );
    return Map.groupBy(rows, ({ postId }) => postId);
  }

  /** The claims that stand. */
  async claimsByPostIds(
    ctx: ReadContext,
    postIds: readonly string[],
  ): Promise<Map<string, AttributionClaimRow>> {
    const rows = await ctx.db.query<AttributionClaimRow[]>(
      `select post_id as "postId", agenda_item_id as "agendaItemId", claimed_by as "claimedBy", claimed_at as "claimedAt"
         from attribution_claim where post_id = any($1) and superseded_at is null`,
      [postIds],
    );
    return new Map(rows.map((row) => [row.postId, row]));
  }

  /** The brief versions that the talking points belong to, each once. */
  async versionsOfTalkingPoints(ctx: ReadContext, talkingPointIds: readonly string[]): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(
      'select distinct brief_version_id as id from talking_point where id = any($1)',
      [talkingPointIds],
    );
    return rows.map(({ id }) => id);
  }
}
