import { grown } from '../grown.js';
import type { ItemTerms } from './item-terms.js';
import type { Lexicon } from './lexicon.js';
import { type Postings, slotIn, weightIn } from './postings.js';

const FIRST_ROOM = 64;
/** A square that is a smaller part of what it is the difference of has lost too many of its sixteen digits. */
const LEAST_PART_LEFT = 1e-6;

/**
 * The length of every item's vector, near enough to rule items out, and current at little cost. A term weighs
 * log(n + 1) - loss, so that the square of a length is a polynomial in log(n + 1) with three sums over the item's terms
 * as coefficients. One item more or less shifts every weight, but those sums only where one of its own terms occurs.
 */
export class LengthEstimates {
  /** by slot: 1 / length; 0 for a free slot and for an item without words */
  inverse = new Float64Array(FIRST_ROOM);
  /** by slot, over the item's terms: weight², weight² · loss, weight² · loss² */
  private squares = new Float64Array(FIRST_ROOM);
  private losses = new Float64Array(FIRST_ROOM);
  private lossSquares = new Float64Array(FIRST_ROOM);
  /** by term: the loss that the sums hold */
  private counted = new Float64Array(FIRST_ROOM).fill(Number.NaN);
  private readonly changed = new Set<number>();

  constructor(private readonly lexicon: Lexicon) {}

  /** To be called whenever the number of holders of these terms has changed. */
  noteChange(terms: Iterable<number>): void {
    for (const term of terms) this.changed.add(term);
  }

  put(slot: number, { ids, weights }: ItemTerms): void {
    this.makeRoom(slot);
    let squares = 0;
    let losses = 0;
    let lossSquares = 0;
    for (let at = 0; at < ids.length; at += 1) {
      const loss = this.countedLoss(ids[at] ?? 0);
      const square = (weights[at] ?? 0) ** 2;
      squares += square;
      losses += square * loss;
      lossSquares += square * loss * loss;
    }
    this.squares[slot] = squares;
    this.losses[slot] = losses;
    this.lossSquares[slot] = lossSquares;
  }

  clear(slot: number): void {
    this.squares[slot] = 0;
    this.losses[slot] = 0;
    this.lossSquares[slot] = 0;
  }

  /** Brings every estimate up to date. @param exact the length of the item in a slot, computed from its terms */
  settle(postings: Postings, slotCount: number, exact: (slot: number) => number): void {
    for (const term of this.changed) this.recount(term, postings);
    this.changed.clear();
    const whole = this.lexicon.wholeWeight;
    for (let slot = 0; slot < slotCount; slot += 1) {
      const all = whole * whole * (this.squares[slot] ?? 0);
      const left = all - 2 * whole * (this.losses[slot] ?? 0) + (this.lossSquares[slot] ?? 0);
      const length = left < LEAST_PART_LEFT * all ? exact(slot) : Math.sqrt(left);
      this.inverse[slot] = length === 0 ? 0 : 1 / length;
    }
  }

  /** Puts the present loss of a term in place of the one that the sums hold. */
  private recount(term: number, postings: Postings): void {
    const before = this.countedLoss(term);
    const now = this.lexicon.lossOf(term);
    if (now === before) return;
    this.counted[term] = now;
    const { entries, weights } = postings;
    const start = postings.startOf(term);
    const end = start + postings.countOf(term);
    for (let at = start; at < end; at += 1) {
      const entry = entries[at] ?? 0;
      const slot = slotIn(entry);
      const square = (weights[weightIn(entry)] ?? 0) ** 2;
      this.losses[slot] = (this.losses[slot] ?? 0) + square * (now - before);
      this.lossSquares[slot] = (this.lossSquares[slot] ?? 0) + square * (now * now - before * before);
    }
  }

  private countedLoss(term: number): number {
    if (term >= this.counted.length) {
      this.counted = grown(this.counted, new Float64Array(2 * (term + 1)).fill(Number.NaN));
    }
    const counted = this.counted[term] ?? Number.NaN;
    if (!Number.isNaN(counted)) return counted;
    return (this.counted[term] = this.lexicon.lossOf(term));
  }

  private makeRoom(slot: number): void {
    if (slot < this.squares.length) return;
    this.squares = grown(this.squares, new Float64Array(2 * slot));
    this.losses = grown(this.losses, new Float64Array(2 * slot));
    this.lossSquares = grown(this.lossSquares, new Float64Array(2 * slot));
    this.inverse = grown(this.inverse, new Float64Array(2 * slot));
  }
}
