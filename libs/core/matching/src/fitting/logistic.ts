import { solvePositive } from './linear-algebra.js';

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

const STEPS = 25;

/** Gradient and curvature of the loss, gathered row by row. */
class Slope {
  readonly gradient: number[];
  readonly curvature: number[][];

  constructor(weights: readonly number[], ridge: readonly number[]) {
    this.gradient = weights.map((weight, at) => weight * (ridge[at] ?? 0));
    this.curvature = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (ridge[row] ?? 0) : 0)),
    );
  }

  /** Adds the row's outer product times `curve` and the row times `pull`. */
  add(row: readonly number[], pull: number, curve: number): void {
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at] ?? 0;
      this.gradient[at] = (this.gradient[at] ?? 0) + pull * value;
      const line = this.curvature[at];
      if (line === undefined || value === 0) continue;
      for (let other = 0; other < row.length; other += 1) {
        line[other] = (line[other] ?? 0) + curve * value * (row[other] ?? 0);
      }
    }
  }

  step(weights: readonly number[]): number[] {
    const change = solvePositive(this.curvature, this.gradient);
    return weights.map((weight, at) => weight - (change[at] ?? 0));
  }
}

const dot = (row: readonly number[], weights: readonly number[]): number =>
  row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);

/** Root mean square of each column: features are shrunk on one scale, so that no unit of measure is favoured. */
function scalesOf(rows: readonly (readonly number[])[], width: number): number[] {
  const sums = new Array<number>(width).fill(0);
  for (const row of rows) row.forEach((value, at) => (sums[at] = (sums[at] ?? 0) + value * value));
  return sums.map((sum) => Math.sqrt(sum / Math.max(1, rows.length)) || 1);
}

const scaled = (row: readonly number[], scales: readonly number[]): number[] =>
  row.map((value, at) => value / (scales[at] ?? 1));

/** Logistic regression with a ridge, by Newton's method. The intercept is not shrunk. */
export function fitBinary(rows: readonly LabelledRow[], ridge: number): BinaryFit {
  const width = rows[0]?.features.length ?? 0;
  const scales = scalesOf(
    rows.map((row) => row.features),
    width,
  );
  const data = rows.map((row) => ({ ...row, features: [...scaled(row.features, scales), 1] }));
  const ridges = [...new Array<number>(width).fill(ridge), 1e-6];
  let weights = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < STEPS; round += 1) {
    const slope = new Slope(weights, ridges);
    for (const { features, isRight, weight } of data) {
      const chance = 1 / (1 + Math.exp(-dot(features, weights)));
      slope.add(
        features,
        weight * (chance - (isRight ? 1 : 0)),
        weight * Math.max(1e-6, chance * (1 - chance)),
      );
    }
    weights = slope.step(weights);
  }
  return { weights: scaled(weights.slice(0, width), scales), intercept: weights[width] ?? 0 };
}

/** Conditional logistic regression: the weights under which the right candidate most often comes out first. */
export function fitChoice(choices: readonly Choice[], ridge: number): readonly number[] {
  const width = choices[0]?.rows[0]?.length ?? 0;
  const scales = scalesOf(
    choices.flatMap((choice) => choice.rows),
    width,
  );
  const data = choices.map((choice) => ({ ...choice, rows: choice.rows.map((row) => scaled(row, scales)) }));
  const ridges = new Array<number>(width).fill(ridge);
  let weights = new Array<number>(width).fill(0);
  for (let round = 0; round < STEPS; round += 1) {
    const slope = new Slope(weights, ridges);
    for (const { rows, right, weight } of data) {
      const scores = rows.map((row) => dot(row, weights));
      const top = Math.max(...scores);
      const raised = scores.map((score) => Math.exp(score - top));
      const total = raised.reduce((sum, value) => sum + value, 0);
      const mean = new Array<number>(width).fill(0);
      rows.forEach((row, at) => {
        const chance = (raised[at] ?? 0) / total;
        row.forEach((value, column) => (mean[column] = (mean[column] ?? 0) + chance * value));
      });
      rows.forEach((row, at) => {
        const chance = (raised[at] ?? 0) / total;
        const centred = row.map((value, column) => value - (mean[column] ?? 0));
        slope.add(centred, weight * (chance - (at === right ? 1 : 0)), weight * chance);
      });
    }
    weights = slope.step(weights);
  }
  return scaled(weights, scales);
}
