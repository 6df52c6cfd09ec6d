import { MOST_TOGETHER } from '@conductor/attribution';
import { LONGEST_POST_TEXT } from '@conductor/collection';
import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsDate, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { AreIds, IsId } from '../edge/input.js';

const LONGEST_ADDRESS = 2_000;

@InputType()
export class ReportPostInput {
  @Field() @IsNotEmpty() @MaxLength(LONGEST_ADDRESS) url: string;
  @Field() @IsNotEmpty() @MaxLength(LONGEST_POST_TEXT) text: string;
  @Field(() => Date, { nullable: true }) @IsOptional() @IsDate() postedAt?: Date | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() accountId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'What the post is about, by the word of whoever reports it: a suggestion for reviewers.',
  })
  @IsOptional()
  @IsId()
  agendaItemId?: string | null;
}

const AlsoPostIds = (): PropertyDecorator =>
  applyDecorators(
    Field(() => [ID], {
      nullable: true,
      description:
        'Near-identical posts that nobody has decided on (Post.nearIdentical): they get the same decision, all or none.',
    }),
    IsOptional(),
    AreIds(),
    ArrayUnique(),
    ArrayMaxSize(MOST_TOGETHER),
  );

@InputType()
export class ConfirmAttributionInput {
  @Field(() => ID) @IsId() postId: string;
  @AlsoPostIds() alsoPostIds?: string[] | null;
}

@InputType()
export class RejectAttributionInput {
  @Field(() => ID) @IsId() postId: string;
  @AlsoPostIds() alsoPostIds?: string[] | null;
}

@InputType()
export class ChangeAttributionInput {
  @Field(() => ID) @IsId() postId: string;
  @Field(() => ID) @IsId() agendaItemId: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() talkingPointId?: string | null;
  @AlsoPostIds() alsoPostIds?: string[] | null;
}
