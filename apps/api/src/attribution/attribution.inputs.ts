import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { IsId } from '../edge/input.js';

@InputType()
export class ConfirmAttributionInput {
  @Field(() => ID) @IsId() postId: string;
}

@InputType()
export class RejectAttributionInput {
  @Field(() => ID) @IsId() postId: string;
}

@InputType()
export class ChangeAttributionInput {
  @Field(() => ID) @IsId() postId: string;
  @Field(() => ID) @IsId() agendaItemId: string;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsId() talkingPointId?: string | null;
}
