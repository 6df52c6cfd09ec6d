/**
 * How weights are fitted: one choice model for the order of the candidates, one for the worth of the first, and a slope
 * and shift that make it honest out of fold. Shared by the fit of the shipped weights and by the report on them.
 */
import {
  CANDIDATE_FEATURES,
  CONFIDENCE_FEATURES,
  fitBinary,
  fitChoice,
  foldOf,
  FOLDS,
} from '@conductor/matching';
import { matcherOf } from './data.mjs';

const RIDGE = 2;
const WEIGHT_PER_SET = 20;

const named = (names, values) => Object.fromEntries(names.map((name, at) => [name, values[at]]));
const zeros = (names) =>
  named(
    names,
    names.map(() => 0),
  );
const START = {
  ranking: { ...zeros(CANDIDATE_FEATURES), cosine: 10 },
  confidence: zeros(CONFIDENCE_FEATURES),
  confidenceIntercept: 0,
};
export const rowOf = (names, values) => names.map((name) => values[name]);

/** Left out of a fit: as if they always read 0. */
const NOTHING_LEFT_OUT = new Set();
const masked = (names, values, leftOut) => names.map((name) => (leftOut.has(name) ? 0 : values[name]));

/** The candidates of each post with their features, which do not depend on any weight. */
export function prepare(set) {
  const matcher = matcherOf(set, { model: START });
  const weight = WEIGHT_PER_SET / Math.sqrt(set.posts.length);
  return set.posts.map((post) => {
    const rows = matcher.read(post).ranked.map(({ look }) => ({
      id: look.indexed.item.id,
      features: look.features,
    }));
    return { set: set.name, post, rows, gold: set.truth.get(post.id), weight, fold: foldOf(post.id) };
  });
}

function fitRanking(examples, leftOut) {
  const choices = [];
  for (const { rows, gold, weight } of examples) {
    const right = gold === null ? -1 : rows.findIndex((row) => row.id === gold);
    if (right >= 0 && rows.length > 1)
      choices.push({
        rows: rows.map((row) => masked(CANDIDATE_FEATURES, row.features, leftOut)),
        right,
        weight,
      });
  }
  return named(CANDIDATE_FEATURES, fitChoice(choices, RIDGE));
}

/** How each post's first candidate stands under a ranking. */
function standings(sets, ranking) {
  const found = new Map();
  for (const set of sets) {
    const matcher = matcherOf(set, { model: { ...START, ranking } });
    for (const post of set.posts) {
      const { ranked, standing } = matcher.read(post);
      found.set(`${set.name} ${post.id}`, {
        ranked: ranked.slice(0, 5).map(({ look, score }) => ({ item_id: look.indexed.item.id, score })),
        standing,
        stance: ranked[0]?.stance.logit ?? 0,
        signs: ranked[0]?.proof.probability ?? 0,
      });
    }
  }
  return found;
}

/** @param leftOut names of features that this fit must do without */
export function fitModel(sets, examples, isTraining, leftOut = NOTHING_LEFT_OUT) {
  const training = examples.filter(isTraining);
  const ranking = fitRanking(training, leftOut);
  const found = standings(sets, ranking);
  const labelled = training.flatMap(({ set, post, gold, weight }) => {
    const { ranked, standing } = found.get(`${set} ${post.id}`);
    if (standing === null) return [];
    return [
      {
        features: masked(CONFIDENCE_FEATURES, standing, leftOut),
        isRight: ranked[0].item_id === gold,
        weight,
      },
    ];
  });
  const { weights, intercept } = fitBinary(labelled, RIDGE);
  return { ranking, weights, intercept, found };
}

/** @param leftOut as for {@link fitModel}; `stance` stands for what critical words take from the logit */
export function predict(model, examples, leftOut = NOTHING_LEFT_OUT) {
  return examples.map(({ set, post, gold }) => {
    const { ranked, standing, stance: found, signs } = model.found.get(`${set} ${post.id}`);
    const stance = leftOut.has('stance') ? 0 : found;
    const logit =
      standing === null
        ? -20
        : rowOf(CONFIDENCE_FEATURES, standing).reduce(
            (sum, value, at) => sum + value * model.weights[at],
            model.intercept + stance,
          );
    return { set, post_id: post.id, gold, ranked, logit, signs: signs * Math.exp(stance) };
  });
}

/** Platt: a slope and a shift that make out-of-fold logits honest. */
export function calibrate(predictions, weightOf) {
  const rows = predictions.map(({ set, logit, ranked, gold }) => ({
    features: [logit],
    isRight: gold !== null && ranked[0]?.item_id === gold,
    weight: weightOf(set),
  }));
  const { weights, intercept } = fitBinary(rows, 1e-3);
  return { slope: weights[0], shift: intercept };
}

export const decideAt =
  (threshold, { slope, shift }) =>
  (one) => {
    const worth = 1 / (1 + Math.exp(-(slope * one.logit + shift)));
    const confidence = 1 - (1 - worth) * (1 - one.signs);
    return {
      ...one,
      confidence,
      decided: confidence >= threshold && one.ranked.length > 0 ? one.ranked[0].item_id : null,
    };
  };

/** Predictions for every post by a fit that has not seen it. */
export const outOfFold = (sets, examples, leftOut) =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitModel(sets, examples, (one) => one.fold !== fold, leftOut);
    return predict(
      model,
      examples.filter((one) => one.fold === fold),
      leftOut,
    );
  }).flat();

/** The say of each set. */
export function weightsOf(examples) {
  const weights = new Map(examples.map(({ set, weight }) => [set, weight]));
  return (set) => weights.get(set);
}
