import { ORGANISATION_KINDS, type OrganisationKind } from '@conductor/identity';
import { type Locale, LOCALES, type Role, ROLES } from '@conductor/kernel';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Day } from '../edge/day.scalar.js';
import { IsId } from '../edge/input.js';
import { LocaleEnum, OrganisationKindEnum, RoleEnum } from './identity.types.js';

const LONGEST_PASSWORD = 200;

@InputType()
export class OrganisationFilter {
  @Field(() => Day, { nullable: true }) @IsOptional() validOn?: string | null;
  @Field(() => [OrganisationKindEnum], { nullable: true })
  @IsOptional()
  @IsIn(ORGANISATION_KINDS, { each: true })
  kinds?: OrganisationKind[] | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(100) text?: string | null;
}

@InputType()
export class SignInInput {
  @Field() @IsNotEmpty() @MaxLength(254) email: string;
  @Field() @IsNotEmpty() @MaxLength(LONGEST_PASSWORD) password: string;
}

@InputType()
export class RevokeSessionInput {
  @Field(() => ID) @IsId() sessionId: string;
}

@InputType()
export class SwitchMembershipInput {
  @Field(() => ID) @IsId() membershipId: string;
}

@InputType()
export class ChangeLocaleInput {
  @Field(() => LocaleEnum) @IsIn(LOCALES) locale: Locale;
}

@InputType()
export class ChangePasswordInput {
  @Field() @MaxLength(LONGEST_PASSWORD) currentPassword: string;
  @Field() @MaxLength(LONGEST_PASSWORD) newPassword: string;
}

@InputType()
export class InviteUserInput {
  @Field() @IsEmail() @MaxLength(254) email: string;
  @Field() @IsNotEmpty() @MaxLength(120) name: string;
  @Field(() => ID) @IsId() organisationId: string;
  @Field(() => RoleEnum) @IsIn(ROLES) role: Role;
}

@InputType()
export class RevokeInvitationInput {
  @Field(() => ID) @IsId() invitationId: string;
}

@InputType()
export class AcceptInvitationInput {
  @Field() @IsNotEmpty() @MaxLength(100) token: string;
  @Field() @IsNotEmpty() @MaxLength(120) name: string;
  @Field() @MaxLength(LONGEST_PASSWORD) password: string;
}

@InputType()
export class AddMembershipInput {
  @Field(() => ID) @IsId() userId: string;
  @Field(() => ID) @IsId() organisationId: string;
  @Field(() => RoleEnum) @IsIn(ROLES) role: Role;
  @Field(() => Day, { nullable: true }) @IsOptional() validUntil?: string | null;
}

@InputType()
export class EndMembershipInput {
  @Field(() => ID) @IsId() membershipId: string;
}

@InputType()
export class SuspendUserInput {
  @Field(() => ID) @IsId() userId: string;
}

@InputType()
export class ReinstateUserInput {
  @Field(() => ID) @IsId() userId: string;
}
