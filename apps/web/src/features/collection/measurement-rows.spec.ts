import { describe, expect, it } from '@jest/globals';
import { type Measurement, sampleOf, shownCounts } from './measurement-rows.js';

const nothing = {
  views: null,
  likes: null,
  replies: null,
  reposts: null,
  quotes: null,
  saves: null,
  clicks: null,
};
const series = (length: number): Measurement[] =>
  Array.from({ length }, (_, at) => ({ ...nothing, likes: at, measuredAt: `2026-03-${at + 1}` }));

describe('a post’s counts over time', () => {
  it('shows the columns that the network ever gave, zero among them', () => {
    expect(shownCounts([{ ...nothing, measuredAt: '1', views: 0 }, ...series(2)])).toEqual([
      'views',
      'likes',
    ]);
    expect(shownCounts([])).toEqual([]);
  });

  it.each([
    [0, []],
    [1, [0]],
    [3, [2, 1, 0]],
    [6, [5, 4, 3, 1, 0]],
    [101, [100, 75, 50, 25, 0]],
  ])('samples %i rows', (length, likes) => {
    expect(sampleOf(series(length), 5).map((row) => row.likes)).toEqual(likes);
  });
});
