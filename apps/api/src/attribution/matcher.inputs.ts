import { ArgsType, Field, Float, InputType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';

const LONGEST_VERSION = 40;

@InputType({ description: 'Both from 0 to 1; `suggestThreshold` is not above `matchThreshold`.' })
export class SetMatcherThresholdsInput {
  @Field(() => Float) suggestThreshold: number;
  @Field(() => Float) matchThreshold: number;
}

@InputType()
export class ActivateMatcherVersionInput {
  @Field() @MaxLength(LONGEST_VERSION) version: string;
}

@ArgsType()
export class ReliabilityArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Decisions on the word of this version; all without one.',
  })
  @IsOptional()
  @MaxLength(LONGEST_VERSION)
  version?: string | null;
  @Field({ defaultValue: false, description: 'Only posts that chance drew: unbiased, but fewer.' })
  isDrawnOnly: boolean;
}
