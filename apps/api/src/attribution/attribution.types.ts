import {
  ATTRIBUTION_ACTIONS,
  ATTRIBUTION_DECISIONS,
  ATTRIBUTION_STATES,
  type AttributionCandidate as CandidateRow,
  type AttributionClaimRow,
  type AttributionDecisionRow,
  type AttributionRow,
  EVIDENCE_KINDS,
  MATCH_BANDS,
  type Evidence as EvidenceRow,
  type EvidenceKind,
  type EngineWord as EngineWordRow,
} from '@conductor/attribution';
import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { upperEnum } from '../edge/enum.js';

export const AttributionStateEnum = upperEnum('AttributionState', ATTRIBUTION_STATES);
export const AttributionActionEnum = upperEnum('AttributionAction', ATTRIBUTION_ACTIONS);
export const EvidenceKindEnum = upperEnum('EvidenceKind', EVIDENCE_KINDS);
export const MatchBandEnum = upperEnum('MatchBand', MATCH_BANDS);
export const AttributionVerdictEnum = upperEnum('AttributionVerdict', ATTRIBUTION_DECISIONS);

@ObjectType({
  description: 'One reason for an attribution. Kinds may be added: pass over one you do not know.',
})
export class Evidence implements EvidenceRow {
  @Field(() => EvidenceKindEnum) kind: EvidenceKind;
  @Field(() => [String], {
    description:
      'Words that post and item share, heaviest first; critical words; the name of an abbreviation; what the runner-up lacks.',
  })
  terms: readonly string[];
  @Field(() => Float, {
    nullable: true,
    description:
      'Distance to the nearest moment or to the period; since the cue; by how much the runner-up is farther off.',
  })
  days: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The hashtag, the link, the abbreviation, the speaker’s part, repost or quote, before, during or after, or about_only.',
  })
  value: string | null;
  @Field(() => ID, { nullable: true, description: 'The post that this one is like or takes up.' })
  postId: string | null;
  @Field(() => Float, { description: '0 to 1, comparable within one kind.' }) strength: number;
  /** Resolved to the talking point and the item themselves. */
  talkingPointId: string | null;
  runnerUpId: string | null;
}

@ObjectType({ description: 'What else the post might carry.' })
export class AttributionCandidate implements CandidateRow {
  @Field(() => Float, { description: 'Comparable within one post only.' }) score: number;
  agendaItemId: string;
  talkingPointId: string | null;
}

@ObjectType({
  description: 'What the person who reported the post says it is about. It suggests; reviewers decide.',
})
export class AttributionClaim implements AttributionClaimRow {
  @Field() claimedAt: Date;
  /** Resolved to the things themselves. */
  postId: string;
  agendaItemId: string;
  claimedBy: string;
}

@ObjectType({ description: 'What the engine had said when a person decided.' })
export class EngineWord implements EngineWordRow {
  @Field(() => MatchBandEnum) band: EngineWordRow['band'];
  @Field(() => Float) confidence: number;
  @Field() matcherVersion: string;
  /** Resolved to the item itself. */
  agendaItemId: string | null;
  candidateItemId: string | null;
  talkingPointId: string | null;
  briefVersionId: string | null;
}

@ObjectType({
  description: 'A person’s word on a post: the standing one, or one that a later word replaced.',
})
export class AttributionDecision implements AttributionDecisionRow {
  @Field(() => ID) id: string;
  @Field(() => AttributionVerdictEnum) decision: AttributionDecisionRow['decision'];
  @Field() decidedAt: Date;
  @Field(() => Date, { nullable: true }) supersededAt: Date | null;
  @Field(() => EngineWord) engine: EngineWord;
  /** Resolved to the things themselves. */
  postId: string;
  agendaItemId: string | null;
  decidedBy: string;
}

@ObjectType({
  description:
    'Which agenda item, talking point and brief version a post carries, or none; why, and how sure.',
})
export class Attribution implements AttributionRow {
  @Field(() => AttributionStateEnum) state: AttributionRow['state'];
  @Field({ description: 'Whether a measure counts it: confirmed by a person, or the engine is sure.' })
  isCounted: boolean;
  @Field(() => Float, { description: 'How sure the engine is of this item: 0 where only a claim names it.' })
  confidence: number;
  @Field() matcherVersion: string;
  @Field(() => Date, { nullable: true }) decidedAt: Date | null;
  /** Resolved to the things themselves. */
  postId: string;
  agendaItemId: string | null;
  talkingPointId: string | null;
  briefVersionId: string | null;
  decidedBy: string | null;
}
