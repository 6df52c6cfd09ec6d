import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Which item the person who reported a post says it is about. The one without `supersededAt` stands. */
@Entity()
export class AttributionClaim {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') postId: string;
  @Column('uuid') agendaItemId: string;
  /** The version that could be read when the post was published. */
  @Column('uuid', { nullable: true }) briefVersionId: string | null;
  @Column('uuid') claimedBy: string;
  @Column('timestamptz') claimedAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}
