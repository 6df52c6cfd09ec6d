import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Postings, slotIn, weightIn } from './postings.js';

const listOf = (postings: Postings, term: number) => {
  const start = postings.startOf(term);
  return Array.from({ length: postings.countOf(term) }, (_, at) => {
    const entry = postings.entries[start + at]!;
    return [slotIn(entry), postings.weights[weightIn(entry)]];
  }).sort(([one], [other]) => one! - other!);
};

describe('Postings', () => {
  it('hold what a plain map would, whatever is added and removed', () => {
    const step = fc.record({
      isAdding: fc.boolean(),
      term: fc.integer({ min: 0, max: 3_000 }),
      slot: fc.integer({ min: 0, max: 40 }),
    });
    const few = fc.record({ isAdding: fc.boolean(), term: fc.constantFrom(1, 2), slot: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(fc.oneof(step, few), { maxLength: 600 }), (steps) => {
        const postings = new Postings();
        const model = new Map<number, Map<number, number>>();
        steps.forEach(({ isAdding, term, slot }, at) => {
          const own = model.get(term) ?? new Map<number, number>();
          model.set(term, own);
          if (!isAdding) {
            own.delete(slot);
            postings.remove(term, slot);
          } else if (!own.has(slot)) {
            own.set(slot, at / 7);
            postings.add(term, slot, at / 7);
          }
        });
        for (const [term, own] of model) {
          expect(listOf(postings, term)).toEqual([...own].sort(([one], [other]) => one - other));
        }
      }),
    );
  });

  it('calls two lists alike only while they hold the same, and finds it out of those that change together', () => {
    const step = fc.record({
      isAdding: fc.boolean(),
      terms: fc.constantFrom([1], [2], [1, 2], [1, 2], [1, 2]),
      slot: fc.nat(5),
      weight: fc.constantFrom(1, 2),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const postings = new Postings();
        const held = new Map([1, 2].map((term) => [term, new Set<number>()]));
        for (const { isAdding, terms, slot, weight } of steps) {
          for (const term of terms) {
            postings.remove(term, slot);
            held.get(term)!.delete(slot);
            if (!isAdding) continue;
            postings.add(term, slot, weight);
            held.get(term)!.add(slot);
          }
          if (postings.areAlike(1, 2)) expect(listOf(postings, 1)).toEqual(listOf(postings, 2));
        }
        for (const term of [1, 2]) {
          for (const slot of held.get(term)!) postings.remove(term, slot);
          for (const slot of [3, 1, 4]) postings.add(term, slot, 1 + slot);
        }
        expect(postings.areAlike(1, 2)).toBe(true);
        expect(postings.areAlike(1, 3)).toBe(false);
        expect(postings.areAlike(3, -1)).toBe(false);
      }),
    );
  });

  it('knows nothing of a term it never met', () => {
    expect(new Postings().countOf(99_999)).toBe(0);
  });
});
