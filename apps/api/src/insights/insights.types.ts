import type {
  ScoreCue as CueRow,
  ScoreNote as NoteRow,
  ScorePart as PartRow,
  ScoreRest as RestRow,
} from '@conductor/insights';
import type { Share as ShareValue } from '@conductor/measures';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../edge/day.scalar.js';

@ObjectType({ description: 'So many of so many, with the 95 % Wilson interval.' })
export class Share implements ShareValue {
  @Field(() => Int) count: number;
  @Field(() => Int) total: number;
  @Field(() => Float) value: number;
  @Field(() => Float) low: number;
  @Field(() => Float) high: number;
}

@ObjectType({ description: 'One ministry, one day, one agenda item: how many posts, by verdict.' })
export class ScoreNote implements NoteRow {
  @Field(() => ID) organisationId: string;
  @Field(() => Day) day: string;
  @Field(() => ID) agendaItemId: string;
  @Field(() => Int) aligned: number;
  @Field(() => Int) partlyAligned: number;
  @Field(() => Int) neutral: number;
  @Field(() => Int) notAligned: number;
  @Field(() => Int) contradicting: number;
  @Field(() => Int) unjudged: number;
  @Field(() => Int, { description: 'How many of all these came from personal accounts.' }) personal: number;
}

@ObjectType({ description: 'Asked for this item, the day passed, and nothing had been heard.' })
export class ScoreRest implements RestRow {
  @Field(() => ID) organisationId: string;
  @Field(() => Day) day: string;
  @Field(() => ID) agendaItemId: string;
}

@ObjectType({ description: 'The centre gave the sign.' })
export class ScoreCue implements CueRow {
  @Field(() => Day) day: string;
  @Field(() => ID) agendaItemId: string;
  @Field(() => Int) versionNumber: number;
}

@ObjectType({ description: 'One row of the score: an organisation that played or was asked to.' })
export class ScorePart implements PartRow {
  @Field(() => Share, { nullable: true, description: 'Aligned of judged; null without a judged post.' })
  alignedShare: Share | null;
  @Field(() => Share, {
    nullable: true,
    description: 'Posts on no agenda item, of all; null without a post.',
  })
  ownAgendaShare: Share | null;
  @Field(() => Int) restCount: number;
  @Field(() => Int) postCount: number;
  /** Resolved to the organisations themselves. */
  organisationId: string;
  coordinatorId: string | null;
}

@ObjectType({ description: 'Days are those of western Indonesia.' })
export class Score {
  @Field(() => Day) from: string;
  @Field(() => Day) until: string;
  @Field(() => [ScorePart], { description: 'Section by section in protocol order.' })
  parts: readonly ScorePart[];
  @Field(() => [ScoreNote]) notes: readonly ScoreNote[];
  @Field(() => [ScoreRest]) rests: readonly ScoreRest[];
  @Field(() => [ScoreCue]) cues: readonly ScoreCue[];
  @Field() refreshedAt: Date;
  /** Resolved to the items themselves. */
  itemIds: readonly string[];
}
