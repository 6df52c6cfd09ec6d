import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLOSE_LOOK, LEAST_CLOSE_LOOKS, LEAST_SHARE_OF_BEST } from '../settings.js';
import { Reach } from './reach.js';

/** The lowest of those that are among the nearest. */
function lowest(values: readonly number[]): number {
  const highestFirst = values.toSorted((one, other) => other - one).slice(0, CLOSE_LOOK);
  const half = highestFirst[0]! * LEAST_SHARE_OF_BEST;
  return highestFirst.filter((value, at) => at < LEAST_CLOSE_LOOKS || value >= half).at(-1)!;
}

describe('Reach', () => {
  const value = fc.double({ min: 1e-6, max: 1, noNaN: true });
  const reach = new Reach();

  it('is never above the lowest of the nearest', () => {
    const values = fc.oneof(
      fc.array(value, { minLength: 1, maxLength: 600 }),
      fc.array(fc.constantFrom(0.1, 0.2, 0.4, 0.8), { minLength: 1, maxLength: 100 }),
      fc.array(
        value.map((one) => one ** 8),
        { minLength: 1, maxLength: 100 },
      ),
    );
    fc.assert(
      fc.property(values, (some) => {
        expect(reach.of(Float64Array.from(some), some.length)).toBeLessThanOrEqual(lowest(some));
      }),
    );
  });

  it('is near it where many are near', () => {
    const many = Float64Array.from({ length: 1_000 }, (_, at) => at / 1_000);
    expect(reach.of(many, many.length)).toBeGreaterThan(lowest([...many]) - 0.05);
  });
});
