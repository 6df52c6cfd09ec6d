import type { BusyUntil, ShiftHours, SwapRequest } from '@conductor/duty';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { AreIds, IsId } from '../edge/input.js';

/** More officers than any ministry's public relations has. */
const MOST_OFFICERS = 100;

@ArgsType()
export class DutyWindowArgs {
  @Field() from: Date;
  @Field() until: Date;
}

@InputType()
export class TakeDutyShiftInput implements ShiftHours {
  @Field() startsAt: Date;
  @Field() endsAt: Date;
  @Field(() => ID, { nullable: true, description: 'A colleague; oneself where it is left out.' })
  @IsOptional()
  @IsId()
  userId?: string | null;
}

@InputType()
export class DropDutyShiftInput {
  @Field(() => ID) @IsId() shiftId: string;
}

@InputType()
export class HandOverDutyInput {
  @Field(() => ID, { description: 'Who takes over, at once.' }) @IsId() userId: string;
}

@InputType()
export class CopyDutyWeekInput {
  @Field({ description: 'When the week begins into whose gaps last week is copied.' }) startsAt: Date;
}

@InputType()
export class OrderDutyFallbackInput {
  @Field(() => [ID]) @ArrayMaxSize(MOST_OFFICERS) @AreIds() userIds: string[];
}

@InputType()
export class SayBusyInput implements BusyUntil {
  @Field() until: Date;
  @Field(() => ID, {
    nullable: true,
    description: 'Left out: whoever steps in next. Null: nobody in particular.',
  })
  @IsOptional()
  @IsId()
  coverId?: string | null;
}

@InputType()
export class AskDutySwapInput implements SwapRequest {
  @Field(() => ID) @IsId() shiftId: string;
  @Field(() => ID) @IsId() userId: string;
  @Field(() => ID, { nullable: true, description: 'Theirs, in return.' })
  @IsOptional()
  @IsId()
  returnShiftId?: string | null;
}

@InputType({ isAbstract: true })
abstract class SwapInput {
  @Field(() => ID) @IsId() swapId: string;
}
@InputType()
export class AcceptDutySwapInput extends SwapInput {}
@InputType()
export class DeclineDutySwapInput extends SwapInput {}
@InputType()
export class WithdrawDutySwapInput extends SwapInput {}
