import {
  type ElectionPeriodRow,
  UNCOUNTED_REASONS,
  type UncountedPostRow,
  type UncountedReason,
} from '@conductor/collection';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsNotEmpty, MaxLength, Min } from 'class-validator';
import { Day } from '../edge/day.scalar.js';
import { upperEnum } from '../edge/enum.js';
import { IsId } from '../edge/input.js';
import { Payload } from '../edge/problem.types.js';

const MOST_TERMS = 500;
const LONGEST_NAME = 120;

export const UncountedReasonEnum = upperEnum(
  'UncountedReason',
  UNCOUNTED_REASONS,
  'ELECTION: a personal account’s post on a candidate in an election period. CONSENT: the holder has not consented.',
);

@ObjectType({
  description:
    'Days in which posts of personal accounts on candidates are in no measure (joint decree 2/2022).',
})
export class ElectionPeriod implements ElectionPeriodRow {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => Day, { description: 'In WIB, included.' }) startsOn: string;
  @Field(() => Day, { description: 'In WIB, included.' }) endsOn: string;
  @Field(() => [String], { description: 'Names, handles and hashtags of candidates.' }) terms: string[];
  @Field(() => Int) version: number;
  @Field(() => Int, { description: 'Posts that are left out because of it.' }) postCount: number;
}

@ObjectType({ description: 'Why a post is in no measure.' })
export class UncountedPost implements UncountedPostRow {
  @Field(() => UncountedReasonEnum) reason: UncountedReason;
  @Field(() => String, { nullable: true }) periodName: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What names a candidate; null until the post has been read, a moment later.',
  })
  term: string | null;
}

@InputType({ isAbstract: true })
abstract class ElectionPeriodInput {
  @Field() @IsNotEmpty() @MaxLength(LONGEST_NAME) name: string;
  @Field(() => Day) @IsNotEmpty() startsOn: string;
  @Field(() => Day) @IsNotEmpty() endsOn: string;
  @Field(() => [String]) @ArrayMaxSize(MOST_TERMS) @MaxLength(LONGEST_NAME, { each: true }) terms: string[];
}

@InputType()
export class AddElectionPeriodInput extends ElectionPeriodInput {}

@InputType()
export class EditElectionPeriodInput extends ElectionPeriodInput {
  @Field(() => ID) @IsId() periodId: string;
  @Field(() => Int) @IsInt() @Min(1) version: number;
}

@InputType()
export class RemoveElectionPeriodInput {
  @Field(() => ID) @IsId() periodId: string;
}

@ObjectType({ isAbstract: true })
abstract class ElectionPeriodsPayload extends Payload {
  @Field(() => [ElectionPeriod], { nullable: true, description: 'All of them, the latest first.' })
  electionPeriods?: ElectionPeriod[] | null;
}

@ObjectType()
export class AddElectionPeriodPayload extends ElectionPeriodsPayload {}
@ObjectType()
export class EditElectionPeriodPayload extends ElectionPeriodsPayload {}
@ObjectType()
export class RemoveElectionPeriodPayload extends ElectionPeriodsPayload {}
