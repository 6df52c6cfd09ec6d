import { describe, expect, it } from '@jest/globals';
import { FITTED_MODEL } from '../generated/weights.js';
import {
  CANDIDATE_FEATURES,
  CONFIDENCE_FEATURES,
  type ConfidenceFeature,
  type MatcherModel,
  sigmoid,
} from '../scoring/features.js';
import { type JudgedReading, LEAST_JUDGED, type ReadJudged, refit } from './refit.js';

const zeros = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;

/** Confident by the cosine alone: a logit of `slope` for each unit above the middle. */
const modelOf = (slope: number, shift = 0): MatcherModel => ({
  ranking: { ...zeros(CANDIDATE_FEATURES), cosine: 1 },
  confidence: { ...zeros(CONFIDENCE_FEATURES), cosine: slope },
  confidenceIntercept: shift - slope / 2,
});

/** Repeatable numbers between 0 and 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Posts whose first candidate is right as often as `truth` says of their cosine. */
function readerOf(
  count: number,
  truth: (cosine: number) => number,
  isDrawn = (_: number) => true,
): ReadJudged {
  const next = numbers(7);
  const readings = Array.from({ length: count }, (_, at): JudgedReading => {
    const cosine = next();
    const standing: Record<ConfidenceFeature, number> = { ...zeros(CONFIDENCE_FEATURES), cosine };
    const features = { ...zeros(CANDIDATE_FEATURES), cosine };
    return {
      postId: `post-${at}`,
      itemId: next() < truth(cosine) ? 'item' : null,
      isDrawn: isDrawn(cosine),
      candidates: [{ itemId: 'item', features }],
      standing,
      stance: 0,
    };
  });
  return () => readings;
}

const logistic =
  (slope: number, shift = 0) =>
  (cosine: number) =>
    sigmoid(slope * (cosine - 0.5) + shift);

describe('refit', () => {
  it('learns nothing from too few words, or from words of one kind', () => {
    expect(refit(readerOf(LEAST_JUDGED - 1, logistic(4)), modelOf(4))).toBeNull();
    expect(
      refit(
        readerOf(400, () => 1),
        modelOf(4),
      ),
    ).toBeNull();
  });

  it.each([
    ['too sure', modelOf(20)],
    ['too shy', modelOf(1)],
    ['too hopeful', modelOf(6, 3)],
  ])('corrects a model that is %s', (_, model) => {
    const found = refit(readerOf(2_000, logistic(6)), model);
    expect(found?.isBetter).toBe(true);
    expect(found?.after.logLoss).toBeLessThan(found?.before.logLoss ?? 0);
    expect(found?.after.calibrationError).toBeLessThan(0.04);
    const shift = (found?.model.confidenceIntercept ?? 0) + (found?.model.confidence.cosine ?? 0) / 2;
    expect(shift).toBeGreaterThan(-0.4);
    expect(shift).toBeLessThan(0.4);
  });

  it('leaves a model that is right as it is, but for noise', () => {
    const found = refit(readerOf(2_000, logistic(6)), modelOf(6));
    expect(found?.isBetter).toBe(false);
    expect(found?.model.confidence.cosine).toBeGreaterThan(5);
    expect(found?.model.confidence.cosine).toBeLessThan(7);
  });

  it('believes drawn posts about calibration, and not those that the engine chose', () => {
    // Where the engine chose, people looked at likely posts and were kind.
    const truth = logistic(6);
    const next = numbers(11);
    const drawn = readerOf(1_000, truth)({} as MatcherModel);
    const chosen = readerOf(
      1_000,
      (cosine) => Math.min(1, truth(cosine) + 0.3),
      () => false,
    )({} as MatcherModel).map((reading, at) => ({ ...reading, postId: `chosen-${at}` }));
    const both = [...drawn, ...chosen].sort(() => next() - 0.5);
    const confidenceAt = (model: MatcherModel, cosine: number) =>
      sigmoid(model.confidence.cosine * cosine + model.confidenceIntercept);
    const all = refit(() => both, modelOf(6))!.model;
    const without = refit(() => both.map((reading) => ({ ...reading, isDrawn: false })), modelOf(6))!.model;
    expect(Math.abs(confidenceAt(all, 0.3) - truth(0.3))).toBeLessThan(
      Math.abs(confidenceAt(without, 0.3) - truth(0.3)),
    );
    expect(confidenceAt(all, 0.3)).toBeCloseTo(truth(0.3), 1);
  });

  it('turns the order of candidates where people keep choosing the other one', () => {
    const features = (cosine: number, bm25: number) => ({ ...zeros(CANDIDATE_FEATURES), cosine, bm25 });
    const read: ReadJudged = ({ ranking }) =>
      Array.from({ length: 200 }, (_, at) => {
        const candidates = [
          { itemId: 'near', features: features(0.6, 0.1) },
          { itemId: 'rare', features: features(0.5, 0.9) },
        ].sort(
          (one, other) =>
            ranking.cosine * (other.features.cosine - one.features.cosine) +
            ranking.bm25 * (other.features.bm25 - one.features.bm25),
        );
        const standing = { ...zeros(CONFIDENCE_FEATURES), cosine: candidates[0]!.features.cosine };
        const itemId = at % 5 === 0 ? null : 'rare';
        return { postId: `post-${at}`, itemId, isDrawn: false, candidates, standing, stance: 0 };
      });
    const model = modelOf(4);
    // All wrong at first would be words of one kind: one in ten posts supports the near one.
    const mixed: ReadJudged = (given) =>
      read(given).map((reading, at) => (at % 10 === 1 ? { ...reading, itemId: 'near' } : reading));
    const found = refit(mixed, model);
    expect(found?.before.rightFirst).toBeCloseTo(1 / 8, 5);
    expect(found?.after.rightFirst).toBeCloseTo(7 / 8, 5);
  });

  it('gives back every weight as a finite number', () => {
    const found = refit(readerOf(300, logistic(6)), FITTED_MODEL);
    const weights = [
      ...Object.values(found?.model.ranking ?? {}),
      ...Object.values(found?.model.confidence ?? {}),
      found?.model.confidenceIntercept,
    ];
    expect(weights).toHaveLength(CANDIDATE_FEATURES.length + CONFIDENCE_FEATURES.length + 1);
    expect(weights.every(Number.isFinite)).toBe(true);
  });
});
