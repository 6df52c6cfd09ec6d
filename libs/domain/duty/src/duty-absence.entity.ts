import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** "Busy until", with the cover. Being back early moves the end. */
@Entity()
export class DutyAbsence {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') userId: string;
  @Column('uuid', { nullable: true }) coverId: string | null;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
}
