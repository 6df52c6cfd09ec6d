import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A signed-in browser. Only the hash of its token is stored; the row is read on every request. */
@Entity()
export class Session {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('uuid') userId: string;
  /** The membership the person acts in at present. */
  @Column('uuid') membershipId: string;
  @Column('text', { nullable: true }) userAgent: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
