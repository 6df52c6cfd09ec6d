import type { Role } from '@conductor/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A role of a person in an organisation, from and until a day. */
@Entity()
export class Membership {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('uuid') organisationId: string;
  @Column('text') role: Role;
  @Column('date') validFrom: string;
  @Column('date', { nullable: true }) validUntil: string | null;
}
