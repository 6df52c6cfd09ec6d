import type { Role } from '@conductor/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A link by which a person joins, or gains a role. Shown once, stored as a hash, valid for a week. */
@Entity()
export class Invitation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('uuid') organisationId: string;
  @Column('text') role: Role;
  /** Null for the first administrator's, which a command makes. */
  @Column('uuid', { nullable: true }) invitedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
