import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What becomes of the posts that were collected: they lose their author, or they go. */
export const WITHDRAWAL_CHOICES = ['detach', 'delete'] as const;
export type WithdrawalChoice = (typeof WITHDRAWAL_CHOICES)[number];

/** A holder's consent to the collection of a personal account. History is kept; the one not withdrawn is in force. */
@Entity()
export class AccountConsent {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') socialAccountId: string;
  /** The account's holder: a foreign key says so. */
  @Column('uuid') givenBy: string;
  @Column('integer') purposeVersion: number;
  @Column('timestamptz') givenAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('text', { nullable: true }) withdrawalChoice: WithdrawalChoice | null;
}
