import { PROOF_KINDS, type ProofKind } from '@conductor/social-accounts';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { IsId } from '../edge/input.js';
import { ProofKindEnum } from './social-accounts.types.js';

const LONGEST_WORDS = 2_000;

@InputType()
export class RequestAccountProofInput {
  @Field(() => ID) @IsId() accountId: string;
  @Field(() => ProofKindEnum) @IsIn(PROOF_KINDS) kind: ProofKind;
}

@InputType()
export class ClaimAccountInput {
  @Field(() => ID) @IsId() accountId: string;
  @Field(() => String, { nullable: true, description: 'A page that shows it.' })
  @IsOptional()
  @MaxLength(2_000)
  url?: string | null;
  @Field() @IsNotEmpty() @MaxLength(LONGEST_WORDS) note: string;
}

@InputType({ isAbstract: true })
abstract class ProofInput {
  @Field(() => ID) @IsId() proofId: string;
}
@InputType({ isAbstract: true })
abstract class ReasonedProofInput extends ProofInput {
  @Field() @IsNotEmpty() @MaxLength(LONGEST_WORDS) reason: string;
}
@InputType()
export class CheckAccountProofInput extends ProofInput {}
@InputType()
export class AcceptAccountClaimInput extends ProofInput {}
@InputType()
export class RefuseAccountClaimInput extends ReasonedProofInput {}
@InputType()
export class RevokeAccountProofInput extends ReasonedProofInput {}

@InputType({ isAbstract: true })
abstract class AlertInput {
  @Field(() => ID) @IsId() alertId: string;
}
@InputType()
export class SeeAccountAlertInput extends AlertInput {}
@InputType()
export class FollowAccountRenameInput extends AlertInput {}
@InputType()
export class CloseAccountAlertInput extends AlertInput {
  @Field({ description: 'What was done about it.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_WORDS)
  note: string;
}
