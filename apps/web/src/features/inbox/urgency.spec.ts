import { describe, expect, it } from '@jest/globals';
import { urgencyOf } from './urgency.js';

const NOW = new Date('2015-03-17T01:00:00Z');

describe('urgencyOf', () => {
  it.each([
    ['2015-03-17T00:59:59Z', 'LATE'],
    ['2015-03-17T01:00:00Z', 'LATE'],
    ['2015-03-17T04:00:00Z', 'NOW'],
    ['2015-03-17T04:00:01Z', 'TODAY'],
    ['2015-03-17T16:59:59Z', 'TODAY'],
    ['2015-03-17T17:00:00Z', 'LATER'],
  ] as const)('%s is %s, by the day of the capital', (answerBy, urgency) => {
    expect(urgencyOf(answerBy, NOW)).toBe(urgency);
  });
});
