import { describe, expect, it } from '@jest/globals';
import { isMentioned, namesFact, spansOf } from './post-marks.js';

describe('spansOf', () => {
  it('marks words that begin with a matched term, whole', () => {
    expect(spansOf('Harganya tetap, kata Menteri.', ['harga', 'menteri'], [])).toEqual([
      { text: 'Harganya', mark: 'match' },
      { text: ' tetap, kata ', mark: null },
      { text: 'Menteri', mark: 'match' },
      { text: '.', mark: null },
    ]);
  });

  it('lets wording to avoid win, and gives the text back whole', () => {
    const text = 'Harga batal naik (1+1)?';
    const spans = spansOf(text, ['batal'], ['batal naik', '(1+1)']);
    expect(spans.filter(({ mark }) => mark !== null)).toEqual([
      { text: 'batal naik', mark: 'avoid' },
      { text: '(1+1)', mark: 'avoid' },
    ]);
    expect(spans.map((span) => span.text).join('')).toBe(text);
  });

  it('marks nothing within a word or for a term too short', () => {
    expect(spansOf('seharga di', ['harga', 'di'], [])).toEqual([{ text: 'seharga di', mark: null }]);
    expect(spansOf('apa saja', [], ['', ' '])).toEqual([{ text: 'apa saja', mark: null }]);
  });
});

describe('isMentioned', () => {
  it.each([
    ['Belum Pasti naik', 'belum pasti', true],
    ['belumpasti', 'belum pasti', false],
  ])('%s has %s: %s', (text, phrase, answer) => {
    expect(isMentioned(text, phrase)).toBe(answer);
  });
});

describe('namesFact', () => {
  it.each([
    ['Premium Rp7.300 per liter', '7300', true],
    ['Premium Rp7300/liter', '7.300', true],
    ['Premium Rp73.000 per liter', '7300', false],
    ['naik 0,5 persen', '0,5', true],
    ['naik 5 persen', '0,5', false],
    ['antara 5 dan 7 hari', '5 sampai 7', true],
    ['diumumkan satu pintu', 'satu pintu', true],
    ['diumumkan pintu', 'satu pintu', false],
  ])('%s names %s: %s', (text, value, answer) => {
    expect(namesFact(text, value)).toBe(answer);
  });
});
