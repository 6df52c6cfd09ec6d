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
});
