import { describe, expect, it } from '@jest/globals';
import { sinceWords } from './since-words.js';

describe('sinceWords', () => {
  it.each([
    [0, 'minutes', 0],
    [59 / 1440, 'minutes', 59],
    [60 / 1440, 'hours', 1],
    [3 / 24, 'hours', 3],
    [3, 'hours', 72],
  ] as const)('%d days are counted in %s: %d', (days, unit, count) => {
    expect(sinceWords(days)).toEqual({ unit, count });
  });
});
