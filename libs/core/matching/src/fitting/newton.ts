import { solvePositive } from './linear-algebra.js';

/** Gradient and curvature of a loss, gathered row by row. */
export class Slope {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array[];

  constructor(weights: readonly number[], ridges: readonly number[]) {
    this.gradient = Float64Array.from(weights, (weight, at) => weight * (ridges[at] ?? 0));
    this.curvature = weights.map((_, row) => {
      const line = new Float64Array(weights.length);
      line[row] = ridges[row] ?? 0;
      return line;
    });
  }

  /** Adds `pull` times the row to the gradient, and `curve` times its outer product to the curvature. */
  add(row: ArrayLike<number>, pull: number, curve: number): void {
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at] ?? 0;
      if (value === 0) continue;
      this.gradient[at] = (this.gradient[at] ?? 0) + pull * value;
      const line = this.curvature[at];
      if (line === undefined) continue;
      const scaled = curve * value;
      for (let other = 0; other < row.length; other += 1) {
        line[other] = (line[other] ?? 0) + scaled * (row[other] ?? 0);
      }
    }
  }
}

/** The loss of the data under these weights; fills `slope` where one is given. */
export type Loss = (weights: readonly number[], slope: Slope | null) => number;

const STEPS = 40;
const HALVINGS = 20;
const ENOUGH = 1e-9;

const penalty = (weights: readonly number[], ridges: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + (weight * weight * (ridges[at] ?? 0)) / 2, 0);

/**
 * The weights of least loss plus ridge, by Newton's method from zero. A step that raises the loss is halved until it
 * does not: with features that say almost the same, a full step leaps past the valley and never comes back.
 */
export function minimise(loss: Loss, ridges: readonly number[]): number[] {
  let weights = new Array<number>(ridges.length).fill(0);
  for (let round = 0; round < STEPS; round += 1) {
    const slope = new Slope(weights, ridges);
    const here = loss(weights, slope) + penalty(weights, ridges);
    const change = solvePositive(slope.curvature, slope.gradient);
    const moved = (share: number): number[] =>
      weights.map((weight, at) => weight - share * (change[at] ?? 0));
    let share = 1;
    let next = moved(share);
    let there = loss(next, null) + penalty(next, ridges);
    for (let halving = 0; halving < HALVINGS && !(there <= here); halving += 1) {
      share /= 2;
      next = moved(share);
      there = loss(next, null) + penalty(next, ridges);
    }
    if (!(there <= here)) return weights;
    weights = next;
    if (here - there <= ENOUGH * Math.abs(here)) return weights;
  }
  return weights;
}
