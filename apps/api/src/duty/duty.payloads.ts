import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../edge/problem.types.js';
import { Duty } from './duty.types.js';

@ObjectType({ isAbstract: true })
abstract class DutyPayload extends Payload {
  @Field(() => Duty, { nullable: true }) duty?: Duty | null;
}

@ObjectType()
export class TakeDutyShiftPayload extends DutyPayload {
  @Field(() => ID, { nullable: true, description: 'To be given up again.' }) shiftId?: string | null;
}
@ObjectType()
export class DropDutyShiftPayload extends DutyPayload {}
@ObjectType()
export class HandOverDutyPayload extends DutyPayload {}
@ObjectType()
export class CopyDutyWeekPayload extends DutyPayload {
  @Field(() => Int, { nullable: true }) copiedCount?: number | null;
}
@ObjectType()
export class OrderDutyFallbackPayload extends DutyPayload {}
@ObjectType()
export class SayBusyPayload extends DutyPayload {}
@ObjectType()
export class ComeBackPayload extends DutyPayload {}
@ObjectType()
export class AskDutySwapPayload extends DutyPayload {}
@ObjectType()
export class AcceptDutySwapPayload extends DutyPayload {}
@ObjectType()
export class DeclineDutySwapPayload extends DutyPayload {}
@ObjectType()
export class WithdrawDutySwapPayload extends DutyPayload {}
