import { describe, expect, it } from '@jest/globals';
import { bytesOf, cosineOf, vectorOf } from './vector.js';

const cosine = (one: number[], other: number[]) => cosineOf(Float32Array.from(one), Float32Array.from(other));

describe('vectors', () => {
  it('come back from their bytes as they were, to 32 bits', () => {
    const vector = [0, 1, -0.5, 1 / 3];
    expect([...vectorOf(bytesOf(vector))]).toEqual(vector.map(Math.fround));
  });

  it.each([
    [[1, 0], [2, 0], 1],
    [[1, 0], [0, 3], 0],
    [[1, 1], [-1, -1], -1],
    [[1, 1], [1, 0], Math.SQRT1_2],
  ])('%j and %j have a cosine of %d', (one, other, expected) => {
    expect(cosine(one, other)).toBeCloseTo(expected, 6);
  });

  it.each([
    ['different lengths', [1, 0], [1, 0, 0]],
    ['nothing in one', [0, 0], [1, 0]],
    ['no length at all', [], []],
  ])('have none with %s', (_, one, other) => {
    expect(cosine(one, other)).toBeNull();
  });
});
