import type { ConnectorFailure } from '@conductor/connector-contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AlertKind } from './liveness.js';

/** What is known of how an account lives: its lasting name, the last reading, the last post, the failures in a row. */
@Entity()
export class AccountLiveness {
  @PrimaryColumn('uuid') socialAccountId: string;
  @Column('text', { nullable: true }) stableId: string | null;
  @Column('text', { nullable: true }) shownId: string | null;
  @Column('text', { nullable: true }) shownHandle: string | null;
  @Column('text', { nullable: true }) movedTo: string | null;
  @Column('timestamptz', { nullable: true }) lastReadAt: Date | null;
  @Column('timestamptz', { nullable: true }) lastPostAt: Date | null;
  /** When a post of the account was last collected. */
  @Column('timestamptz', { nullable: true }) lastCollectedAt: Date | null;
  @Column('timestamptz', { nullable: true }) lastFailedAt: Date | null;
  @Column('timestamptz', { nullable: true }) failingSince: Date | null;
  @Column('text', { nullable: true }) failureKind: ConnectorFailure['kind'] | null;
  @Column('text', { nullable: true }) failureCode: string | null;
  @Column('integer') failureCount: number;
  @Column('text', { nullable: true }) alertedState: AlertKind | null;
  @Column('timestamptz') nextLookAt: Date;
}
