import type { LookAlikeReason } from '@conductor/account-address';
import {
  ACCOUNT_ROW_VERDICTS,
  MOST_ACCOUNT_ROWS,
  type AccountRowVerdict,
  type SocialAccountKind,
} from '@conductor/social-accounts';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt } from 'class-validator';
import { upperEnum } from '../edge/enum.js';
import { IsId } from '../edge/input.js';
import { Payload } from '../edge/problem.types.js';
import { SocialAccountKindEnum } from './social-accounts.types.js';
import { LookAlikeReasonEnum } from './verify-account.types.js';

export const AccountRowVerdictEnum = upperEnum(
  'AccountRowVerdict',
  ACCOUNT_ROW_VERDICTS,
  'CHANGED: the account moves to another organisation.',
);

@ObjectType()
export class AccountRowProblem {
  @Field() code: string;
  @Field() message: string;
  @Field(() => String, { nullable: true, description: 'Head of the column as the file has it.' })
  column: string | null;
  @Field(() => String, { nullable: true, description: 'What stood there.' }) value: string | null;
}

@ObjectType({ description: 'An official account that a new name is near.' })
export class NearAccount {
  @Field({ description: 'Key of the network.' }) network: string;
  @Field() handle: string;
  @Field(() => LookAlikeReasonEnum) reason: LookAlikeReason;
}

@ObjectType({ description: 'What a row of the file would do to the register.' })
export class AccountImportRow {
  @Field(() => Int, { description: 'As the spreadsheet counts.' }) row: number;
  @Field(() => AccountRowVerdictEnum) verdict: AccountRowVerdict;
  @Field(() => String, { nullable: true }) organisation: string | null;
  @Field(() => String, { nullable: true, description: 'Key of the network.' }) network: string | null;
  @Field(() => String, { nullable: true }) handle: string | null;
  @Field(() => SocialAccountKindEnum, { nullable: true }) kind: SocialAccountKind | null;
  @Field(() => [AccountRowProblem]) problems: AccountRowProblem[];
  @Field(() => NearAccount, { nullable: true, description: 'A warning, and no more.' })
  lookAlike: NearAccount | null;
}

@ObjectType()
export class AccountImportPreview {
  @Field(() => ID) uploadId: string;
  @Field() fileName: string;
  @Field(() => [AccountImportRow]) rows: AccountImportRow[];
}

@InputType()
export class PreviewAccountImportInput {
  @Field(() => ID) @IsId() uploadId: string;
}

@InputType()
export class ImportSocialAccountsInput {
  @Field(() => ID) @IsId() uploadId: string;
  @Field(() => [Int], { description: 'All of them are written, or none. Each has to be new or changed.' })
  @IsInt({ each: true })
  @ArrayMaxSize(MOST_ACCOUNT_ROWS)
  rows: number[];
}

@ObjectType()
export class PreviewAccountImportPayload extends Payload {
  @Field(() => AccountImportPreview, { nullable: true }) preview?: AccountImportPreview | null;
}

@ObjectType()
export class AccountImportCounts {
  @Field(() => Int) createdCount: number;
  @Field(() => Int) updatedCount: number;
}

@ObjectType()
export class ImportSocialAccountsPayload extends Payload {
  @Field(() => AccountImportCounts, { nullable: true }) counts?: AccountImportCounts | null;
}
