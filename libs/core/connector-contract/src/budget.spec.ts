import { describe, expect, it } from '@jest/globals';
import { costOf } from './index.js';

const budget = {
  monthlyRequests: 1000,
  monthlyRupiah: 500_000,
  rupiahPerRequest: 10,
  rupiahPerResource: 82.5,
};

describe('costOf', () => {
  it.each([
    [0, 10],
    [1, 92.5],
    [150, 12_385],
  ])('%d resources cost Rp %d', (resources, cost) => expect(costOf(budget, resources)).toBe(cost));

  it.each([
    [0.001, 1, 0.01],
    [0.1, 3, 0.3],
    [1.005, 1, 1.01],
  ])('%d each, %d of them, are Rp %d: never below the bill', (rupiahPerResource, resources, cost) =>
    expect(costOf({ ...budget, rupiahPerRequest: 0, rupiahPerResource }, resources)).toBe(cost),
  );
});
