import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lengthsOf, termIdsOf } from '../index/indexed-item.js';
import { ItemIndex } from '../index/item-index.js';
import { CLOSE_LOOK, LEAST_CLOSE_LOOKS, LEAST_SHARE_OF_BEST } from '../settings.js';
import { analyse } from '../text/analyse.js';
import type { MatchingItem, MatchingPost } from '../types.js';
import { CosineScan } from './first-stage.js';
import type { Touched } from './nearest-kept.js';
import { type Query, QueryReader } from './query.js';

const item = (id: string, title: string, links: readonly string[] = []): MatchingItem => ({
  id,
  title,
  framing: '',
  points: [],
  hashtags: [],
  links,
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

/** An index with the two ways to ask it: walking along every list, and planning which to walk along. */
function house() {
  const index = new ItemIndex();
  const reader = new QueryReader(index.lexicon);
  const scans = [new CosineScan(index, Infinity), new CosineScan(index, 0)];
  return { index, reader, scans };
}

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

/** Items of one text lie equally near: those in the lower slots come first, and none is passed over for a later one. */
function expectEqualOnesBySlot(index: ItemIndex, found: readonly Touched[]) {
  const titleOf = (slot: number) => index.at(slot)?.item.title;
  for (const { slot } of found) {
    const twins = Array.from({ length: slot }, (_, before) => before).filter(
      (before) => titleOf(before) === titleOf(slot),
    );
    const before = found.slice(
      0,
      found.findIndex((one) => one.slot === slot),
    );
    expect(before.map((one) => one.slot)).toEqual(expect.arrayContaining(twins));
  }
}

function expectNearest({ index, reader, scans }: ReturnType<typeof house>, words: string) {
  for (const scan of scans) {
    const query = reader.read(post(words));
    const found = scan.best(query);
    const all = cosines(index, query);
    // Compared to nine places: cosines that differ in the last bit only may change places.
    expect(found.map(({ cosine }) => cosine.toFixed(9))).toEqual(
      nearest(all).map(({ cosine }) => cosine.toFixed(9)),
    );
    for (const { slot, cosine } of found) expect(cosine).toBeCloseTo(all[slot]!.cosine, 9);
    expectEqualOnesBySlot(index, found);
  }
}

/** Words of which the first are in nearly every text and the last in hardly any, as in what people write. */
function talk(seed: number, words: number, texts: number, length: number): string[] {
  let state = seed;
  const roll = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  const word = () => `kata${Math.floor(words ** roll())}x`;
  return Array.from({ length: texts }, () =>
    Array.from({ length: 1 + Math.floor(roll() * length) }, word).join(' '),
  );
}

describe('CosineScan', () => {
  it('finds what comparing with every item would, whatever was put, retired and learnt before', () => {
    const words =
      'harga solar premium naik turun kapal ikan bunga kredit usaha sekolah makan gizi anak presiden';
    const text = fc
      .array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 8 })
      .map((chosen) => chosen.join(' '));
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ put: fc.nat(60).map(String), words: text }) },
      fc.record({ retire: fc.nat(60).map(String) }),
      fc.record({ background: text }),
      fc.record({ ask: text }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), text, (steps, last) => {
        const { index, ...rest } = house();
        for (const one of steps) {
          if ('put' in one) index.put(item(one.put, one.words));
          else if ('retire' in one) index.retire(one.retire);
          else if ('background' in one)
            index.learnBackground(termIdsOf(analyse(one.background), index.lexicon));
          else expectNearest({ index, ...rest }, one.ask);
        }
        expectNearest({ index, ...rest }, last);
      }),
    );
  });

  it('passes over no near item among hundreds that share common words', () => {
    const shape = fc.record({
      seed: fc.nat(1e6),
      words: fc.constantFrom(40, 300, 3_000),
      items: fc.integer({ min: 100, max: 500 }),
      length: fc.constantFrom(3, 30),
    });
    fc.assert(
      fc.property(shape, ({ seed, words, items, length }) => {
        const asked = house();
        const { index } = asked;
        talk(seed, words, items, length).forEach((text, at) => index.put(item(`${at}`, text)));
        const posts = talk(seed + 1, words, 6, 40);
        for (const text of posts.slice(0, 3)) expectNearest(asked, text);
        for (let at = 0; at < items; at += 3) index.retire(`${at}`);
        for (const text of talk(seed + 2, words, 30, 20))
          index.learnBackground(termIdsOf(analyse(text), index.lexicon));
        talk(seed + 3, words, 20, length).forEach((text, at) => index.put(item(`late ${at}`, text)));
        for (const text of posts.slice(3)) expectNearest(asked, text);
      }),
      { numRuns: 15 },
    );
  });

  it('takes equal items by slot, up to as many as are looked at closely', () => {
    const asked = house();
    for (let at = 0; at < CLOSE_LOOK + 10; at += 1) asked.index.put(item(`${at}`, 'harga solar naik'));
    asked.index.put(item('other', 'kapal ikan'));
    for (const scan of asked.scans) {
      const found = scan.best(asked.reader.read(post('harga solar naik lagi')));
      expect(found.map(({ slot }) => slot)).toEqual(Array.from({ length: CLOSE_LOOK }, (_, slot) => slot));
    }
  });

  it('adds the items that a link or a judged post points at, with their own cosines', () => {
    const { index, reader, scans } = house();
    const near = Array.from({ length: CLOSE_LOOK }, (_, at) => item(`${at}`, 'harga solar naik'));
    for (const one of near) index.put(one);
    index.put(item('linked', 'solar kapal ikan bunga', ['contoh.go.id/solar']));
    index.put(item('judged', 'sekolah'));
    for (const scan of scans) {
      const query = reader.read(post('harga solar naik https://contoh.go.id/solar'));
      const [linked, judged] = scan.best(query, ['judged', 'nobody']).slice(CLOSE_LOOK);
      expect(linked?.slot).toBe(index.slotOfItem('linked'));
      expect(linked?.cosine).toBeCloseTo(cosines(index, query)[linked!.slot]!.cosine, 12);
      expect(judged).toEqual({ slot: index.slotOfItem('judged'), cosine: 0 });
    }
  });
});
