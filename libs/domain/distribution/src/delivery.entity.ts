import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Carry or explain: carried, adapted, or why not. */
export const ANSWER_KINDS = ['carried', 'adapted', 'not_in_mandate', 'postponed', 'objection'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** Whether the answer has to say why. */
export const needsReason = (answer: AnswerKind): boolean => answer !== 'carried' && answer !== 'adapted';

/** What one organisation received of a release, and what it answered. */
@Entity()
export class Delivery {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') releaseId: string;
  @Column('uuid') briefVersionId: string;
  @Column('uuid') organisationId: string;
  /** Zero until it is opened; then the inbox number of its last change. */
  @Column('integer') sequence: number;
  /** The end of the embargo, or the release itself. Before it the delivery does not exist for the organisation. */
  @Column('timestamptz') visibleAt: Date;
  @Column('timestamptz', { nullable: true }) acknowledgedAt: Date | null;
  @Column('uuid', { nullable: true }) acknowledgedBy: string | null;
  @Column('text', { nullable: true }) answer: AnswerKind | null;
  @Column('text', { nullable: true }) answerReason: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('timestamptz', { nullable: true }) retractionConfirmedAt: Date | null;
}
