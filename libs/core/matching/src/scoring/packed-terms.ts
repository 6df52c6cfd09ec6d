import { pairKey } from '../index/indexed-item.js';
import type { WordForms } from '../text/words.js';

/** A term of a post that at least one text of the index holds. */
export interface QueryTerm {
  readonly id: number;
  readonly weight: number;
  readonly telling: number;
  readonly isStem: boolean;
}

/** Two stems that stand side by side in a post, both known to the index. */
export interface NeighbourPair {
  /** by {@link pairKey} */
  readonly key: number;
  /** their places among the terms of the query */
  readonly first: number;
  readonly second: number;
  /** what both tell together */
  readonly telling: number;
}

const weightOfCount = (count: number): number => (count === 1 ? 1 : 1 + Math.log(count));

const FIRST_ROOM = 256;
const IS_STEM = 1;
const IS_NUMBER = 2;

/**
 * The terms of the post at hand, packed, in the order in which the post first names them. The
 * arrays serve one post after the other: what they say is good until the next post is read.
 */
export class PackedTerms {
  count = 0;
  /** -1 for a term that the index does not know: it adds to the length of the post all the same */
  ids = new Int32Array(FIRST_ROOM);
  weights = new Float64Array(FIRST_ROOM);
  /** how telling each is under the weights of the index */
  tellings = new Float64Array(FIRST_ROOM);
  /** weight · telling²: what a post's share of a term adds to a product, for one of the item's */
  factors = new Float64Array(FIRST_ROOM);
  occurrences = new Int32Array(FIRST_ROOM);
  /** the place of the stem of a surface word, -1 for a stem and a hashtag */
  stemPlaces = new Int32Array(FIRST_ROOM);
  kinds = new Uint8Array(FIRST_ROOM);
  /** by id of a term: one more than its place here, 0 for a term that the post has not */
  placeAfter = new Int32Array(FIRST_ROOM);
  /** the same by spelling, for the terms that the index does not know */
  private readonly unknown = new Map<string, number>();
  /** the stems of all words in reading order by id, -1 for one that the index does not know */
  stems = new Int32Array(FIRST_ROOM);
  stemCount = 0;

  isStem(place: number): boolean {
    return ((this.kinds[place] ?? 0) & IS_STEM) !== 0;
  }

  isNumber(place: number): boolean {
    return ((this.kinds[place] ?? 0) & IS_NUMBER) !== 0;
  }

  /** @param most how many terms the post may have  @param termsKnown one more than the highest id */
  start(most: number, termsKnown: number): void {
    for (let at = 0; at < this.count; at += 1) {
      const id = this.ids[at] ?? -1;
      if (id >= 0) this.placeAfter[id] = 0;
    }
    if (this.unknown.size > 0) this.unknown.clear();
    this.count = 0;
    this.stemCount = 0;
    if (termsKnown > this.placeAfter.length) this.placeAfter = new Int32Array(2 * termsKnown);
    if (most <= this.ids.length) return;
    this.ids = new Int32Array(2 * most);
    this.weights = new Float64Array(2 * most);
    this.tellings = new Float64Array(2 * most);
    this.factors = new Float64Array(2 * most);
    this.occurrences = new Int32Array(2 * most);
    this.stemPlaces = new Int32Array(2 * most);
    this.kinds = new Uint8Array(2 * most);
    this.stems = new Int32Array(2 * most);
  }

  /** @param surface -1 for a word that the index does not know  @param stem likewise */
  addWord(word: WordForms, surface: number, stem: number): void {
    this.stems[this.stemCount] = stem;
    this.stemCount += 1;
    const place = this.add(surface, word.surface, word.isNumber ? IS_NUMBER : 0);
    this.stemPlaces[place] = this.add(stem, word.stem, IS_STEM);
  }

  /** @param id -1 for a hashtag that the index does not know */
  addHashtag(term: string, id: number): void {
    this.add(id, term, 0);
  }

  /** @returns the square of what the term adds to the length of the post */
  weigh(place: number, telling: number): number {
    const weight = weightOfCount(this.occurrences[place] ?? 1);
    this.weights[place] = weight;
    this.tellings[place] = telling;
    this.factors[place] = weight * telling * telling;
    return (weight * telling) ** 2;
  }

  /** Those that the index knows. */
  list(): readonly QueryTerm[] {
    const terms: QueryTerm[] = [];
    for (let place = 0; place < this.count; place += 1) {
      const id = this.ids[place] ?? -1;
      if (id < 0) continue;
      const weight = this.weights[place] ?? 0;
      terms.push({ id, weight, telling: this.tellings[place] ?? 0, isStem: this.isStem(place) });
    }
    return terms;
  }

  /** Each pair of neighbours once, however often the post has it. */
  listPairs(): readonly NeighbourPair[] {
    const pairs = new Map<number, NeighbourPair>();
    let previous = -1;
    for (let at = 0; at < this.stemCount; at += 1) {
      const stem = this.stems[at] ?? -1;
      if (previous >= 0 && stem >= 0) {
        const key = pairKey(previous, stem);
        const first = (this.placeAfter[previous] ?? 0) - 1;
        const second = (this.placeAfter[stem] ?? 0) - 1;
        const telling = (this.tellings[first] ?? 0) + (this.tellings[second] ?? 0);
        pairs.set(key, { key, first, second, telling });
      }
      previous = stem;
    }
    return [...pairs.values()];
  }

  /** @returns the place of the term */
  private add(id: number, spelling: string, kind: number): number {
    const before = id >= 0 ? (this.placeAfter[id] ?? 0) : (this.unknown.get(spelling) ?? 0);
    if (before > 0) {
      this.occurrences[before - 1] = (this.occurrences[before - 1] ?? 0) + 1;
      return before - 1;
    }
    this.ids[this.count] = id;
    this.kinds[this.count] = kind;
    this.occurrences[this.count] = 1;
    this.stemPlaces[this.count] = -1;
    this.count += 1;
    if (id >= 0) this.placeAfter[id] = this.count;
    else this.unknown.set(spelling, this.count);
    return this.count - 1;
  }
}
