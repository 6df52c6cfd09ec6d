import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../text/analyse.js';
import { lengthsOf, termIdsOf } from './indexed-item.js';
import { ItemIndex } from './item-index.js';

const WORDS = 'harga solar premium naik turun kapal ikan'.split(' ');
/** `makan` stands in each: an item of it alone is hardly longer than nothing. */
const text = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 6 })
  .map((words) => ['makan', ...words].join(' '));
const about = { framing: '', points: [], hashtags: [], links: [], language: 'id' };
const undated = { period: null, moments: [], speakers: [] };

const itemOf = (id: string, title: string) => ({ id, title, ...about, ...undated });

function expectSettled(index: ItemIndex) {
  index.settle();
  const peaks = new Float64Array(index.lexicon.size);
  for (let slot = 0; slot < index.slotCount; slot += 1) {
    const indexed = index.at(slot);
    const estimate = index.estimatedInverse[slot]!;
    if (indexed === null) {
      expect(estimate).toBe(0);
      continue;
    }
    const { whole } = lengthsOf(indexed, index.lexicon);
    expect(estimate * whole).toBeCloseTo(1, 6);
    indexed.terms.ids.forEach((id, at) => {
      peaks[id] = Math.max(peaks[id]!, indexed.terms.weights[at]! / whole);
    });
  }
  peaks.forEach((peak, id) => expect(index.peakOf(id)).toBeCloseTo(peak, 5));
}

describe('an index that has settled', () => {
  it('knows every length to a millionth and the peak of every term, whatever changed', () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ put: fc.nat(20).map(String), words: text }) },
      fc.record({ retire: fc.nat(20).map(String) }),
      fc.record({ background: text }),
      fc.constant({ settle: true as const }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const index = new ItemIndex();
        for (const one of steps) {
          if ('put' in one) index.put(itemOf(one.put, one.words));
          else if ('retire' in one) index.retire(one.retire);
          else if ('background' in one)
            index.learnBackground(termIdsOf(analyse(one.background), index.lexicon));
          else expectSettled(index);
        }
        expectSettled(index);
      }),
    );
  });

  it('does so where a word is in every text, so that hardly anything is left of its weight', () => {
    const index = new ItemIndex();
    for (let at = 0; at < 3_000; at += 1) index.put(itemOf(`${at}`, at % 3 === 0 ? 'makan gizi' : 'makan'));
    index.put(itemOf('1', 'makan'));
    expectSettled(index);
    for (let at = 0; at < 3_000; at += 2) index.retire(`${at}`);
    expectSettled(index);
  });
});
