import {
  DUTY_ACTIONS,
  DUTY_SHIFT_ACTIONS,
  OWNER_GROUNDS,
  type Owner,
  type OwnerGround,
  type ShiftRow,
  type Stretch,
  SWAP_ACTIONS,
  SWAP_STATES,
  type SwapRow,
  type SwapState,
} from '@conductor/duty';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { upperEnum } from '../edge/enum.js';

export const DutyGroundEnum = upperEnum(
  'DutyGround',
  OWNER_GROUNDS,
  'SHIFT: planned. COVER: for somebody who is busy. FALLBACK: nobody is planned, or those asked are busy. EVERYONE_BUSY: whoever is back first.',
);
export const DutyActionEnum = upperEnum('DutyAction', DUTY_ACTIONS);
export const DutyShiftActionEnum = upperEnum('DutyShiftAction', DUTY_SHIFT_ACTIONS);
export const DutySwapStateEnum = upperEnum('DutySwapState', SWAP_STATES);
export const DutySwapActionEnum = upperEnum('DutySwapAction', SWAP_ACTIONS);

@ObjectType({ description: 'The one to ask now, whom an organisation has at all times.' })
export class DutyOwner implements Owner {
  @Field(() => DutyGroundEnum) ground: OwnerGround;
  @Field(() => Date, { nullable: true, description: 'Where everyone is busy: when this one is back.' })
  busyUntil: Date | null;
  @Field(() => Date, { nullable: true, description: 'Until when, as far as is planned.' }) until: Date | null;
  userId: string;
}

@ObjectType({ description: 'Somebody who can hold duty.' })
export class DutyOfficer {
  @Field(() => Date, { nullable: true }) busyUntil: Date | null;
  userId: string;
  coverId: string | null;
}

@ObjectType({ description: 'A stretch of time that nobody holds.' })
export class DutyGap implements Stretch {
  @Field() startsAt: Date;
  @Field() endsAt: Date;
}

@ObjectType({ description: 'Who is on duty from one hour to another.' })
export class DutyShift implements ShiftRow {
  @Field(() => ID) id: string;
  @Field() startsAt: Date;
  @Field() endsAt: Date;
  organisationId: string;
  /** Ids; the fields resolve to the persons. */
  userId: string;
  handedBy: string | null;
}

@ObjectType({ description: 'A colleague is asked to take a shift, for nothing or for one of theirs.' })
export class DutySwap implements SwapRow {
  @Field(() => ID) id: string;
  @Field(() => DutySwapStateEnum) state: SwapState;
  @Field() askedAt: Date;
  @Field(() => Date, { nullable: true }) decidedAt: Date | null;
  organisationId: string;
  shiftId: string;
  returnShiftId: string | null;
  /** Ids; the fields resolve to the persons. */
  askedBy: string;
  askedOf: string;
}

@ObjectType({ description: 'An organisation’s duty roster, as it stands now.' })
export class Duty {
  organisationId: string;
}

@ObjectType({ description: 'Only that it changed: the client asks anew.' })
export class DutySignal {
  @Field() changedAt: Date;
}
