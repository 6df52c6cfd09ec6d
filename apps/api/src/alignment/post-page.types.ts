import { ATTRIBUTION_STATES, type AttributionState } from '@conductor/attribution';
import type { PostFilter as PostFilterValues, PostListRow } from '@conductor/alignment';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { AttributionStateEnum } from '../attribution/attribution.types.js';
import { Post, postOf } from '../collection/collection.types.js';
import { ConnectionType, EdgeType } from '../edge/connection.js';
import { IsId } from '../edge/input.js';

/** A post that a list has read: what it carries and how it was judged are at hand. */
export type ListedPost = Post & Pick<PostListRow, 'attribution' | 'alignment'>;

export const listedPostOf = (row: PostListRow): ListedPost => ({
  ...postOf(row),
  attribution: row.attribution,
  alignment: row.alignment,
});

@InputType()
export class PostFilter implements PostFilterValues {
  @Field(() => String, { nullable: true, description: 'Words, in any form that Indonesian gives them.' })
  @IsOptional()
  @MaxLength(200)
  text?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() organisationId?: string | null;
  @Field(() => ID, { nullable: true, description: 'What stands for the post, a suggestion included.' })
  @IsOptional()
  @IsId()
  agendaItemId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(20) network?: string | null;
  @Field(() => Date, { nullable: true }) @IsOptional() from?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Not included.' }) @IsOptional() until?: Date | null;
  @Field(() => [AttributionStateEnum], { nullable: true })
  @IsOptional()
  @IsIn(ATTRIBUTION_STATES, { each: true })
  states?: AttributionState[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Posts that carry no agenda item.' })
  @IsOptional()
  isUnattributed?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Posts that wait for a person’s word: suggestions, and some that chance drew.',
  })
  @IsOptional()
  isForReview?: boolean | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() importId?: string | null;
}

@ObjectType()
export class PostEdge extends EdgeType(Post) {}

@ObjectType()
export class PostConnection extends ConnectionType(PostEdge) {
  @Field(() => Int) totalCount?: number;
  /** What the count is of. */
  filter: PostFilter;
}
