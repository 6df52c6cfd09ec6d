import { Column, Entity, PrimaryColumn } from 'typeorm';

export const CONTRIBUTOR_PARTS = ['author', 'reviewer'] as const;
export type ContributorPart = (typeof CONTRIBUTOR_PARTS)[number];

/** The one part that a person has in an agenda item: its key keeps an author from being a reviewer. */
@Entity()
export class AgendaContributor {
  @PrimaryColumn('uuid') agendaItemId: string;
  @PrimaryColumn('uuid') userId: string;
  @Column('text') part: ContributorPart;
}
