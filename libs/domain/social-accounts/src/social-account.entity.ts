import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const SOCIAL_ACCOUNT_KINDS = ['institutional', 'personal'] as const;
export type SocialAccountKind = (typeof SOCIAL_ACCOUNT_KINDS)[number];

/** An official account of an organisation on a network: the institution's, or one attached to a role. */
@Entity()
export class SocialAccount {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  /** Key of the network. */
  @Column('text') network: string;
  /** In lower case, without `@`. */
  @Column('text') handle: string;
  @Column('text') url: string;
  @Column('text') kind: SocialAccountKind;
  /** Whose a personal account is. */
  @Column('uuid', { nullable: true }) holderId: string | null;
  @Column('boolean') isDemo: boolean;
  @Column('timestamptz') registeredAt: Date;
  /** The first day in western Indonesia on which it is no longer official. */
  @Column('date', { nullable: true }) retiredOn: string | null;
  /** For those who keep the register; the public learns the day only. */
  @Column('text', { nullable: true }) retiredReason: string | null;
}
