import type { OffGridRadarFilter as OffGridRadarFilterValues } from '@conductor/attribution';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsISO8601, IsOptional } from 'class-validator';
import { Day } from '../edge/day.scalar.js';
import { IsId } from '../edge/input.js';

@InputType({
  description:
    'Days in western Indonesia, both included, at most 92. Without them: the fortnight up to today.',
})
export class OffGridRadarFilter implements OffGridRadarFilterValues {
  @Field(() => Day, { nullable: true }) @IsOptional() @IsISO8601({ strict: true }) from?: string | null;
  @Field(() => Day, { nullable: true }) @IsOptional() @IsISO8601({ strict: true }) until?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() themeId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Clusters that this organisation has a post in; the others’ posts in them are shown too.',
  })
  @IsOptional()
  @IsId()
  organisationId?: string | null;
}
