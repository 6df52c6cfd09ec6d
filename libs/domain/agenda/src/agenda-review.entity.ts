import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const REVIEW_DECISIONS = ['approved', 'returned'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** What a reviewer decided about one version of an agenda item. */
@Entity()
export class AgendaReview {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') agendaItemId: string;
  @Column('uuid') reviewerId: string;
  @Column('integer') itemVersion: number;
  @Column('text') decision: ReviewDecision;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz') decidedAt: Date;
}
