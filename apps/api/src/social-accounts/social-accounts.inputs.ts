import { SOCIAL_ACCOUNT_KINDS, type SocialAccountKind } from '@conductor/social-accounts';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { PageArgs } from '../edge/connection.js';
import { Day } from '../edge/day.scalar.js';
import { IsId } from '../edge/input.js';
import { SocialAccountKindEnum } from './social-accounts.types.js';

@InputType()
export class SocialAccountFilter {
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() organisationId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(20) network?: string | null;
}

@ArgsType()
export class SocialAccountPageArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 50 }) declare first: number;
}

@InputType()
export class RegisterSocialAccountInput {
  @Field(() => ID) @IsId() organisationId: string;
  @Field() @IsNotEmpty() @MaxLength(20) network: string;
  @Field({ description: 'The name, or the address of the profile in any form.' })
  @IsNotEmpty()
  @MaxLength(2_000)
  handle: string;
  @Field(() => String, { nullable: true, description: 'Has to name the same account, where it is given.' })
  @IsOptional()
  @MaxLength(2_000)
  url?: string | null;
  @Field(() => SocialAccountKindEnum) @IsIn(SOCIAL_ACCOUNT_KINDS) kind: SocialAccountKind;
  @Field(() => ID, {
    nullable: true,
    description: 'Whose a personal account is. Officers leave it out: they register their own.',
  })
  @IsOptional()
  @IsId()
  holderId?: string | null;
}

@InputType()
export class RetireSocialAccountInput {
  @Field(() => ID) @IsId() socialAccountId: string;
  @Field(() => Day, { description: 'The first day on which it is no longer official; today at the latest.' })
  @IsNotEmpty()
  retiredOn: string;
  @Field({ description: 'Shown to those who keep the register, not to the public.' })
  @IsNotEmpty()
  @MaxLength(500)
  reason: string;
}
