import type { ItemIndex } from '../index/item-index.js';
import type { PackedTerms } from './packed-terms.js';

const FIRST_ROOM = 256;
/** A key for sorting is the length of a list times this, and the place of its term. */
const PLACES = 2 ** 21;
/** Peaks rest on estimates of lengths, which are good to a millionth. */
const MARGIN = 1 + 1e-5;

/** Which lists there are to walk for a post, in which order, and what is left of them at each step. */
export class WalkPlan {
  /** how many lists there are to walk: terms that no item holds have none */
  steps = 0;
  /** how many postings they hold */
  postings = 0;
  /** by step: the place of the term in the query */
  places = new Int32Array(FIRST_ROOM);
  /** by place: what a posting counts, for one of the item's weight; 0 where another list stands for the term's own */
  factors = new Float64Array(FIRST_ROOM);
  /** by step, and one more: how many postings this list and those after it hold */
  left = new Float64Array(FIRST_ROOM);
  /** by step, and one more: the most that an item can gain by this list and those after it, in lengths of the query */
  gain = new Float64Array(FIRST_ROOM);
  /** by place: the square of what the terms that the list stands for add to the length of the query */
  private squares = new Float64Array(FIRST_ROOM);
  private keys = new Float64Array(FIRST_ROOM);

  /**
   * Gathers the lists, in no particular order. A word that is its own stem has the same list twice, unless another of
   * the stem's forms occurs in an item: the stem's list then stands for both.
   */
  gather(terms: PackedTerms, { postings }: ItemIndex): void {
    this.makeRoom(terms.count);
    const { factors, squares, places } = this;
    for (let place = 0; place < terms.count; place += 1) {
      factors[place] = terms.factors[place] ?? 0;
      squares[place] = ((terms.weights[place] ?? 0) * (terms.tellings[place] ?? 0)) ** 2;
    }
    for (let place = 0; place < terms.count; place += 1) {
      const stem = terms.stemPlaces[place] ?? -1;
      if (stem < 0 || !postings.areAlike(terms.ids[place] ?? -1, terms.ids[stem] ?? -1)) continue;
      factors[stem] = (factors[stem] ?? 0) + (factors[place] ?? 0);
      squares[stem] = (squares[stem] ?? 0) + (squares[place] ?? 0);
      factors[place] = 0;
    }
    this.steps = 0;
    this.postings = 0;
    for (let place = 0; place < terms.count; place += 1) {
      const count = postings.countOf(terms.ids[place] ?? -1);
      if (count === 0 || factors[place] === 0) continue;
      places[this.steps] = place;
      this.keys[this.steps] = count * PLACES + place;
      this.steps += 1;
      this.postings += count;
    }
  }

  /** Puts the shortest list first, which is of the most telling term, and finds what is left at each step. */
  order(terms: PackedTerms, index: ItemIndex): void {
    this.keys.subarray(0, this.steps).sort();
    let left = 0;
    let byPeaks = 0;
    let square = 0;
    this.left[this.steps] = 0;
    this.gain[this.steps] = 0;
    for (let step = this.steps - 1; step >= 0; step -= 1) {
      const key = this.keys[step] ?? 0;
      const count = Math.floor(key / PLACES);
      const place = key - count * PLACES;
      const factor = this.factors[place] ?? 0;
      const peak = index.peakOf(terms.ids[place] ?? -1);
      this.places[step] = place;
      left += count;
      byPeaks += factor * peak;
      square += this.squares[place] ?? 0;
      this.left[step] = left;
      // Either bounds a product with a vector of length 1: the largest shares of all, or the two lying side by side.
      this.gain[step] = Math.min(byPeaks, Math.sqrt(square)) * MARGIN;
    }
  }

  private makeRoom(count: number): void {
    if (count < this.places.length) return;
    this.places = new Int32Array(2 * count);
    this.factors = new Float64Array(2 * count);
    this.left = new Float64Array(2 * count);
    this.gain = new Float64Array(2 * count);
    this.squares = new Float64Array(2 * count);
    this.keys = new Float64Array(2 * count);
  }
}
