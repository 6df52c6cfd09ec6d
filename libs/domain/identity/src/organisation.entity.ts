import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const ORGANISATION_KINDS = [
  'centre',
  'coordinating_ministry',
  'ministry',
  'agency',
  'province',
  'city',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Where a fact about an organisation was read. */
export interface SourceReference {
  readonly title: string;
  readonly url: string | null;
}

/** A body of government with the days it existed. Merged and renamed bodies are linked to their successors. */
@Entity()
export class Organisation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text') nameId: string;
  @Column('text') nameEn: string;
  @Column('text') shortName: string;
  @Column('text') kind: OrganisationKind;
  /** ISO day. */
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('integer') protocolOrder: number;
  @Column('jsonb') sources: SourceReference[];
}
