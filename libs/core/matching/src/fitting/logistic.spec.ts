import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { solvePositive } from './linear-algebra.js';
import { fitBinary, fitChoice } from './logistic.js';

describe('solvePositive', () => {
  it('finds what solves the system', () => {
    const real = fc.double({ min: -5, max: 5, noNaN: true });
    const square = fc.array(fc.array(real, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(square, fc.tuple(real, real, real), (rows, solution) => {
        const dot = (one: readonly number[], other: readonly number[]) =>
          one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
        const positive = rows.map((row, at) =>
          rows.map((other, column) => dot(row, other) + (at === column ? 1 : 0)),
        );
        const found = solvePositive(
          positive,
          positive.map((row) => dot(row, solution)),
        );
        found.forEach((value, at) => expect(value).toBeCloseTo(solution[at] ?? 0, 6));
      }),
    );
  });
});

describe('fitBinary', () => {
  it('finds the known answer of a two by two table: the log of the odds and of their ratio', () => {
    const rows = (feature: number, right: number, wrong: number) => [
      { features: [feature], isRight: true, weight: right },
      { features: [feature], isRight: false, weight: wrong },
    ];
    const { weights, intercept } = fitBinary([...rows(0, 10, 30), ...rows(1, 40, 20)], 1e-9);
    expect(intercept).toBeCloseTo(Math.log(1 / 3), 6);
    expect(weights[0]).toBeCloseTo(Math.log(6), 6);
  });
});

describe('fitChoice', () => {
  it('finds the log of how often one kind is chosen over the other', () => {
    const choice = (right: number, weight: number) => ({ rows: [[1], [0]], right, weight });
    expect(fitChoice([choice(0, 3), choice(1, 1)], 1e-9)[0]).toBeCloseTo(Math.log(3), 6);
  });

  it('finds the valley also where features say almost the same', () => {
    const random = mulberry(7);
    const choices = Array.from({ length: 300 }, () => {
      const rows = Array.from({ length: 8 }, () => {
        const base = random() * 10;
        return [base, base + random() * 1e-3, Math.exp(base), random()];
      });
      const right = rows.reduce((best, row, at) => (row[3]! > rows[best]![3]! ? at : best), 0);
      return { rows, right, weight: 1 };
    });
    const weights = fitChoice(choices, 0.01);
    const found = choices.filter(({ rows, right }) => {
      const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * weights[at]!, 0));
      return scores.indexOf(Math.max(...scores)) === right;
    });
    expect(found.length).toBeGreaterThan(290);
  });
});

/** Repeatable numbers between 0 and 1 (Tommy Ettinger's Mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a fit near a known one', () => {
  const near = { weights: [2], intercept: -1 };
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ features: [at % 2], isRight: at % 4 === 0, weight: 1 }));

  it('stays there without rows to the contrary, and leaves it the farther the more there are', () => {
    const distance = (count: number) => {
      const { weights, intercept } = fitBinary(rows(count), 5, near);
      return Math.hypot((weights[0] ?? 0) - 2, intercept + 1);
    };
    expect(distance(0)).toBeCloseTo(0, 9);
    expect(distance(4)).toBeGreaterThan(0.01);
    expect(distance(400)).toBeGreaterThan(distance(40));
    expect(distance(40)).toBeGreaterThan(distance(4));
  });

  it('keeps known weights of a choice that nothing speaks against', () => {
    const undecided = [0, 1].map((right) => ({ rows: [[1], [1]], right, weight: 1 }));
    expect(fitChoice(undecided, 5, [3])[0]).toBeCloseTo(3, 9);
  });
});
