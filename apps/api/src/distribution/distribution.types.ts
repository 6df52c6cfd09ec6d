import {
  ANSWER_KINDS,
  AUDIENCE_KINDS,
  DELIVERY_ACTIONS,
  type DeliveryRow,
  INBOX_GROUPS,
  type InboxCounts,
  type ReleaseRow,
} from '@conductor/distribution';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../edge/connection.js';
import { upperEnum } from '../edge/enum.js';

export const AnswerKindEnum = upperEnum('AnswerKind', ANSWER_KINDS);
export const AudienceKindEnum = upperEnum('AudienceKind', AUDIENCE_KINDS);
export const InboxGroupEnum = upperEnum('InboxGroup', INBOX_GROUPS);
export const DeliveryActionEnum = upperEnum('DeliveryAction', DELIVERY_ACTIONS);

@ObjectType({ description: 'The act of handing an approved version to its audience.' })
export class Release implements ReleaseRow {
  @Field(() => ID) id: string;
  @Field() releasedAt: Date;
  @Field(() => Date, { nullable: true }) embargoUntil: Date | null;
  @Field() answerBy: Date;
  @Field(() => Date, { nullable: true }) retractedAt: Date | null;
  @Field(() => String, { nullable: true }) retractionReason: string | null;
  @Field(() => Date, { nullable: true, description: 'When a later version of the brief took its place.' })
  supersededAt: Date | null;
  @Field(() => AudienceKindEnum) audience: ReleaseRow['audience'];
  briefVersionId: string;
  /** The person's id; the field resolves to the person. */
  releasedBy: string;
}

@ObjectType({
  description:
    'What one ministry received, and what it answered. Before the embargo ends it does not exist for the ministry.',
})
export class Delivery implements DeliveryRow {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The inbox number of its last change; 0 until it is opened.' })
  sequence: number;
  @Field() visibleAt: Date;
  @Field() answerBy: Date;
  @Field(() => Date, { nullable: true }) acknowledgedAt: Date | null;
  @Field(() => AnswerKindEnum, { nullable: true }) answer: DeliveryRow['answer'];
  @Field(() => String, { nullable: true }) answerReason: string | null;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field(() => Date, { nullable: true }) retractedAt: Date | null;
  @Field(() => String, { nullable: true }) retractionReason: string | null;
  @Field(() => Date, { nullable: true }) retractionConfirmedAt: Date | null;
  @Field({ description: 'A later version took its place: nothing is owed any more.' }) isSuperseded: boolean;
  releaseId: string;
  briefVersionId: string;
  organisationId: string;
  /** Ids; the fields resolve to the persons. */
  acknowledgedBy: string | null;
  answeredBy: string | null;
}

@ObjectType()
export class DeliveryEdge extends EdgeType(Delivery) {}

@ObjectType()
export class DeliveryConnection extends ConnectionType(DeliveryEdge) {}

@ObjectType({ description: 'One’s own organisation’s inbox.' })
export class Inbox implements InboxCounts {
  @Field(() => Int, { description: 'The number that it has reached.' }) sequence: number;
  @Field(() => Int) todoCount: number;
  @Field(() => Int) upcomingCount: number;
}

@ObjectType({ description: 'Only a number: the client pulls what changed through the policy.' })
export class InboxSignal {
  @Field(() => Int) sequence: number;
}
