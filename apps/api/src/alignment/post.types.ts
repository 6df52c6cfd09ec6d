import type { PostListRow } from '@conductor/alignment';
import type { PostRow } from '@conductor/collection';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'What was said, where and by whom. The present text; the earlier ones are its snapshots.',
})
export class Post implements PostRow {
  @Field(() => ID) id: string;
  @Field() externalId: string;
  @Field(() => String, { nullable: true }) url: string | null;
  @Field() text: string;
  @Field(() => String, { nullable: true }) language: string | null;
  @Field() postedAt: Date;
  @Field() collectedAt: Date;
  @Field(() => Date, { nullable: true }) deletedAt: Date | null;
  @Field() authorName: string;
  @Field(() => [String], { description: 'Without the leading #.' }) hashtags: string[];
  @Field(() => [String]) links: string[];
  @Field() isDemo: boolean;
  authorHandle: string | null;
  revision: number;
  /** Resolved to the things themselves. */
  network: string;
  socialAccountId: string | null;
  organisationId: string | null;
  /** At hand where a list has read the post; a post that came by another road loads them. */
  account?: PostListRow['account'];
  organisation?: PostListRow['organisation'];
  attribution?: PostListRow['attribution'];
  alignment?: PostListRow['alignment'];
}
