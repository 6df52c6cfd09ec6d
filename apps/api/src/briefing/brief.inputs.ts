import {
  BRIEF_STATES,
  type BriefContent,
  type BriefFilter as StoredFilter,
  type BriefState,
  type LockedFactContent,
  type NetworkCopyContent,
  type TalkingPointContent,
} from '@conductor/briefing';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsIn, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Day } from '../edge/day.scalar.js';
import { IsId } from '../edge/input.js';
import { BriefStateEnum } from './brief.types.js';

const LONGEST_TEXT = 5_000;
const LONGEST_LINE = 500;
const LONGEST_LINK = 2_000;
/** The most that any network takes is 100,000; a copy may be over its network's limit, not over everybody's. */
const LONGEST_COPY = 100_000;
const MOST_ENTRIES = 50;

@InputType()
export class BriefFilter implements StoredFilter {
  @Field(() => [BriefStateEnum], {
    nullable: true,
    description: 'Absent: the latest version of each brief. Given: every version in one of the states.',
  })
  @IsOptional()
  @IsIn(BRIEF_STATES, { each: true })
  states?: BriefState[] | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() agendaItemId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(100) text?: string | null;
}

@InputType()
export class TalkingPointInput implements Omit<TalkingPointContent, 'sourceUrl'> {
  @Field() @MaxLength(LONGEST_TEXT) text: string;
  @Field() @MaxLength(LONGEST_TEXT) evidence: string;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(LONGEST_LINK) sourceUrl?: string | null;
}

@InputType()
export class LockedFactInput implements LockedFactContent {
  @Field() @MaxLength(LONGEST_LINE) label: string;
  @Field() @MaxLength(LONGEST_LINE) value: string;
  @Field() @MaxLength(LONGEST_LINE) unit: string;
  @Field(() => Day) asOf: string;
  @Field() @MaxLength(LONGEST_LINE) source: string;
}

@InputType()
export class NetworkCopyInput implements NetworkCopyContent {
  @Field({ description: 'Key of a network.' }) @MaxLength(LONGEST_LINE) network: string;
  @Field() @MaxLength(LONGEST_COPY) text: string;
}

@InputType()
export class BriefContentInput implements Omit<BriefContent, 'talkingPoints'> {
  @Field() @MaxLength(LONGEST_LINE) title: string;
  @Field() @MaxLength(LONGEST_TEXT) core: string;
  @Field(() => [TalkingPointInput])
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested()
  @Type(() => TalkingPointInput)
  talkingPoints: TalkingPointInput[];
  @Field(() => [LockedFactInput])
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested()
  @Type(() => LockedFactInput)
  lockedFacts: LockedFactInput[];
  @Field(() => [NetworkCopyInput])
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested()
  @Type(() => NetworkCopyInput)
  copies: NetworkCopyInput[];
  @Field(() => [String])
  @ArrayMaxSize(MOST_ENTRIES)
  @MaxLength(LONGEST_LINE, { each: true })
  hashtags: string[];
  @Field(() => [String]) @ArrayMaxSize(MOST_ENTRIES) @MaxLength(LONGEST_LINK, { each: true }) links: string[];
}

@InputType()
export class CreateBriefInput {
  @Field(() => ID) @IsId() agendaItemId: string;
  @Field(() => BriefContentInput) @ValidateNested() @Type(() => BriefContentInput) content: BriefContentInput;
}

@InputType({ isAbstract: true })
abstract class BriefVersionReferenceInput {
  @Field(() => ID) @IsId() versionId: string;
  @Field(() => Int) version: number;
}

@InputType()
export class UpdateBriefInput extends BriefVersionReferenceInput {
  @Field(() => BriefContentInput) @ValidateNested() @Type(() => BriefContentInput) content: BriefContentInput;
}
@InputType()
export class SubmitBriefInput extends BriefVersionReferenceInput {}
@InputType()
export class ReturnBriefInput extends BriefVersionReferenceInput {
  @Field() @MaxLength(LONGEST_TEXT) reason: string;
}

@InputType()
export class ApproveBriefInput {
  @Field(() => ID) @IsId() versionId: string;
  @Field({ description: 'The hash the reviewer saw.' }) @Matches(/^[0-9a-f]{64}$/) contentHash: string;
}

@InputType()
export class ReviseBriefInput {
  @Field(() => ID) @IsId() briefId: string;
}
