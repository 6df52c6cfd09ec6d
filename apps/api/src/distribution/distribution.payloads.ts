import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../edge/problem.types.js';
import { Delivery, Release } from './distribution.types.js';

@ObjectType({ isAbstract: true })
abstract class ReleasePayload extends Payload {
  @Field(() => Release, { nullable: true }) release?: Release | null;
}
@ObjectType({ isAbstract: true })
abstract class DeliveryPayload extends Payload {
  @Field(() => Delivery, { nullable: true }) delivery?: Delivery | null;
}

@ObjectType()
export class ReleaseBriefPayload extends ReleasePayload {}
@ObjectType()
export class RetractReleasePayload extends ReleasePayload {}
@ObjectType()
export class AcknowledgeDeliveryPayload extends DeliveryPayload {}
@ObjectType()
export class AnswerDeliveryPayload extends DeliveryPayload {}
