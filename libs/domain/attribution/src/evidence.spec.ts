import { describe, expect, it } from '@jest/globals';
import type { Evidence as MatcherEvidence } from '@conductor/matching';
import { storedEvidence, storedReasons } from './evidence.js';

const nothing = {
  terms: [],
  talkingPointId: null,
  days: null,
  value: null,
  postId: null,
  runnerUpId: null,
};
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
    { ...nothing, kind: 'exemplar', postId: 'p', strength: 0.8 },
  ],
  [
    { kind: 'reference', postId: 'p', reference: 'quote' },
    { ...nothing, kind: 'reference', postId: 'p', value: 'quote', strength: 1 },
  ],
  [
    { kind: 'abbreviation', short: 'MBG', long: 'Makan Bergizi Gratis' },
    { ...nothing, kind: 'abbreviation', value: 'MBG', terms: ['Makan Bergizi Gratis'], strength: 1 },
  ],
  [
    { kind: 'cue', hours: 6 },
    { ...nothing, kind: 'cue', days: 0.25, strength: 0.8 },
  ],
  [
    { kind: 'nearness', cosine: 0.6 },
    { ...nothing, kind: 'nearness', strength: 0.6 },
  ],
  [
    { kind: 'criticism', words: ['gagal'] },
    { ...nothing, kind: 'criticism', terms: ['gagal'], strength: 0.5 },
  ],
  [
    { kind: 'runner-up', itemId: 'i', gap: 4.2, lacks: ['bogor'], daysFarther: 7 },
    { ...nothing, kind: 'runner_up', runnerUpId: 'i', terms: ['bogor'], days: 7, strength: 1 },
  ],
];

describe('storedEvidence', () => {
  it.each(CASES)('keeps what %j says', (said, stored) => {
    expect(storedEvidence(said)).toEqual(stored);
  });
});

describe('storedReasons', () => {
  const candidate = {
    itemId: 'i',
    score: 1,
    pointId: null,
    evidence: [{ kind: 'criticism', words: ['gagal'] }],
  } as const;

  it.each([
    [true, 'about_only'],
    [false, null],
  ])('marks critical words that alone keep the post from counting: %s', (isAboutOnly, value) => {
    expect(storedReasons({ candidates: [candidate], isAboutOnly })).toMatchObject([
      { kind: 'criticism', value },
    ]);
  });

  it('gives none where there is no candidate', () => {
    expect(storedReasons({ candidates: [], isAboutOnly: false })).toEqual([]);
  });
});
