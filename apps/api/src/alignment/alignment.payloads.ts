import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../edge/problem.types.js';
import { AlignmentCode, AlignmentQueue, AlignmentTask } from './alignment.types.js';

/** The queue as it is after the act. */
@ObjectType({ isAbstract: true })
abstract class QueuePayload extends Payload {
  @Field(() => AlignmentQueue, { nullable: true }) queue?: AlignmentQueue | null;
}

@ObjectType()
export class CodePostPayload extends QueuePayload {
  @Field(() => AlignmentCode, { nullable: true }) code?: AlignmentCode | null;
}

@ObjectType()
export class UndoCodePayload extends QueuePayload {
  @Field(() => AlignmentTask, { nullable: true }) task?: AlignmentTask | null;
}

@ObjectType()
export class SkipAlignmentTaskPayload extends QueuePayload {}
