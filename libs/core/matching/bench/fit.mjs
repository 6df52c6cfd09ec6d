/**
 * Fits the shipped weights on the development sets and writes src/generated/weights.ts.
 *   node libs/core/matching/bench/fit.mjs [--data ../shared] [--dry]
 * Prints what the same procedure reaches out of fold, and on each set with that set left out of the fit.
 * Every set has the same say per square root of its posts. A set's name is never an input.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANDIDATE_FEATURES, CONFIDENCE_FEATURES, fitBinary, fitChoice } from '@conductor/matching';
import { asLine, measure } from './measure.mjs';
import { command, developmentSets, InputFault, matcherOf, REPOSITORY } from './data.mjs';

const FOLDS = 5;
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
const rowOf = (names, values) => names.map((name) => values[name]);

/** The same post lies in the same fold in each run: a hash of its id. */
function foldOf(id) {
  let hash = 2166136261;
  for (const character of id) hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
  return (hash >>> 8) % FOLDS;
}

/** The candidates of each post with their features, which do not depend on any weight. */
function prepare(set) {
  const matcher = matcherOf(set, { model: START });
  const weight = WEIGHT_PER_SET / Math.sqrt(set.posts.length);
  return set.posts.map((post) => {
    const rows = matcher.read(post).ranked.map(({ look }) => ({
      id: look.indexed.item.id,
      features: rowOf(CANDIDATE_FEATURES, look.features),
    }));
    return { set: set.name, post, rows, gold: set.truth.get(post.id), weight, fold: foldOf(post.id) };
  });
}

function fitRanking(examples) {
  const choices = [];
  for (const { rows, gold, weight } of examples) {
    const right = gold === null ? -1 : rows.findIndex((row) => row.id === gold);
    if (right >= 0 && rows.length > 1) choices.push({ rows: rows.map((row) => row.features), right, weight });
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
      });
    }
  }
  return found;
}

function fitModel(sets, examples, isTraining) {
  const training = examples.filter(isTraining);
  const ranking = fitRanking(training);
  const found = standings(sets, ranking);
  const labelled = training.flatMap(({ set, post, gold, weight }) => {
    const { ranked, standing } = found.get(`${set} ${post.id}`);
    if (standing === null) return [];
    return [{ features: rowOf(CONFIDENCE_FEATURES, standing), isRight: ranked[0].item_id === gold, weight }];
  });
  const { weights, intercept } = fitBinary(labelled, RIDGE);
  return { ranking, weights, intercept, found };
}

function predict(model, examples) {
  return examples.map(({ set, post, gold }) => {
    const { ranked, standing } = model.found.get(`${set} ${post.id}`);
    const logit =
      standing === null
        ? -20
        : rowOf(CONFIDENCE_FEATURES, standing).reduce(
            (sum, value, at) => sum + value * model.weights[at],
            model.intercept,
          );
    return { set, post_id: post.id, gold, ranked, logit };
  });
}

/** Platt: a slope and a shift that make out-of-fold logits honest. */
function calibrate(predictions, weightOf) {
  const rows = predictions.map(({ set, logit, ranked, gold }) => ({
    features: [logit],
    isRight: gold !== null && ranked[0]?.item_id === gold,
    weight: weightOf(set),
  }));
  const { weights, intercept } = fitBinary(rows, 1e-3);
  return { slope: weights[0], shift: intercept };
}

const decideAt =
  (threshold, { slope, shift }) =>
  (one) => {
    const confidence = 1 / (1 + Math.exp(-(slope * one.logit + shift)));
    return {
      ...one,
      confidence,
      decided: confidence >= threshold && one.ranked.length > 0 ? one.ranked[0].item_id : null,
    };
  };

function report(title, sets, predictions, calibration, threshold) {
  console.log(title);
  for (const set of sets) {
    const own = predictions.filter((one) => one.set === set.name).map(decideAt(threshold, calibration));
    console.log('  ' + asLine(set.name, measure(own, set.truth)));
  }
}

/** Mean F1 of the sets along the threshold. */
function thresholdCurve(sets, predictions, calibration) {
  const curve = [];
  for (let threshold = 0.2; threshold < 0.7; threshold += 0.05) {
    const values = sets.map(
      (set) =>
        measure(
          predictions.filter((one) => one.set === set.name).map(decideAt(threshold, calibration)),
          set.truth,
        ).f1,
    );
    curve.push(
      `${threshold.toFixed(2)}: ${(values.reduce((sum, one) => sum + one, 0) / sets.length).toFixed(3)} (${values.map((one) => one.toFixed(3)).join(' ')})`,
    );
  }
  return curve.join('\n  ');
}

function write(model, { slope, shift }) {
  const list = (names, values) =>
    names.map((name, at) => `    ${name}: ${Number(values[at].toPrecision(6))},`).join('\n');
  const text = `// Written by bench/fit.mjs from the development sets. Do not edit by hand.
import type { MatcherModel } from '../scoring/features.js';

export const FITTED_MODEL: MatcherModel = {
  ranking: {
${list(CANDIDATE_FEATURES, rowOf(CANDIDATE_FEATURES, model.ranking))}
  },
  confidence: {
${list(
  CONFIDENCE_FEATURES,
  model.weights.map((weight) => weight * slope),
)}
  },
  confidenceIntercept: ${Number((model.intercept * slope + shift).toPrecision(6))},
};
`;
  writeFileSync(join(import.meta.dirname, '../src/generated/weights.ts'), text);
}

const OPTIONS = {
  data: { type: 'string' },
  dry: { type: 'boolean' },
  threshold: { type: 'string' },
  'leave-out': { type: 'boolean' },
};

command(OPTIONS, ({ data, dry, threshold = '0.45', 'leave-out': leaveOut }) => {
  const sets = developmentSets(data ?? join(REPOSITORY, '../shared'));
  if (sets.length === 0) throw new InputFault('no development sets found: give --data <folder of shared>');
  const examples = sets.flatMap(prepare);
  const weights = new Map(examples.map(({ set, weight }) => [set, weight]));
  const weightOf = (set) => weights.get(set);
  const outOfFold = Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitModel(sets, examples, (one) => one.fold !== fold);
    return predict(
      model,
      examples.filter((one) => one.fold === fold),
    );
  }).flat();
  const calibration = calibrate(outOfFold, weightOf);
  report('out of fold', sets, outOfFold, calibration, Number(threshold));
  console.log('  F1 along the threshold\n  ' + thresholdCurve(sets, outOfFold, calibration));
  if (leaveOut) {
    const left = sets.flatMap((set) =>
      predict(
        fitModel(sets, examples, (one) => one.set !== set.name),
        examples.filter((one) => one.set === set.name),
      ),
    );
    report('set left out', sets, left, calibration, Number(threshold));
  }
  if (!dry)
    write(
      fitModel(sets, examples, () => true),
      calibration,
    );
});
