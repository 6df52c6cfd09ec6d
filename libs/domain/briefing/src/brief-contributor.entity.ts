import type { ContributorPart } from '@conductor/agenda';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one part that a person has in a version: its key keeps an author from being an approver. */
@Entity()
export class BriefContributor {
  @PrimaryColumn('uuid') briefVersionId: string;
  @PrimaryColumn('uuid') userId: string;
  @Column('text') part: ContributorPart;
}
