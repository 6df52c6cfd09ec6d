import { type Loss, minimise, type Slope } from './newton.js';

export interface LabelledRow {
  readonly features: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
}

/** One post's candidates, of which one is right. */
export interface Choice {
  readonly rows: readonly (readonly number[])[];
  readonly right: number;
  readonly weight: number;
}

export interface BinaryFit {
  readonly weights: readonly number[];
  readonly intercept: number;
}

const dot = (row: ArrayLike<number>, weights: readonly number[]): number => {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
};

/** Root mean square of each column: features are shrunk on one scale, so that no unit of measure is favoured. */
function scalesOf(rows: readonly (readonly number[])[], width: number): number[] {
  const sums = new Array<number>(width).fill(0);
  for (const row of rows) row.forEach((value, at) => (sums[at] = (sums[at] ?? 0) + value * value));
  return sums.map((sum) => Math.sqrt(sum / Math.max(1, rows.length)) || 1);
}

const scaled = (row: readonly number[], scales: readonly number[]): number[] =>
  row.map((value, at) => value / (scales[at] ?? 1));

const unscaled = (row: readonly number[], scales: readonly number[]): number[] =>
  row.map((value, at) => value * (scales[at] ?? 1));

/** log(1 + e^x) without overflow */
const softplus = (value: number): number =>
  value > 0 ? value + Math.log1p(Math.exp(-value)) : Math.log1p(Math.exp(value));

/** The loss around a centre, and the weights that are least there: the ridge pulls to the centre and not to zero. */
function minimiseAround(loss: Loss, ridges: readonly number[], centre: readonly number[]): number[] {
  const placed = (moved: readonly number[]): number[] => moved.map((move, at) => move + (centre[at] ?? 0));
  return placed(minimise((moved, slope) => loss(placed(moved), slope), ridges));
}

const UNSHRUNK = 1e-6;

/**
 * Logistic regression with a ridge. The intercept is not shrunk, unless the fit is to stay near a known one.
 *
 * @param near what the ridge pulls to: few rows move it little; nothing (all zero, a free intercept) when left out
 */
export function fitBinary(rows: readonly LabelledRow[], ridge: number, near?: BinaryFit): BinaryFit {
  const width = rows[0]?.features.length ?? near?.weights.length ?? 0;
  const scales = scalesOf(
    rows.map((row) => row.features),
    width,
  );
  const data = rows.map((row) => ({
    ...row,
    features: Float64Array.from([...scaled(row.features, scales), 1]),
  }));
  const loss: Loss = (weights, slope) => {
    let sum = 0;
    for (const { features, isRight, weight } of data) {
      const logit = dot(features, weights);
      sum += weight * softplus(isRight ? -logit : logit);
      if (slope === null) continue;
      const chance = 1 / (1 + Math.exp(-logit));
      const curve = Math.max(1e-6, chance * (1 - chance));
      slope.add(features, weight * (chance - (isRight ? 1 : 0)), weight * curve);
    }
    return sum;
  };
  const centre = near === undefined ? [] : [...unscaled(near.weights, scales), near.intercept];
  const ridges = [...new Array<number>(width).fill(ridge), near === undefined ? UNSHRUNK : ridge];
  const weights = minimiseAround(loss, ridges, centre);
  return { weights: scaled(weights.slice(0, width), scales), intercept: weights[width] ?? 0 };
}

interface ScaledChoice {
  readonly rows: readonly Float64Array[];
  readonly right: number;
  readonly weight: number;
}

/** Adds one choice's part of the slope: each row against the mean row that the present weights expect. */
function addChoice(slope: Slope, { rows, right, weight }: ScaledChoice, chances: readonly number[]): void {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  rows.forEach((row, at) => {
    for (let column = 0; column < width; column += 1) {
      mean[column] = (mean[column] ?? 0) + (chances[at] ?? 0) * (row[column] ?? 0);
    }
  });
  rows.forEach((row, at) => {
    const centred = row.map((value, column) => value - (mean[column] ?? 0));
    const chance = chances[at] ?? 0;
    slope.add(centred, weight * (chance - (at === right ? 1 : 0)), weight * chance);
  });
}

/**
 * Conditional logistic regression: the weights under which the right candidate most often comes out first.
 *
 * @param near as for {@link fitBinary}
 */
export function fitChoice(
  choices: readonly Choice[],
  ridge: number,
  near: readonly number[] = [],
): readonly number[] {
  const width = choices[0]?.rows[0]?.length ?? near.length;
  const scales = scalesOf(
    choices.flatMap((choice) => choice.rows),
    width,
  );
  const data: ScaledChoice[] = choices.map((choice) => ({
    ...choice,
    rows: choice.rows.map((row) => Float64Array.from(scaled(row, scales))),
  }));
  const loss: Loss = (weights, slope) => {
    let sum = 0;
    for (const choice of data) {
      const scores = choice.rows.map((row) => dot(row, weights));
      const top = Math.max(...scores);
      const raised = scores.map((score) => Math.exp(score - top));
      const total = raised.reduce((all, value) => all + value, 0);
      sum += choice.weight * (Math.log(total) + top - (scores[choice.right] ?? 0));
      if (slope !== null)
        addChoice(
          slope,
          choice,
          raised.map((value) => value / total),
        );
    }
    return sum;
  };
  const ridges = new Array<number>(width).fill(ridge);
  return scaled(minimiseAround(loss, ridges, unscaled(near, scales)), scales);
}
