import {
  CANDIDATE_FEATURES,
  CONFIDENCE_FEATURES,
  type CandidateFeature,
  type ConfidenceFeature,
  type MatcherModel,
  sigmoid,
} from '../scoring/features.js';
import { foldOf, FOLDS } from './folds.js';
import { fitBinary, fitChoice } from './logistic.js';

/** A post on which a person has spoken, as a matcher under some model reads it. */
export interface JudgedReading {
  readonly postId: string;
  /** what the person said: the item that the post supports, null for none */
  readonly itemId: string | null;
  /** whether chance, and not the engine, brought the post before a person */
  readonly isDrawn: boolean;
  readonly candidates: readonly {
    readonly itemId: string;
    readonly features: Readonly<Record<CandidateFeature, number>>;
  }[];
  /** how the first candidate stands; null without one */
  readonly standing: Readonly<Record<ConfidenceFeature, number>> | null;
  /** what the stance adds to the logit: no part of the model */
  readonly stance: number;
}

/** Reads all judged posts under a model. The order of the posts is the same each time. */
export type ReadJudged = (model: MatcherModel) => readonly JudgedReading[];

/** How well confidences fit what people said. */
export interface Fitness {
  /** mean of -ln(probability given to what was true), in nats; lower is better */
  readonly logLoss: number;
  /** expected calibration error over ten bins of equal width, 0 to 1 */
  readonly calibrationError: number;
  /** of the posts for which a person named an item, the part that has it as first candidate */
  readonly rightFirst: number;
}

export interface Refit {
  readonly model: MatcherModel;
  readonly judgedCount: number;
  readonly drawnCount: number;
  /** of the model that was there, and of the new one on posts that it has not seen (five folds) */
  readonly before: Fitness;
  readonly after: Fitness;
  /** the gain in log loss is more than its standard error: what is left is worth a new version */
  readonly isBetter: boolean;
}

/** Fewer words of people than these teach noise. */
export const LEAST_JUDGED = 100;
export const LEAST_OF_EACH = 20;
/** From so many drawn posts on, calibration is corrected on them alone. */
export const LEAST_DRAWN = 60;

const BINS = 10;
/** As much as so many posts' worth of trust in the weights that are there. */
const RIDGE = 10;
const CALIBRATION_RIDGE = 5;
const SURE = 1e-6;

const rowOf = <Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<Name, number>>,
): number[] => names.map((name) => values[name]);

function replaced<Name extends string>(
  base: Readonly<Record<Name, number>>,
  names: readonly Name[],
  values: readonly number[],
): Record<Name, number> {
  const made: Record<Name, number> = { ...base };
  names.forEach((name, at) => (made[name] = values[at] ?? 0));
  return made;
}

const isRight = ({ candidates, itemId }: JudgedReading): boolean =>
  itemId !== null && candidates[0]?.itemId === itemId;

function logitOf({ standing, stance }: JudgedReading, model: MatcherModel): number | null {
  if (standing === null) return null;
  return CONFIDENCE_FEATURES.reduce(
    (sum, name) => sum + model.confidence[name] * standing[name],
    model.confidenceIntercept + stance,
  );
}

function refitRanking(readings: readonly JudgedReading[], model: MatcherModel): MatcherModel['ranking'] {
  const choices = readings.flatMap(({ candidates, itemId }) => {
    const right = candidates.findIndex((candidate) => candidate.itemId === itemId);
    const rows = candidates.map(({ features }) => rowOf(CANDIDATE_FEATURES, features));
    return right >= 0 && rows.length > 1 ? [{ rows, right, weight: 1 }] : [];
  });
  if (choices.length === 0) return model.ranking;
  const near = rowOf(CANDIDATE_FEATURES, model.ranking);
  return replaced(model.ranking, CANDIDATE_FEATURES, fitChoice(choices, RIDGE, near));
}

function refitConfidence(readings: readonly JudgedReading[], model: MatcherModel): MatcherModel {
  const rows = readings.flatMap((reading) =>
    reading.standing === null
      ? []
      : [{ features: rowOf(CONFIDENCE_FEATURES, reading.standing), isRight: isRight(reading), weight: 1 }],
  );
  const near = {
    weights: rowOf(CONFIDENCE_FEATURES, model.confidence),
    intercept: model.confidenceIntercept,
  };
  const { weights, intercept } = fitBinary(rows, RIDGE, near);
  return {
    ...model,
    confidence: replaced(model.confidence, CONFIDENCE_FEATURES, weights),
    confidenceIntercept: intercept,
  };
}

