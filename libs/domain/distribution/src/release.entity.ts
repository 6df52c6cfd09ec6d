import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who is addressed: everybody, those of one coordinating ministry, a list, or the agenda item's speakers. */
export const AUDIENCE_KINDS = ['all', 'coordinated', 'explicit', 'speakers'] as const;
export type AudienceKind = (typeof AUDIENCE_KINDS)[number];

/** The act of handing an approved version to its audience. */
@Entity()
export class Release {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') briefVersionId: string;
  @Column('text') audience: AudienceKind;
  @Column('uuid') releasedBy: string;
  @Column('timestamptz') releasedAt: Date;
  @Column('timestamptz', { nullable: true }) embargoUntil: Date | null;
  @Column('timestamptz') answerBy: Date;
  @Column('timestamptz', { nullable: true }) retractedAt: Date | null;
  @Column('text', { nullable: true }) retractionReason: string | null;
  /** When a later version of the brief took its place. */
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}
