import { type Postings, slotIn, weightIn } from './postings.js';

const FIRST_ROOM = 1024;

/** The most that each term makes up of any item's vector; found when first asked for, kept until lengths change. */
export class TermPeaks {
  private peaks = new Float64Array(FIRST_ROOM);
  private foundIn = new Int32Array(FIRST_ROOM);
  private generation = 1;

  forget(): void {
    this.generation += 1;
  }

  /** @param inverse by slot: one over the length of the item's vector */
  of(term: number, postings: Postings, inverse: Float64Array): number {
    if (term >= this.peaks.length) this.makeRoom(term);
    if (this.foundIn[term] === this.generation) return this.peaks[term] ?? 0;
    const { entries, weights } = postings;
    const start = postings.startOf(term);
    const end = start + postings.countOf(term);
    let peak = 0;
    for (let at = start; at < end; at += 1) {
      const entry = entries[at] ?? 0;
      peak = Math.max(peak, (weights[weightIn(entry)] ?? 0) * (inverse[slotIn(entry)] ?? 0));
    }
    this.peaks[term] = peak;
    this.foundIn[term] = this.generation;
    return peak;
  }

  private makeRoom(term: number): void {
    this.peaks = new Float64Array(2 * (term + 1));
    this.foundIn = new Int32Array(2 * (term + 1));
  }
}
