import {
  ANSWER_KINDS,
  type AnswerKind,
  AUDIENCE_KINDS,
  type AudienceKind,
  type ReleaseInput,
} from '@conductor/distribution';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, MaxLength } from 'class-validator';
import { AreIds, IsId } from '../edge/input.js';
import { AnswerKindEnum, AudienceKindEnum } from './distribution.types.js';

const LONGEST_REASON = 2_000;
/** Every ministry, agency, province and city there is. */
const MOST_RECIPIENTS = 1_000;

@InputType()
export class ReleaseBriefInput implements ReleaseInput {
  @Field(() => ID) @IsId() versionId: string;
  @Field(() => AudienceKindEnum) @IsIn(AUDIENCE_KINDS) audience: AudienceKind;
  @Field(() => ID, { nullable: true, description: 'For COORDINATED.' })
  @IsOptional()
  @IsId()
  coordinatorId?: string | null;
  @Field(() => [ID], { nullable: true, description: 'For EXPLICIT.' })
  @IsOptional()
  @ArrayMaxSize(MOST_RECIPIENTS)
  @AreIds()
  organisationIds?: string[] | null;
  @Field(() => Date, { nullable: true }) @IsOptional() embargoUntil?: Date | null;
  @Field() answerBy: Date;
}

@InputType()
export class RetractReleaseInput {
  @Field(() => ID) @IsId() releaseId: string;
  @Field() @MaxLength(LONGEST_REASON) reason: string;
}

@InputType()
export class AcknowledgeDeliveryInput {
  @Field(() => ID) @IsId() deliveryId: string;
}

@InputType()
export class AnswerDeliveryInput {
  @Field(() => ID) @IsId() deliveryId: string;
  @Field(() => AnswerKindEnum) @IsIn(ANSWER_KINDS) answer: AnswerKind;
  @Field(() => String, { nullable: true, description: 'Owed for every answer but CARRIED and ADAPTED.' })
  @IsOptional()
  @MaxLength(LONGEST_REASON)
  reason?: string | null;
}
