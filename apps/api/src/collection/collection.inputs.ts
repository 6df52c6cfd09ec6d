import { DATE_FORMATS, ZONES } from '@conductor/connectors';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDate, IsIn, IsNotEmpty, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { IsId } from '../edge/input.js';

const LONGEST_ADDRESS = 2_000;
const LONGEST_COLUMN = 500;

@InputType()
export class CreateSourceInput {
  @Field() @IsNotEmpty() @MaxLength(200) name: string;
  @Field() @IsNotEmpty() @MaxLength(LONGEST_ADDRESS) address: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() organisationId?: string | null;
}

@InputType()
export class PauseSourceInput {
  @Field(() => ID) @IsId() sourceId: string;
}

@InputType()
export class ResumeSourceInput {
  @Field(() => ID) @IsId() sourceId: string;
}

@InputType()
export class PullSourceInput {
  @Field(() => ID) @IsId() sourceId: string;
}

@InputType()
export class StartBackfillInput {
  @Field(() => ID) @IsId() sourceId: string;
  @Field({ description: 'The day that it is to reach.' }) @IsDate() since: Date;
}

@InputType()
export class PauseBackfillInput {
  @Field(() => ID) @IsId() sourceId: string;
}

@InputType()
export class ResumeBackfillInput {
  @Field(() => ID) @IsId() sourceId: string;
}

@InputType()
export class CancelBackfillInput {
  @Field(() => ID) @IsId() sourceId: string;
}

@InputType({ description: 'Which column of the file carries what. Columns are named by their header.' })
export class ImportMappingInput {
  @Field() @IsNotEmpty() @MaxLength(LONGEST_COLUMN) text: string;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(LONGEST_COLUMN) externalId?:
    string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(LONGEST_COLUMN) url?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(LONGEST_COLUMN) postedAt?: string | null;
  @Field(() => String, { nullable: true, description: `One of ${DATE_FORMATS.join(', ')}.` })
  @IsOptional()
  @IsIn(DATE_FORMATS)
  dateFormat?: (typeof DATE_FORMATS)[number] | null;
  @Field(() => String, { nullable: true, description: `One of ${ZONES.join(', ')}.` })
  @IsOptional()
  @IsIn(ZONES)
  zone?: (typeof ZONES)[number] | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(LONGEST_COLUMN) network?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(LONGEST_COLUMN) account?: string | null;
  @Field() @IsNotEmpty() @MaxLength(20) defaultNetwork: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() defaultAccountId?: string | null;
}

@InputType()
export class PreviewImportInput {
  @Field(() => ID) @IsId() uploadId: string;
  @Field(() => ImportMappingInput, { nullable: true, description: 'Absent: suggested from the headers.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ImportMappingInput)
  mapping?: ImportMappingInput | null;
}

@InputType()
export class StartImportInput {
  @Field(() => ID) @IsId() importId: string;
  @Field({ description: 'Everything is checked and counted, nothing is written.' })
  @IsBoolean()
  isDryRun: boolean;
}

@InputType()
export class UndoImportInput {
  @Field(() => ID) @IsId() importId: string;
}
