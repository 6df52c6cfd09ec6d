import {
  BRIEF_ACTIONS,
  BRIEF_STATES,
  type BriefFilter as StoredFilter,
  type BriefReviewRow,
  type BriefRow,
  type BriefVersionRow,
  type LockedFactRow,
  type NetworkCopyRow,
  type TalkingPointRow,
} from '@conductor/briefing';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ReviewDecisionEnum } from '../agenda/agenda.types.js';
import { ConnectionType, EdgeType } from '../edge/connection.js';
import { Day } from '../edge/day.scalar.js';
import { upperEnum } from '../edge/enum.js';
import { Person } from '../identity/identity.types.js';
import { Network } from '../social-accounts/social-accounts.types.js';

export const BriefStateEnum = upperEnum('BriefState', BRIEF_STATES);
export const BriefActionEnum = upperEnum('BriefAction', BRIEF_ACTIONS);

@ObjectType({ description: 'What has to be said, with the evidence for it.' })
export class TalkingPoint implements Omit<TalkingPointRow, 'briefVersionId'> {
  @Field(() => ID) id: string;
  @Field(() => Int) position: number;
  @Field() text: string;
  @Field() evidence: string;
  @Field(() => String, { nullable: true }) sourceUrl: string | null;
}

@ObjectType({ description: 'A figure or date that nobody may change in an adaptation.' })
export class LockedFact implements Pick<LockedFactRow, 'label' | 'value' | 'unit' | 'asOf' | 'source'> {
  @Field() label: string;
  @Field() value: string;
  @Field() unit: string;
  @Field(() => Day) asOf: string;
  @Field() source: string;
}

@ObjectType({
  description: 'The text proposed for one network. May be longer than its limit: the page warns.',
})
export class NetworkCopy implements Omit<NetworkCopyRow, 'briefVersionId'> {
  @Field(() => Network) network: Network;
  @Field() text: string;
}

@ObjectType()
export class BriefReview implements Omit<BriefReviewRow, 'briefVersionId'> {
  @Field(() => ReviewDecisionEnum) decision: BriefReviewRow['decision'];
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => Person) reviewer: Person;
  @Field() contentHash: string;
  @Field() decidedAt: Date;
}

@ObjectType({ description: 'One version of a brief. Approval freezes it with its content hash.' })
export class BriefVersion implements BriefVersionRow {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
  @Field(() => Int) version: number;
  @Field(() => BriefStateEnum) state: BriefVersionRow['state'];
  @Field() title: string;
  @Field({ description: 'The one sentence that has to arrive.' }) core: string;
  @Field(() => [String], { description: 'Without the leading #.' }) hashtags: string[];
  @Field(() => [String]) links: string[];
  @Field({ description: 'sha-256 over the canonical content, in hex.' }) contentHash: string;
  @Field() updatedAt: Date;
  briefId: string;
  /** The reader's own part, for viewerCan. */
  viewerPart: BriefVersionRow['viewerPart'];
  isLatest: boolean;
}

@ObjectType({
  description: 'A framing made usable. For a ministry it consists of the versions that it received.',
})
export class Brief implements BriefRow {
  @Field(() => ID) id: string;
  @Field() isDemo: boolean;
  agendaItemId: string;
}

@ObjectType()
export class BriefVersionEdge extends EdgeType(BriefVersion) {}

@ObjectType()
export class BriefVersionConnection extends ConnectionType(BriefVersionEdge) {
  /** What totalCount counts, where it is asked for. */
  filter: StoredFilter;
}
