import { VERDICT_REASONS, type VerdictReason, type Verdict, VERDICTS } from '@conductor/alignment';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayUnique, IsIn, IsOptional, MaxLength } from 'class-validator';
import { IsId } from '../edge/input.js';
import { VerdictEnum, VerdictReasonEnum } from './alignment.types.js';

@InputType()
export class CodePostInput {
  @Field(() => ID) @IsId() postId: string;
  @Field(() => VerdictEnum) @IsIn(VERDICTS) verdict: Verdict;
  @Field(() => [VerdictReasonEnum])
  @IsIn(VERDICT_REASONS, { each: true })
  @ArrayUnique()
  reasons: VerdictReason[];
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(2000) note?: string | null;
}

@InputType()
export class UndoCodeInput {
  @Field(() => ID) @IsId() codeId: string;
}

@InputType()
export class SkipAlignmentTaskInput {
  @Field(() => ID) @IsId() postId: string;
}
