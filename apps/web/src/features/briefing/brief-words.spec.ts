import { describe, expect, it } from '@jest/globals';
import { type BriefText, changedParts, wordsOf } from './brief-words.js';

const brief: BriefText = {
  title: 'Harga BBM',
  core: 'Harga tetap.',
  talkingPoints: [
    { text: 'Sama di semua SPBU', evidence: 'Permen 4/2015', sourceUrl: null },
    { text: 'Stok cukup', evidence: '', sourceUrl: 'https://esdm.go.id' },
  ],
  lockedFacts: [{ label: 'Premium', value: '6.800', unit: 'Rp/liter', asOf: '2015-03-01', source: 'ESDM' }],
  copies: [{ network: { key: 'x', name: 'X' }, text: 'Harga tetap' }],
  hashtags: ['HargaBBM'],
  links: [],
};

describe('words of a brief', () => {
  it('numbers the talking points', () => {
    expect(wordsOf(brief, 'talkingPoints')).toBe(
      '1. Sama di semua SPBU\nPermen 4/2015\n\n2. Stok cukup\nhttps://esdm.go.id',
    );
  });

  it('names the parts that differ, order included', () => {
    expect(changedParts(brief, brief)).toEqual([]);
    expect(
      changedParts(brief, { ...brief, core: 'Harga naik.', talkingPoints: brief.talkingPoints.toReversed() }),
    ).toEqual(['core', 'talkingPoints']);
  });
});
