import type { PostMedia, PostRelation } from '@conductor/connector-contract';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What somebody said on a network, as its snapshots said last. */
@Entity()
export class Post {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** Key of the network, which with `externalId` is the post's identity. */
  @Column('text') network: string;
  @Column('text') externalId: string;
  @Column('uuid', { nullable: true }) socialAccountId: string | null;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  /** In lower case, without `@`. */
  @Column('text', { nullable: true }) authorHandle: string | null;
  @Column('text') authorName: string;
  @Column('text', { nullable: true }) url: string | null;
  @Column('text') text: string;
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { array: true }) hashtags: string[];
  /** Accounts of the same network that the text speaks to. In lower case, without `@`. */
  @Column('text', { array: true }) mentions: string[];
  @Column('text', { array: true }) links: string[];
  @Column('jsonb') media: PostMedia[];
  /** The post that this one answers, quotes or passes on. */
  @Column('jsonb', { nullable: true }) relation: PostRelation | null;
  @Column('text') fingerprint: string;
  @Column('timestamptz') postedAt: Date;
  @Column('timestamptz') collectedAt: Date;
  @Column('timestamptz', { nullable: true }) deletedAt: Date | null;
  /** Counts the texts the post has had. */
  @Column('integer') revision: number;
  @Column('boolean') isDemo: boolean;
  @Column('uuid', { nullable: true }) reportedBy: string | null;
}
