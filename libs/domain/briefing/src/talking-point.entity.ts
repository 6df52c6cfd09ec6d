import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What has to be said (pesan kunci), with the evidence for it. */
@Entity()
export class TalkingPoint {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') briefVersionId: string;
  /** From 1, in the order of importance. */
  @Column('integer') position: number;
  @Column('text') text: string;
  @Column('text') evidence: string;
  @Column('text', { nullable: true }) sourceUrl: string | null;
}
