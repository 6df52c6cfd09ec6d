import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lengthsOf } from '../index/indexed-item.js';
import { ItemIndex } from '../index/item-index.js';
import { QueryReader } from './query.js';
import { WalkPlan } from './walk-plan.js';

const WORDS = 'harga solar premium naik turun kapal ikan bunga kredit usaha sekolah makan'.split(' ');
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));
const about = { framing: '', points: [], hashtags: [], links: [], language: 'id' };
const undated = { period: null, moments: [], speakers: [] };

describe('WalkPlan', () => {
  it('goes from the shortest list to the longest, and no item gains more by what is left than it says', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), text, (titles, words) => {
        const index = new ItemIndex();
        titles.forEach((title, at) => index.put({ id: `${at}`, title, ...about, ...undated }));
        index.settle();
        const post = {
          id: 'post',
          text: words,
          postedAt: null,
          hashtags: [],
          links: [],
          organisationId: null,
        };
        const { packed } = new QueryReader(index.lexicon).read(post);
        const plan = new WalkPlan();
        plan.gather(packed, index);
        plan.order(packed, index);
        const idAt = (step: number) => packed.ids[plan.places[step]!]!;
        for (let from = 0; from < plan.steps; from += 1) {
          const own = index.postings.countOf(idAt(from));
          expect(plan.left[from]! - plan.left[from + 1]!).toBe(own);
          expect(own).toBeLessThanOrEqual(index.postings.countOf(idAt(Math.min(from + 1, plan.steps - 1))));
          for (let slot = 0; slot < index.slotCount; slot += 1) {
            const { terms, ...indexed } = index.at(slot)!;
            let product = 0;
            for (let step = from; step < plan.steps; step += 1) {
              product += plan.factors[plan.places[step]!]! * terms.weightOf(idAt(step));
            }
            const { whole } = lengthsOf({ terms, ...indexed }, index.lexicon);
            expect(product / whole).toBeLessThanOrEqual(plan.gain[from]!);
          }
        }
      }),
    );
  });
});
