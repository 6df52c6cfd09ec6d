import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../edge/problem.types.js';
import { BriefVersion } from './brief.types.js';

@ObjectType({ isAbstract: true })
abstract class BriefVersionPayload extends Payload {
  @Field(() => BriefVersion, { nullable: true }) briefVersion?: BriefVersion | null;
}

@ObjectType()
export class CreateBriefPayload extends BriefVersionPayload {}
@ObjectType()
export class UpdateBriefPayload extends BriefVersionPayload {}
@ObjectType()
export class SubmitBriefPayload extends BriefVersionPayload {}
@ObjectType()
export class ApproveBriefPayload extends BriefVersionPayload {}
@ObjectType()
export class ReturnBriefPayload extends BriefVersionPayload {}
@ObjectType()
export class ReviseBriefPayload extends BriefVersionPayload {}
