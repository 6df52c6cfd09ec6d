import type { ItemIndex } from '../index/item-index.js';
import { lengthsOf } from '../index/indexed-item.js';
import type { Query } from './query.js';

/** An item of the first stage with its cosine to the post. */
export interface Touched {
  readonly slot: number;
  readonly cosine: number;
}

/**
 * Cosine of the post to every item that shares a term with it, by walking the postings. One accumulator is kept
 * between posts and wiped only where it was touched.
 */
export class CosineScan {
  private sums = new Float64Array(64);
  private touched = new Int32Array(64);

  constructor(private readonly index: ItemIndex) {}

  /** The `count` nearest items, and those that a link or a judged post points at however little else they share. */
  best(query: Query, count: number, pointedAt: readonly string[] = []): readonly Touched[] {
    this.makeRoom();
    const touchedCount = this.accumulate(query);
    const best: Touched[] = [];
    const pointed = new Map([...this.slotsByProof(query, pointedAt)].map((slot) => [slot, 0]));
    for (let at = 0; at < touchedCount; at += 1) {
      const slot = this.touched[at] ?? 0;
      const cosine = this.cosineAt(slot, query);
      this.sums[slot] = 0;
      if (pointed.has(slot)) pointed.set(slot, cosine);
      keepBest(best, { slot, cosine }, count);
    }
    for (const [slot, cosine] of pointed) {
      if (!best.some((kept) => kept.slot === slot)) best.push({ slot, cosine });
    }
    return best;
  }

  private accumulate(query: Query): number {
    const { sums, touched } = this;
    let touchedCount = 0;
    for (const term of query.terms) {
      const postings = this.index.postingsOf(term.id);
      if (postings === undefined) continue;
      const factor = term.weight * term.telling * term.telling;
      const { slots, weights, count } = postings;
      for (let at = 0; at < count; at += 1) {
        const slot = slots[at] ?? 0;
        const before = sums[slot] ?? 0;
        if (before === 0) {
          touched[touchedCount] = slot;
          touchedCount += 1;
        }
        sums[slot] = before + factor * (weights[at] ?? 0);
      }
    }
    return touchedCount;
  }

  private cosineAt(slot: number, query: Query): number {
    const indexed = this.index.at(slot);
    if (indexed === null) return 0;
    const lengths = query.length * lengthsOf(indexed, this.index.lexicon).whole;
    return lengths === 0 ? 0 : (this.sums[slot] ?? 0) / lengths;
  }

  private slotsByProof(query: Query, pointedAt: readonly string[]): Set<number> {
    const slots = new Set<number>();
    for (const link of query.links) for (const slot of this.index.slotsWithLink(link)) slots.add(slot);
    for (const id of pointedAt) {
      const slot = this.index.slotOfItem(id);
      if (slot !== undefined) slots.add(slot);
    }
    return slots;
  }

  private makeRoom(): void {
    const needed = this.index.slotCount;
    if (needed <= this.sums.length) return;
    this.sums = new Float64Array(needed * 2);
    this.touched = new Int32Array(needed * 2);
  }
}

/** Keeps `best` sorted, best first; equal cosines keep the lower slot first so that the answer is repeatable. */
function keepBest(best: Touched[], next: Touched, count: number): void {
  const last = best[best.length - 1];
  if (best.length >= count && last !== undefined && !isBetter(next, last)) return;
  let at = best.length;
  while (at > 0) {
    const above = best[at - 1];
    if (above === undefined || !isBetter(next, above)) break;
    at -= 1;
  }
  best.splice(at, 0, next);
  if (best.length > count) best.pop();
}

const isBetter = (next: Touched, kept: Touched): boolean =>
  next.cosine > kept.cosine || (next.cosine === kept.cosine && next.slot < kept.slot);
