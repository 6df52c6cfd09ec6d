import {
  type JudgedCounts as JudgedCountsRow,
  MATCHER_ORIGINS,
  type MatcherOrigin,
  type MatcherVersionRow,
  type Reliability as ReliabilityRow,
  type ReliabilityBin as ReliabilityBinRow,
  type SweepProgress as SweepProgressRow,
} from '@conductor/attribution';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { upperEnum } from '../edge/enum.js';
import { Payload } from '../edge/problem.types.js';

export const MatcherOriginEnum = upperEnum(
  'MatcherOrigin',
  MATCHER_ORIGINS,
  'The engine as it came, thresholds that a person set, or weights corrected by people’s decisions.',
);

@ObjectType({ description: 'How well confidences fit what people decided.' })
export class MatcherFitness {
  @Field(() => Float, {
    description: 'Mean of -ln(probability given to what was true), in nats; lower is better.',
  })
  logLoss: number;
  @Field(() => Float, { description: 'Expected calibration error over ten bins, 0 to 1.' })
  calibrationError: number;
  @Field(() => Float, { description: 'Of the posts with an item, the part that has it as first candidate.' })
  rightFirst: number;
}

@ObjectType({ description: 'A matcher that this house has or had: weights and two thresholds.' })
export class MatcherVersion implements MatcherVersionRow {
  @Field() version: string;
  @Field() engineVersion: string;
  @Field(() => MatcherOriginEnum) origin: MatcherOrigin;
  @Field(() => Float, { description: 'From which confidence on a post is suggested.' })
  suggestThreshold: number;
  @Field(() => Float, { description: 'From which confidence on a post counts by itself.' })
  matchThreshold: number;
  @Field(() => Int, { description: 'Decisions that a refit learnt from.' }) judgedCount: number;
  @Field(() => Int, { description: 'Those among them that chance drew.' }) drawnCount: number;
  @Field(() => MatcherFitness, { nullable: true, description: 'Before the refit.' })
  fitnessBefore: MatcherFitness | null;
  @Field(() => MatcherFitness, {
    nullable: true,
    description: 'After the refit, on decisions that it had not seen.',
  })
  fitnessAfter: MatcherFitness | null;
  @Field(() => Date, { nullable: true, description: 'Null for the engine as it was shipped.' })
  madeAt: Date | null;
  @Field(() => Date, { nullable: true }) activatedAt: Date | null;
  @Field() isActive: boolean;
  @Field({ description: 'Of the engine that runs, not in force yet, and no worse than what was there.' })
  canBeActivated: boolean;
  /** Resolved to the people themselves. */
  madeBy: string | null;
  activatedBy: string | null;
}

@ObjectType({ description: 'Posts of one bin of confidence on which people have decided.' })
export class ReliabilityBin implements ReliabilityBinRow {
  @Field(() => Float) from: number;
  @Field(() => Float) until: number;
  @Field(() => Int) count: number;
  @Field(() => Float) meanConfidence: number;
  @Field(() => Float, { description: 'The part of which people said that the first candidate is right.' })
  rightShare: number;
}

@ObjectType({ description: 'What the engine had said against what people then said.' })
export class Reliability implements ReliabilityRow {
  @Field(() => [ReliabilityBin], { description: 'Only those with posts in them.' })
  bins: readonly ReliabilityBin[];
  @Field(() => Int) count: number;
  @Field(() => Float) calibrationError: number;
}

@ObjectType({ description: 'What people have decided, and what the engine needs to learn from it.' })
export class JudgedCounts implements JudgedCountsRow {
  @Field(() => Int) judged: number;
  @Field(() => Int, { description: 'Those among them that chance drew.' }) drawn: number;
  @Field(() => Int, { description: 'Drawn posts on which nobody has decided yet.' }) drawnWaiting: number;
  @Field(() => Int, { description: 'Decisions without which a refit is refused.' }) needed: number;
  @Field(() => Int, { description: 'One post in so many is drawn.' }) oneDrawnIn: number;
}

@ObjectType({ description: 'How far the posts have been read by the version in force.' })
export class SweepProgress implements SweepProgressRow {
  @Field(() => Int) done: number;
  @Field(() => Int) total: number;
}

@ObjectType({
  description: 'The engine that attributes posts: which version stands, and how far it is to be believed.',
})
export class MatcherDesk {
  @Field(() => [MatcherVersion], { description: 'The one in force first, then the latest.' })
  versions?: MatcherVersion[];
  @Field(() => [Int], { description: 'How many posts have which confidence, in twenty bins from 0 to 1.' })
  confidenceCounts?: number[];
  @Field(() => JudgedCounts) judged?: JudgedCounts;
  @Field(() => SweepProgress) progress?: SweepProgress;
  @Field(() => Reliability) reliability?: Reliability;
}

@ObjectType({ isAbstract: true })
abstract class MatcherPayload extends Payload {
  @Field(() => MatcherDesk, { nullable: true }) matcher?: MatcherDesk | null;
}

@ObjectType()
export class SetMatcherThresholdsPayload extends MatcherPayload {}
@ObjectType()
export class ActivateMatcherVersionPayload extends MatcherPayload {}
@ObjectType()
export class RequestMatcherRefitPayload extends MatcherPayload {}
