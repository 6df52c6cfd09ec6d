import type { ItemIndex } from '../index/item-index.js';
import type { PackedTerms } from './packed-terms.js';

const FIRST_ROOM = 256;
/** A key for sorting is the length of a list times this, and the place of its term. */
const PLACES = 2 ** 21;
/** Peaks rest on estimates of lengths, which are good to a millionth. */
const MARGIN = 1 + 1e-5;

/** In which order the lists of a post's terms are walked, and what is left of them at each step. */
export class WalkPlan {
  /** how many lists there are to walk: terms that no item holds have none */
  steps = 0;
  /** by step: the place of the term in the query; the shortest list, so the most telling term, comes first */
  places = new Int32Array(FIRST_ROOM);
  /** by step, and one more: how many postings this list and those after it hold */
  left = new Float64Array(FIRST_ROOM);
  /** by step, and one more: the most that an item can gain by this list and those after it, in lengths of the query */
  gain = new Float64Array(FIRST_ROOM);
  private keys = new Float64Array(FIRST_ROOM);

  make(terms: PackedTerms, index: ItemIndex): void {
    this.order(terms, index);
    let left = 0;
    let byPeaks = 0;
    let square = 0;
    this.left[this.steps] = 0;
    this.gain[this.steps] = 0;
    for (let step = this.steps - 1; step >= 0; step -= 1) {
      const place = this.places[step] ?? 0;
      const id = terms.ids[place] ?? -1;
      left += index.postings.countOf(id);
      byPeaks += (terms.factors[place] ?? 0) * index.peakOf(id);
      square += ((terms.weights[place] ?? 0) * (terms.tellings[place] ?? 0)) ** 2;
      this.left[step] = left;
      // Either bounds a product with a vector of length 1: the largest shares of all, or the two lying side by side.
      this.gain[step] = Math.min(byPeaks, Math.sqrt(square)) * MARGIN;
    }
  }

  /** Only the order, without the bounds. */
  order(terms: PackedTerms, index: ItemIndex): void {
    this.makeRoom(terms.count);
    let steps = 0;
    for (let place = 0; place < terms.count; place += 1) {
      const count = index.postings.countOf(terms.ids[place] ?? -1);
      if (count === 0) continue;
      this.keys[steps] = count * PLACES + place;
      steps += 1;
    }
    this.steps = steps;
    this.keys.subarray(0, steps).sort();
    for (let step = 0; step < steps; step += 1) {
      const key = this.keys[step] ?? 0;
      this.places[step] = key - Math.floor(key / PLACES) * PLACES;
    }
  }

  private makeRoom(count: number): void {
    if (count < this.places.length) return;
    this.places = new Int32Array(2 * count);
    this.left = new Float64Array(2 * count);
    this.gain = new Float64Array(2 * count);
    this.keys = new Float64Array(2 * count);
  }
}
