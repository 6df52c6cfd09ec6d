import type { ReviewDecision } from '@conductor/agenda';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a reviewer decided about the content with this hash. */
@Entity()
export class BriefReview {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') briefVersionId: string;
  @Column('uuid') reviewerId: string;
  @Column('text') decision: ReviewDecision;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text') contentHash: string;
  @Column('timestamptz') decidedAt: Date;
}
