import {
  AGENDA_ITEM_ACTIONS,
  AGENDA_ITEM_ORDERS,
  AGENDA_ITEM_STATES,
  type AgendaItemFilter as StoredFilter,
  type AgendaItemRow,
  type AgendaMomentRow,
  type AgendaReviewRow,
  type AgendaSpeakerRow,
  type CounterNarrative as StoredCounterNarrative,
  type FramingQuestion as StoredQuestion,
  type FramingRow,
  REVIEW_DECISIONS,
  SPEAKER_PARTS,
  type Theme as StoredTheme,
} from '@conductor/agenda';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../edge/connection.js';
import { Day } from '../edge/day.scalar.js';
import { upperEnum } from '../edge/enum.js';
import { Person } from '../identity/identity.types.js';

export const AgendaItemStateEnum = upperEnum('AgendaItemState', AGENDA_ITEM_STATES);
export const AgendaItemActionEnum = upperEnum('AgendaItemAction', AGENDA_ITEM_ACTIONS);
export const AgendaItemOrderEnum = upperEnum('AgendaItemOrder', AGENDA_ITEM_ORDERS);
export const SpeakerPartEnum = upperEnum('SpeakerPart', SPEAKER_PARTS);
export const ReviewDecisionEnum = upperEnum('ReviewDecision', REVIEW_DECISIONS);

@ObjectType()
export class Theme implements StoredTheme {
  @Field(() => ID) id: string;
  @Field() code: string;
  @Field() nameId: string;
  @Field() nameEn: string;
}

@ObjectType({ description: 'One cell of the speaker matrix.' })
export class Speaker implements Pick<AgendaSpeakerRow, 'part' | 'organisationId'> {
  @Field(() => SpeakerPartEnum) part: AgendaSpeakerRow['part'];
  organisationId: string;
}

@ObjectType({ description: 'A dated event, told in the zone where it happens.' })
export class Moment implements Pick<AgendaMomentRow, 'id' | 'title' | 'occursAt' | 'zone'> {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field() occursAt: Date;
  @Field(() => String) zone: AgendaMomentRow['zone'];
}

@ObjectType()
export class FramingQuestion implements StoredQuestion {
  @Field() question: string;
  @Field() answer: string;
}

@ObjectType()
export class CounterNarrative implements StoredCounterNarrative {
  @Field() claim: string;
  @Field() response: string;
}

@ObjectType({ description: 'Entman’s four functions, the tone, the wording, the answers.' })
export class Framing implements Omit<FramingRow, 'agendaItemId'> {
  @Field() problem: string;
  @Field() cause: string;
  @Field() judgement: string;
  @Field() remedy: string;
  @Field() tone: string;
  @Field(() => [String]) wordingUse: string[];
  @Field(() => [String]) wordingAvoid: string[];
  @Field(() => [FramingQuestion]) questions: FramingQuestion[];
  @Field(() => [CounterNarrative]) counterNarratives: CounterNarrative[];
}

@ObjectType()
export class AgendaReview implements Pick<AgendaReviewRow, 'decision' | 'reason' | 'reviewer' | 'decidedAt'> {
  @Field(() => ReviewDecisionEnum) decision: AgendaReviewRow['decision'];
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => Person) reviewer: Person;
  @Field() decidedAt: Date;
}

@ObjectType({ description: 'What the government wants to speak about in a period, and who speaks.' })
export class AgendaItem implements AgendaItemRow {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field() title: string;
  @Field(() => String, { nullable: true }) titleEn: string | null;
  @Field() objective: string;
  @Field(() => Int, { description: '1 is highest.' }) priority: number;
  @Field(() => Day) periodFrom: string;
  @Field(() => Day) periodUntil: string;
  @Field(() => AgendaItemStateEnum) state: AgendaItemRow['state'];
  @Field(() => [String], { description: 'Without the leading #.' }) hashtags: string[];
  @Field(() => [String]) links: string[];
  @Field(() => Int, { nullable: true, description: 'Slot of the agenda palette, 1 to 8, given at approval.' })
  colourSlot: number | null;
  @Field(() => String, { nullable: true }) retirementReason: string | null;
  @Field() isDemo: boolean;
  @Field() updatedAt: Date;
  themeId: string;
  leadOrganisationId: string;
  /** The reader's own part, for viewerCan. */
  viewerPart: AgendaItemRow['viewerPart'];
}

@ObjectType()
export class AgendaItemEdge extends EdgeType(AgendaItem) {}

@ObjectType()
export class AgendaItemConnection extends ConnectionType(AgendaItemEdge) {
  /** What totalCount counts, where it is asked for. */
  filter: StoredFilter;
}
