import { Field, ObjectType } from '@nestjs/graphql';
import { Post } from '../collection/collection.types.js';
import { Payload } from '../edge/problem.types.js';

@ObjectType({ isAbstract: true })
abstract class PostPayload extends Payload {
  @Field(() => Post, { nullable: true }) post?: Post | null;
}

@ObjectType({ isAbstract: true })
abstract class DecisionPayload extends PostPayload {
  @Field(() => [Post], {
    defaultValue: [],
    description: 'The near-identical posts that got the same decision.',
  })
  alsoDecided?: Post[];
}

@ObjectType()
export class ReportPostPayload extends PostPayload {
  @Field({ defaultValue: false, description: 'It was collected before; what was pasted is not stored.' })
  wasKnown?: boolean;
}
@ObjectType()
export class ConfirmAttributionPayload extends DecisionPayload {}
@ObjectType()
export class RejectAttributionPayload extends DecisionPayload {}
@ObjectType()
export class ChangeAttributionPayload extends DecisionPayload {}
