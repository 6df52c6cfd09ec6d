import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../edge/problem.types.js';
import { AgendaItem } from './agenda.types.js';

@ObjectType({ isAbstract: true })
abstract class AgendaItemPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true }) agendaItem?: AgendaItem | null;
}

@ObjectType()
export class CreateAgendaItemPayload extends AgendaItemPayload {}
@ObjectType()
export class UpdateAgendaItemPayload extends AgendaItemPayload {}
@ObjectType()
export class SubmitAgendaItemPayload extends AgendaItemPayload {}
@ObjectType()
export class ApproveAgendaItemPayload extends AgendaItemPayload {}
@ObjectType()
export class ReturnAgendaItemPayload extends AgendaItemPayload {}
@ObjectType()
export class RetireAgendaItemPayload extends AgendaItemPayload {}
