import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lengthsOf } from '../index/indexed-item.js';
import { ItemIndex } from '../index/item-index.js';
import { CLOSE_LOOK, LEAST_CLOSE_LOOKS, LEAST_SHARE_OF_BEST } from '../settings.js';
import type { MatchingItem, MatchingPost } from '../types.js';
import { CosineScan, type Touched } from './first-stage.js';
import { type Query, QueryReader } from './query.js';

const WORDS =
  'harga solar premium naik turun kapal ikan bunga kredit usaha sekolah makan gizi anak presiden'.split(' ');
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const item = (id: string, title: string): MatchingItem => ({
  id,
  title,
  framing: '',
  points: [],
  hashtags: [],
  links: [],
  language: 'id',
  period: null,
  moments: [],
  speakers: [],
});
const post = (words: string): MatchingPost => ({
  id: 'post',
  text: words,
  postedAt: null,
  hashtags: [],
  links: [],
  organisationId: null,
});

/** The cosine of the post to every slot's item, computed one by one. */
function cosines(index: ItemIndex, query: Query): readonly Touched[] {
  return Array.from({ length: index.slotCount }, (_, slot): Touched => {
    const indexed = index.at(slot);
    if (indexed === null) return { slot, cosine: 0 };
    const product = query.terms.reduce(
      (sum, { id, weight, telling }) => sum + weight * telling * telling * indexed.terms.weightOf(id),
      0,
    );
    return { slot, cosine: product / (query.length * lengthsOf(indexed, index.lexicon).whole) };
  });
}

/** What is near by the rule of the scan, out of all. */
function nearest(all: readonly Touched[]): readonly Touched[] {
  const touched = all.filter(({ cosine }) => cosine > 0).toSorted((one, other) => other.cosine - one.cosine);
  const least = (touched[0]?.cosine ?? 0) * LEAST_SHARE_OF_BEST;
  return touched
    .slice(0, CLOSE_LOOK)
    .filter(({ cosine }, at) => at < LEAST_CLOSE_LOOKS || cosine >= least - 1e-12);
}

describe('CosineScan', () => {
  it('finds what comparing with every item would, whatever was put and retired before', () => {
    const step = fc.record({ id: fc.nat(60).map(String), words: fc.option(text, { nil: null }) });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 120 }),
        fc.array(text, { minLength: 1, maxLength: 4 }),
        (steps, asked) => {
          const index = new ItemIndex();
          const scan = new CosineScan(index);
          const reader = new QueryReader(index.lexicon);
          for (const { id, words } of steps) {
            if (words === null) index.retire(id);
            else index.put(item(id, words));
          }
          for (const words of asked) {
            const query = reader.read(post(words));
            const found = scan.best(query);
            const all = cosines(index, query);
            // Compared to nine places: cosines that differ in the last bit only may change places.
            expect(found.map(({ cosine }) => cosine.toFixed(9))).toEqual(
              nearest(all).map(({ cosine }) => cosine.toFixed(9)),
            );
            for (const { slot, cosine } of found) expect(cosine).toBeCloseTo(all[slot]!.cosine, 9);
          }
        },
      ),
    );
  });
});
