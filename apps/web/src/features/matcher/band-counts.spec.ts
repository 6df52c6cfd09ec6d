import { describe, expect, it } from '@jest/globals';
import { bandCounts } from './band-counts.js';

const COUNTS = [10, 0, 4, 6];

describe('bandCounts', () => {
  it.each([
    [0.5, 0.75, { none: 10, suggest: 4, match: 6 }],
    [0, 1, { none: 0, suggest: 20, match: 0 }],
    [0, 0, { none: 0, suggest: 0, match: 20 }],
    [1, 1, { none: 20, suggest: 0, match: 0 }],
    // Half of the bin from 0.5 to 0.75 lies above.
    [0.625, 0.75, { none: 12, suggest: 2, match: 6 }],
  ])('from %d suggested, from %d matched', (suggest, match, expected) => {
    expect(bandCounts(COUNTS, suggest, match)).toEqual(expected);
  });

  it('adds up to all posts, and counts none where there are none', () => {
    const { none, suggest, match } = bandCounts(COUNTS, 0.37, 0.81);
    expect(none + suggest + match).toBe(20);
    expect(bandCounts([], 0.4, 0.8)).toEqual({ none: 0, suggest: 0, match: 0 });
  });
});
