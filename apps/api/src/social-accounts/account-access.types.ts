import { ACCESS_ACTIONS, type AccessAction, type AccountAccessRow } from '@conductor/social-accounts';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { upperEnum } from '../edge/enum.js';
import { IsId } from '../edge/input.js';
import { Payload } from '../edge/problem.types.js';
import { SocialAccount } from './social-accounts.types.js';

export const AccessActionEnum = upperEnum('AccessAction', ACCESS_ACTIONS);

@ObjectType({ description: 'A person can post from an institutional account, from and until a moment.' })
export class AccountAccess implements AccountAccessRow {
  @Field(() => ID) id: string;
  @Field() beganAt: Date;
  @Field(() => Date, { nullable: true }) endedAt: Date | null;
  @Field({ description: 'It stands, and the person is a member of the organisation today.' })
  isCounted: boolean;
  socialAccountId: string;
  userId: string;
  beganBy: string | null;
  endedBy: string | null;
}

@ObjectType({ description: 'Who can post from an institutional account.' })
export class AccountCustody {
  @Field(() => Int, { description: 'People who count: two at least are wanted.' }) peopleCount: number;
  @Field(() => [AccountAccess], { description: 'Standing first, then what ended.' })
  access: readonly AccountAccess[];
  @Field(() => [AccessActionEnum]) viewerCan: readonly AccessAction[];
}

@InputType()
export class GiveAccountAccessInput {
  @Field(() => ID) @IsId() accountId: string;
  @Field(() => ID) @IsId() userId: string;
}

@InputType()
export class EndAccountAccessInput {
  @Field(() => ID) @IsId() accessId: string;
}

@ObjectType()
export class GiveAccountAccessPayload extends Payload {
  @Field(() => SocialAccount, { nullable: true }) socialAccount?: SocialAccount | null;
}

@ObjectType()
export class EndAccountAccessPayload extends Payload {
  @Field(() => SocialAccount, { nullable: true }) socialAccount?: SocialAccount | null;
}
