import { describe, expect, it } from '@jest/globals';
import type { Evidence as MatcherEvidence } from '@conductor/matching';
import { storedEvidence } from './evidence.js';

const nothing = { terms: [], talkingPointId: null, days: null, value: null, runnerUpId: null };
const CASES: [MatcherEvidence, object][] = [
  [
    { kind: 'link', link: 'setkab.go.id/a', itemsSharing: 1 },
    { ...nothing, kind: 'link', value: 'setkab.go.id/a', strength: 1 },
  ],
  [
    { kind: 'hashtag', hashtag: 'ayokerja', itemsSharing: 2 },
    { ...nothing, kind: 'hashtag', value: 'ayokerja', strength: 0.5 },
  ],
  [
    { kind: 'talking-point', pointId: 'p', overlap: 0.7 },
    { ...nothing, kind: 'talking_point', talkingPointId: 'p', strength: 0.7 },
  ],
  [
    {
      kind: 'shared-terms',
      terms: [
        { term: 'harga', weight: 0.5 },
        { term: 'solar', weight: 0.25 },
      ],
    },
    { ...nothing, kind: 'terms', terms: ['harga', 'solar'], strength: 0.75 },
  ],
  [
    { kind: 'date', days: 3, nearest: 'moment', relation: 'after' },
    { ...nothing, kind: 'date', days: 3, value: 'after', strength: 0.25 },
  ],
  [
    { kind: 'speaker', organisationId: 'o', part: 'leads' },
    { ...nothing, kind: 'speaker', value: 'leads', strength: 1 },
  ],
  [
    { kind: 'exemplar', postId: 'p', similarity: 0.8 },
    { ...nothing, kind: 'exemplar', value: 'p', strength: 0.8 },
  ],
  [
    { kind: 'runner-up', itemId: 'i', gap: 4.2 },
    { ...nothing, kind: 'runner_up', runnerUpId: 'i', strength: 1 },
  ],
];

describe('storedEvidence', () => {
  it.each(CASES)('keeps what %j says', (said, stored) => {
    expect(storedEvidence(said)).toEqual(stored);
  });
});
