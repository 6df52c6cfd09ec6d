import { describe, expect, it } from '@jest/globals';
import { countAnswers, shownAnswer } from './answers.js';

const now = new Date('2026-11-17T03:00:00Z');
const before = '2026-11-17T02:00:00Z';
const after = '2026-11-17T04:00:00Z';

describe('answers of a release', () => {
  it.each([
    [{ answer: 'CARRIED', answerBy: before }, 'CARRIED'],
    [{ answer: null, answerBy: after }, 'PENDING'],
    [{ answer: null, answerBy: before }, 'NO_ANSWER'],
    [{ answer: null, answerBy: now.toISOString() }, 'NO_ANSWER'],
  ] as const)('shows %j as %s', (delivery, shown) => {
    expect(shownAnswer(delivery, now)).toBe(shown);
  });

  it('counts each kind once, silence last', () => {
    const deliveries = [
      { answer: null, answerBy: before },
      { answer: 'CARRIED', answerBy: before },
      { answer: 'CARRIED', answerBy: after },
    ] as const;
    expect(countAnswers(deliveries, now)).toEqual([
      ['CARRIED', 2],
      ['NO_ANSWER', 1],
    ]);
  });
});
