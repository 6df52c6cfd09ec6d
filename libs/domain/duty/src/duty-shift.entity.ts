import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who is on duty for an organisation from one hour to another. */
@Entity()
export class DutyShift {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') userId: string;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  /** Who handed it over while it ran, or null. */
  @Column('uuid', { nullable: true }) handedBy: string | null;
}
