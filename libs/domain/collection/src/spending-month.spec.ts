import { describe, expect, it } from '@jest/globals';
import { spendingMonth } from './spending-month.js';

describe('spendingMonth', () => {
  it.each([
    ['2026-11-29T04:00:00Z', '2026-11-01', '2026-11-30T17:00:00Z'],
    ['2026-11-30T16:59:59.999Z', '2026-11-01', '2026-11-30T17:00:00Z'],
    ['2026-11-30T17:00:00Z', '2026-12-01', '2026-12-31T17:00:00Z'],
    ['2026-12-31T17:00:00Z', '2027-01-01', '2027-01-31T17:00:00Z'],
    ['2028-02-29T16:59:00Z', '2028-02-01', '2028-02-29T17:00:00Z'],
  ])('%s lies in %s, until %s', (now, month, nextAt) =>
    expect(spendingMonth(new Date(now))).toEqual({ month, nextAt: new Date(nextAt) }),
  );
});
