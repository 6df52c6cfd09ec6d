/**
 * Fits the shipped weights on the development sets and writes src/generated/weights.ts.
 *   node libs/core/matching/bench/fit.mjs [--data ../shared] [--dry] [--leave-out]
 * Prints what the same procedure reaches out of fold, and on each set with that set left out of the fit.
 * Every set has the same say per square root of its posts. A set's name is never an input.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANDIDATE_FEATURES, CONFIDENCE_FEATURES, DEFAULT_THRESHOLDS } from '@conductor/matching';
import { asLine, measure } from './measure.mjs';
import { command, developmentSets, InputFault, REPOSITORY } from './data.mjs';
import {
  calibrate,
  decideAt,
  fitModel,
  outOfFold,
  predict,
  prepare,
  rowOf,
  weightsOf,
} from './procedure.mjs';

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

command(OPTIONS, ({ data, dry, threshold = DEFAULT_THRESHOLDS.suggest, 'leave-out': leaveOut }) => {
  const sets = developmentSets(data ?? join(REPOSITORY, '../shared'));
  if (sets.length === 0) throw new InputFault('no development sets found: give --data <folder of shared>');
  const examples = sets.flatMap(prepare);
  const unseen = outOfFold(sets, examples);
  const calibration = calibrate(unseen, weightsOf(examples));
  report('out of fold', sets, unseen, calibration, Number(threshold));
  console.log('  F1 along the threshold\n  ' + thresholdCurve(sets, unseen, calibration));
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
