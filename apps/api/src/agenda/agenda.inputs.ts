import {
  AGENDA_ITEM_STATES,
  type AgendaItemContent,
  type AgendaItemFilter as StoredFilter,
  type AgendaItemState,
  type CounterNarrative,
  type FramingContent,
  type FramingQuestion,
  type MomentContent,
  SPEAKER_PARTS,
  type SpeakerContent,
  type SpeakerPart,
  type Zone,
  ZONES,
} from '@conductor/agenda';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Day } from '../edge/day.scalar.js';
import { IsId } from '../edge/input.js';
import { AgendaItemStateEnum, SpeakerPartEnum } from './agenda.types.js';

/** A page of text; nobody briefs in more. */
const LONGEST_TEXT = 5_000;
const LONGEST_LINE = 500;
const MOST_ENTRIES = 50;
/** Every ministry and agency there is, twice over. */
const MOST_SPEAKERS = 300;

@InputType()
export class AgendaItemFilter implements StoredFilter {
  @Field(() => [AgendaItemStateEnum], { nullable: true })
  @IsOptional()
  @IsIn(AGENDA_ITEM_STATES, { each: true })
  states?: AgendaItemState[] | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() themeId?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() leadOrganisationId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(100) text?: string | null;
  @Field(() => Day, { nullable: true, description: 'Period overlaps this window.' })
  @IsOptional()
  from?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() until?: string | null;
}

@InputType()
export class SpeakerInput implements SpeakerContent {
  @Field(() => ID) @IsId() organisationId: string;
  @Field(() => SpeakerPartEnum) @IsIn(SPEAKER_PARTS) part: SpeakerPart;
}

@InputType()
export class MomentInput implements MomentContent {
  @Field() @MaxLength(LONGEST_LINE) title: string;
  @Field() occursAt: Date;
  @Field(() => String) @IsIn(ZONES) zone: Zone;
}

@InputType()
export class FramingQuestionInput implements FramingQuestion {
  @Field() @MaxLength(LONGEST_LINE) question: string;
  @Field() @MaxLength(LONGEST_TEXT) answer: string;
}

@InputType()
export class CounterNarrativeInput implements CounterNarrative {
  @Field() @MaxLength(LONGEST_TEXT) claim: string;
  @Field() @MaxLength(LONGEST_TEXT) response: string;
}

@InputType()
export class FramingInput implements FramingContent {
  @Field() @MaxLength(LONGEST_TEXT) problem: string;
  @Field() @MaxLength(LONGEST_TEXT) cause: string;
  @Field() @MaxLength(LONGEST_TEXT) judgement: string;
  @Field() @MaxLength(LONGEST_TEXT) remedy: string;
  @Field() @MaxLength(LONGEST_TEXT) tone: string;
  @Field(() => [String])
  @ArrayMaxSize(MOST_ENTRIES)
  @MaxLength(LONGEST_LINE, { each: true })
  wordingUse: string[];
  @Field(() => [String])
  @ArrayMaxSize(MOST_ENTRIES)
  @MaxLength(LONGEST_LINE, { each: true })
  wordingAvoid: string[];
  @Field(() => [FramingQuestionInput])
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested()
  @Type(() => FramingQuestionInput)
  questions: FramingQuestionInput[];
  @Field(() => [CounterNarrativeInput])
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested()
  @Type(() => CounterNarrativeInput)
  counterNarratives: CounterNarrativeInput[];
}

@InputType()
export class AgendaItemContentInput implements Omit<AgendaItemContent, 'titleEn'> {
  @Field() @MaxLength(LONGEST_LINE) title: string;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(LONGEST_LINE) titleEn?: string | null;
  @Field() @MaxLength(LONGEST_TEXT) objective: string;
  @Field(() => ID) @IsId() themeId: string;
  @Field(() => Int) priority: number;
  @Field(() => Day) periodFrom: string;
  @Field(() => Day) periodUntil: string;
  @Field(() => ID) @IsId() leadOrganisationId: string;
  @Field(() => [SpeakerInput])
  @ArrayMaxSize(MOST_SPEAKERS)
  @ValidateNested()
  @Type(() => SpeakerInput)
  speakers: SpeakerInput[];
  @Field(() => [MomentInput])
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested()
  @Type(() => MomentInput)
  moments: MomentInput[];
  @Field(() => [String])
  @ArrayMaxSize(MOST_ENTRIES)
  @MaxLength(LONGEST_LINE, { each: true })
  hashtags: string[];
  @Field(() => [String]) @ArrayMaxSize(MOST_ENTRIES) @MaxLength(2_000, { each: true }) links: string[];
  @Field(() => FramingInput) @ValidateNested() @Type(() => FramingInput) framing: FramingInput;
}

@InputType()
export class CreateAgendaItemInput {
  @Field(() => AgendaItemContentInput)
  @ValidateNested()
  @Type(() => AgendaItemContentInput)
  content: AgendaItemContentInput;
}

@InputType({ isAbstract: true })
abstract class AgendaItemReferenceInput {
  @Field(() => ID) @IsId() id: string;
  @Field(() => Int) version: number;
}

@InputType()
export class UpdateAgendaItemInput extends AgendaItemReferenceInput {
  @Field(() => AgendaItemContentInput)
  @ValidateNested()
  @Type(() => AgendaItemContentInput)
  content: AgendaItemContentInput;
}
@InputType()
export class SubmitAgendaItemInput extends AgendaItemReferenceInput {}
@InputType()
export class ApproveAgendaItemInput extends AgendaItemReferenceInput {}
@InputType()
export class ReturnAgendaItemInput extends AgendaItemReferenceInput {
  @Field() @MaxLength(LONGEST_TEXT) reason: string;
}
@InputType()
export class RetireAgendaItemInput extends AgendaItemReferenceInput {
  @Field() @MaxLength(LONGEST_TEXT) reason: string;
}
