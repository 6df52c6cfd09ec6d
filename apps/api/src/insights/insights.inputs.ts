import { Field, ID, InputType } from '@nestjs/graphql';
import { IsISO8601, IsOptional, MaxLength } from 'class-validator';
import { Day } from '../edge/day.scalar.js';
import { IsId } from '../edge/input.js';

@InputType({ description: 'At most 366 days.' })
export class ScoreFilter {
  @Field(() => Day) @IsISO8601({ strict: true }) from: string;
  @Field(() => Day) @IsISO8601({ strict: true }) until: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() themeId?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(20) network?: string | null;
}
