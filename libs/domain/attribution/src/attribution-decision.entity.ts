import type { MatchBand } from '@conductor/matching';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const ATTRIBUTION_DECISIONS = ['confirmed', 'rejected', 'changed'] as const;
export type AttributionVerdict = (typeof ATTRIBUTION_DECISIONS)[number];

/** What the engine had said when the person decided: what it can learn from. */
export interface EngineWord {
  readonly band: MatchBand;
  readonly agendaItemId: string | null;
  /** its first candidate, whatever the band: what `confidence` speaks of */
  readonly candidateItemId: string | null;
  readonly talkingPointId: string | null;
  readonly briefVersionId: string | null;
  readonly confidence: number;
  readonly matcherVersion: string;
}

/** A person's word on what a post carries. The one without `supersededAt` stands. */
@Entity()
export class AttributionDecision {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') postId: string;
  @Column('text') decision: AttributionVerdict;
  @Column('uuid', { nullable: true }) agendaItemId: string | null;
  @Column('uuid', { nullable: true }) talkingPointId: string | null;
  @Column('uuid', { nullable: true }) briefVersionId: string | null;
  /** The near-identical post that was looked at; null where it was this one. */
  @Column('uuid', { nullable: true }) decidedWith: string | null;
  @Column('jsonb') engine: EngineWord;
  @Column('uuid') decidedBy: string;
  @Column('timestamptz') decidedAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}