/**
 * A slope and a shift of the logits on drawn posts alone. What the engine itself brought before people is a choice of
 * its own making: a confidence that is wrong where it is low would never be seen.
 */
function recalibrate(readings: readonly JudgedReading[], model: MatcherModel): MatcherModel {
  const rows = readings.flatMap((reading) => {
    const logit = logitOf(reading, model);
    return reading.isDrawn && logit !== null
      ? [{ features: [logit], isRight: isRight(reading), weight: 1 }]
      : [];
  });
  if (rows.length < LEAST_DRAWN) return model;
  const { weights, intercept } = fitBinary(rows, CALIBRATION_RIDGE, { weights: [1], intercept: 0 });
  const slope = weights[0] ?? 1;
  const scaled = rowOf(CONFIDENCE_FEATURES, model.confidence).map((weight) => weight * slope);
  return {
    ...model,
    confidence: replaced(model.confidence, CONFIDENCE_FEATURES, scaled),
    confidenceIntercept: model.confidenceIntercept * slope + intercept,
  };
}

function modelFrom(
  read: ReadJudged,
  start: MatcherModel,
  isTaught: (postId: string) => boolean,
): MatcherModel {
  const taught = (readings: readonly JudgedReading[]) => readings.filter(({ postId }) => isTaught(postId));
  const ranking = refitRanking(taught(read(start)), start);
  // How a candidate stands depends on the ranking: it is read again.
  const standing = taught(read({ ...start, ranking }));
  return recalibrate(standing, refitConfidence(standing, { ...start, ranking }));
}

interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
  readonly hasItem: boolean;
}

function judge(reading: JudgedReading, model: MatcherModel): Judged {
  const logit = logitOf(reading, model);
  return {
    confidence: logit === null ? 0 : sigmoid(logit),
    isRight: isRight(reading),
    hasItem: reading.itemId !== null,
  };
}

function lossOf({ confidence, isRight: right }: Judged): number {
  const given = right ? confidence : 1 - confidence;
  return -Math.log(Math.max(SURE, given));
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, () => ({ said: 0, right: 0 }));
  for (const { confidence, isRight: right } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (bin === undefined) continue;
    bin.said += confidence;
    bin.right += right ? 1 : 0;
  }
  return bins.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / Math.max(1, judged.length);
}

const fitnessOf = (judged: readonly Judged[]): Fitness => ({
  logLoss: mean(judged.map(lossOf)),
  calibrationError: calibrationError(judged),
  rightFirst: mean(judged.filter(({ hasItem }) => hasItem).map((one) => (one.isRight ? 1 : 0))),
});

/** Whether the mean gain is more than its standard error. */
function isGain(before: readonly Judged[], after: readonly Judged[]): boolean {
  const gains = before.map((one, at) => {
    const other = after[at];
    return other === undefined ? 0 : lossOf(one) - lossOf(other);
  });
  const gain = mean(gains);
  const variance = mean(gains.map((value) => (value - gain) ** 2));
  return gain > Math.sqrt(variance / Math.max(1, gains.length));
}

/**
 * Corrects a model by what people said, staying near it where they said little: ridge regression around the weights
 * that are there. Measured on folds that the correction has not seen.
 *
 * @returns null where there are too few words to learn from, see {@link LEAST_JUDGED}
 */
export function refit(read: ReadJudged, start: MatcherModel): Refit | null {
  const readings = read(start);
  const right = readings.filter(isRight).length;
  const isEnough =
    readings.length >= LEAST_JUDGED && Math.min(right, readings.length - right) >= LEAST_OF_EACH;
  if (!isEnough) return null;
  const before = readings.map((reading) => judge(reading, start));
  const after = new Array<Judged>(readings.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = modelFrom(read, start, (postId) => foldOf(postId) !== fold);
    read(model).forEach((reading, at) => {
      if (foldOf(reading.postId) === fold) after[at] = judge(reading, model);
    });
  }
  return {
    model: modelFrom(read, start, () => true),
    judgedCount: readings.length,
    drawnCount: readings.filter(({ isDrawn }) => isDrawn).length,
    before: fitnessOf(before),
    after: fitnessOf(after),
    isBetter: isGain(before, after),
  };
}
