import { describe, expect, it } from '@jest/globals';
import { share, wilsonInterval } from './index.js';

describe('wilsonInterval', () => {
  it.each([
    [3, 5, 0.2307, 0.8824],
    [30, 50, 0.4618, 0.7239],
  ])('of %d in %d is the published one', (count, total, low, high) => {
    const interval = wilsonInterval(count, total);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it.each([1, 2, 10, 1_000])('touches the end, and only that end, at none and at all of %d', (total) => {
    expect(wilsonInterval(0, total)?.low).toBe(0);
    expect(wilsonInterval(0, total)?.high).toBeGreaterThan(0);
    expect(wilsonInterval(total, total)?.high).toBe(1);
    expect(wilsonInterval(total, total)?.low).toBeLessThan(1);
  });

  it('has no value without a trial', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it.each([
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
  ])('refuses %d of %d', (count, total) => {
    expect(() => wilsonInterval(count, total)).toThrow(RangeError);
  });
});

describe('share', () => {
  it('carries its counts, its value and its interval', () => {
    expect(share(3, 5)).toEqual({ count: 3, total: 5, value: 0.6, ...wilsonInterval(3, 5) });
  });

  it('has no value where nothing was counted', () => {
    expect(share(0, 0)).toBeNull();
  });
});
