import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AlertKind } from './liveness.js';

/** How an alert ended: by itself, by another one's opening, or by what a person did. */
export const ALERT_CLOSINGS = ['well_again', 'changed', 'name_followed', 'handled'] as const;
export type AlertClosing = (typeof ALERT_CLOSINGS)[number];

/** An account that is dead, renamed or lost, until it is well again or somebody has dealt with it. */
@Entity()
export class AccountAlert {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') socialAccountId: string;
  @Column('text') kind: AlertKind;
  /** What the account is called now, where that is known. */
  @Column('text', { nullable: true }) nowCalled: string | null;
  @Column('timestamptz') openedAt: Date;
  @Column('timestamptz', { nullable: true }) seenAt: Date | null;
  @Column('uuid', { nullable: true }) seenBy: string | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('uuid', { nullable: true }) closedBy: string | null;
  @Column('text', { nullable: true }) closing: AlertClosing | null;
  @Column('text', { nullable: true }) closingNote: string | null;
}
