import {
  CONSENT_ACTIONS,
  type ConsentAction,
  type ConsentRow,
  WITHDRAWAL_CHOICES,
  type WithdrawalChoice,
  type WithdrawalReportRow,
} from '@conductor/social-accounts';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { upperEnum } from '../edge/enum.js';
import { IsId } from '../edge/input.js';
import { Payload } from '../edge/problem.types.js';
import { Person } from '../identity/identity.types.js';
import { SocialAccount } from './social-accounts.types.js';

export const ConsentActionEnum = upperEnum('ConsentAction', CONSENT_ACTIONS);
export const WithdrawalChoiceEnum = upperEnum(
  'WithdrawalChoice',
  WITHDRAWAL_CHOICES,
  'DETACH: the posts lose their author. DELETE: the posts go, with all that was said of them.',
);

@ObjectType({
  description: 'What the holder of a personal account consents to, in the language of the request.',
})
export class ConsentPurpose {
  @Field(() => Int) version: number;
  @Field(() => [String]) paragraphs: readonly string[];
}

@ObjectType({ description: 'What the work on a withdrawn consent did so far.' })
export class WithdrawalReport implements WithdrawalReportRow {
  @Field(() => Date, { nullable: true }) begunAt: Date | null;
  @Field(() => Date, { nullable: true }) doneAt: Date | null;
  @Field(() => Int) posts: number;
  @Field(() => Int, { description: 'Texts and payloads kept of the posts.' }) snapshots: number;
  @Field(() => Int, { description: 'What the engine and people said the posts are about.' })
  attributions: number;
  @Field(() => Int) alignments: number;
  @Field(() => Int, { description: 'Where posts of the account were collected from.' }) sources: number;
}

@ObjectType({ description: 'A consent that was given; the one that is not withdrawn is in force.' })
export class AccountConsent implements ConsentRow {
  @Field(() => ID) id: string;
  @Field(() => Int) purposeVersion: number;
  @Field() givenAt: Date;
  @Field(() => Date, { nullable: true }) withdrawnAt: Date | null;
  @Field(() => WithdrawalChoiceEnum, { nullable: true }) withdrawalChoice: WithdrawalChoice | null;
  @Field(() => WithdrawalReport, { nullable: true }) report: WithdrawalReport | null;
  socialAccountId: string;
}

@ObjectType({ description: 'Whose a personal account is, and what that person consents to.' })
export class AccountHolding {
  @Field(() => Person, { nullable: true, description: 'Null where nobody has been named yet.' })
  holder: Person | null;
  @Field() isInForce: boolean;
  @Field(() => [AccountConsent], { description: 'Newest first.' }) consents: readonly AccountConsent[];
  @Field(() => [ConsentActionEnum], { description: 'Nothing for anybody but the holder.' })
  viewerCan: readonly ConsentAction[];
}

@InputType()
export class GiveConsentInput {
  @Field(() => ID) @IsId() accountId: string;
  @Field(() => Int, { description: 'Of the purpose as it was read.' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  purposeVersion: number;
}

@InputType()
export class WithdrawConsentInput {
  @Field(() => ID) @IsId() accountId: string;
  @Field(() => WithdrawalChoiceEnum) @IsIn(WITHDRAWAL_CHOICES) choice: WithdrawalChoice;
}

@ObjectType()
export class GiveConsentPayload extends Payload {
  @Field(() => SocialAccount, { nullable: true }) socialAccount?: SocialAccount | null;
}

@ObjectType()
export class WithdrawConsentPayload extends Payload {
  @Field(() => SocialAccount, { nullable: true }) socialAccount?: SocialAccount | null;
}
