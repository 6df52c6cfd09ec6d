import type { Locale } from '@conductor/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person who can sign in. What the person may do is in the memberships. */
@Entity('app_user')
export class User {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text') locale: Locale;
  @Column('text') passwordHash: string;
  @Column('boolean') isDemo: boolean;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) suspendedAt: Date | null;
}
