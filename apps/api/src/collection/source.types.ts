import {
  BACKFILL_ACTIONS,
  BACKFILL_STATES,
  type BackfillAction,
  type BackfillRow,
  type BackfillState,
  PULL_KINDS,
  PULL_OUTCOMES,
  type PullFailureRow,
  type PullKind,
  type PullLogRow,
  type PullOutcome,
  SOURCE_ACTIONS,
  SOURCE_HEALTHS,
  SOURCE_STATES,
  type SourceAction,
  type SourceHealth,
  type SourceRow,
  type SourceState,
} from '@conductor/collection';
import type { AnswerExcerpt } from '@conductor/connector-contract';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { upperEnum } from '../edge/enum.js';

export const SourceStateEnum = upperEnum('SourceState', SOURCE_STATES);
export const SourceActionEnum = upperEnum('SourceAction', SOURCE_ACTIONS);
export const SourceHealthEnum = upperEnum('SourceHealth', SOURCE_HEALTHS);
export const BackfillStateEnum = upperEnum('BackfillState', BACKFILL_STATES);
export const BackfillActionEnum = upperEnum('BackfillAction', BACKFILL_ACTIONS);
export const PullKindEnum = upperEnum('PullKind', PULL_KINDS);
export const PullOutcomeEnum = upperEnum('PullOutcome', PULL_OUTCOMES);
export type { BackfillAction, SourceAction, SourceHealth };

@ObjectType({ description: 'A feed or an account that is pulled on a schedule.' })
export class CollectionSource implements SourceRow {
  @Field(() => ID) id: string;
  @Field() connector: string;
  @Field() name: string;
  @Field() address: string;
  @Field({ description: 'The host that is asked, which need not be the one of the address.' }) host: string;
  @Field(() => SourceStateEnum) state: SourceState;
  @Field(() => Date, { nullable: true }) lastPulledAt: Date | null;
  @Field(() => Date, { nullable: true }) lastPostAt: Date | null;
  @Field(() => Date, { nullable: true }) nextPullAt: Date;
  @Field(() => String, { nullable: true }) failureCode: string | null;
  @Field(() => Int) postCount: number;
  organisationId: string | null;
}

@ObjectType({ description: 'What an address or handle says of a source, without a network call.' })
export class SourceReading {
  @Field({ description: 'Key of the connector that would read it.' }) connector: string;
  @Field({ description: 'The one address for people.' }) address: string;
}

@ObjectType({ description: 'How much a host may still be asked, for all its sources together.' })
export class HostAllowance {
  @Field(() => Int) limit: number;
  @Field(() => Int) used: number;
  @Field() resetsAt: Date;
  @Field(() => Date, { nullable: true, description: 'The host refused, and is left alone until then.' })
  blockedUntil: Date | null;
}

@ObjectType({ description: 'The way into a source’s past.' })
export class SourceBackfill implements Omit<BackfillRow, 'sourceId' | 'begunAt' | 'failureCode'> {
  @Field(() => BackfillStateEnum) state: BackfillState;
  @Field({ description: 'The day that it is to reach.' }) since: Date;
  @Field(() => Date, { nullable: true, description: 'The oldest post so far.' }) reachedAt: Date | null;
  @Field(() => Int, { description: 'Also those that were there already.' }) postCount: number;
  @Field(() => Int) pageCount: number;
  @Field() nextRunAt: Date;
  @Field(() => Date, { nullable: true }) finishedAt: Date | null;
  @Field(() => Float, { description: 'From 0 to 1, by date.' }) progress: number;
  failureCode: string | null;
}

@ObjectType({ description: 'One slice of a pull.' })
export class SourcePull implements Omit<PullLogRow, 'rejectedCount'> {
  @Field(() => ID) id: string;
  @Field(() => PullKindEnum) kind: PullKind;
  @Field() beganAt: Date;
  @Field() endedAt: Date;
  @Field(() => PullOutcomeEnum) outcome: PullOutcome;
  @Field(() => Int) requestCount: number;
  @Field(() => Int) pageCount: number;
  @Field(() => Int) createdCount: number;
  @Field(() => Int) updatedCount: number;
  failureCode: string | null;
}

@ObjectType({ description: 'The last answer before a failure, as the host gave it.' })
export class SourceAnswer implements AnswerExcerpt {
  @Field(() => Int) status: number;
  @Field({ description: 'Without its query.' }) address: string;
  @Field(() => String, { nullable: true }) contentType: string | null;
  @Field(() => Int, { description: 'Of the whole body.' }) byteCount: number;
  @Field({ description: 'The beginning of the body, at most 16 KB.' }) excerpt: string;
}

@ObjectType()
export class SourceFailure implements Omit<PullFailureRow, 'answer'> {
  @Field(() => ID) id: string;
  @Field() endedAt: Date;
  @Field() failureCode: string;
  @Field(() => SourceAnswer, { nullable: true, description: 'Kept of the latest failure only.' })
  answer: SourceAnswer | null;
}
