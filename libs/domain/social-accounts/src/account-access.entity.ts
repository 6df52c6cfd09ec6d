import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person can post from an institutional account, from and until a moment. */
@Entity()
export class AccountAccess {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') socialAccountId: string;
  @Column('uuid') userId: string;
  @Column('timestamptz') beganAt: Date;
  /** Null where the software did it. */
  @Column('uuid', { nullable: true }) beganBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid', { nullable: true }) endedBy: string | null;
}
