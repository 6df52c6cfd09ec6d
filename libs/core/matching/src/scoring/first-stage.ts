import type { ItemIndex } from '../index/item-index.js';
import { CLOSE_LOOK, LEAST_CLOSE_LOOKS, LEAST_SHARE_OF_BEST } from '../settings.js';
import type { Query } from './query.js';

/** An item of the first stage with its cosine to the post. */
export interface Touched {
  readonly slot: number;
  readonly cosine: number;
}

/**
 * Cosine of the post to every item that shares a term with it, by walking the postings. The accumulators are kept
 * between posts and wiped only where they were touched; nothing is allocated on the way.
 */
export class CosineScan {
  private sums = new Float64Array(64);
  private touched = new Int32Array(64);
  private readonly keptSlots = new Int32Array(CLOSE_LOOK);
  private readonly keptCosines = new Float64Array(CLOSE_LOOK);
  private keptCount = 0;

  constructor(private readonly index: ItemIndex) {}

  /**
   * The nearest items, best first, equal ones by slot; at most CLOSE_LOOK. One with less than half the best's cosine
   * is left out where eight are nearer: it came first in none of 4,600 development posts.
   *
   * @param pointedAt items to look at however little they share, because a judged post points at them
   */
  best(query: Query, pointedAt: readonly string[] = []): readonly Touched[] {
    this.makeRoom();
    const touchedCount = this.accumulate(query);
    const pointed = new Map([...this.slotsPointedAt(query, pointedAt)].map((slot) => [slot, 0]));
    const { sums, touched } = this;
    this.keptCount = 0;
    for (let at = 0; at < touchedCount; at += 1) {
      const slot = touched[at] ?? 0;
      const cosine = (sums[slot] ?? 0) * this.index.inverseLength(slot) * query.inverseLength;
      sums[slot] = 0;
      if (pointed.size > 0 && pointed.has(slot)) pointed.set(slot, cosine);
      if (!this.isOutOfReach(cosine)) this.keep(slot, cosine);
    }
    const best = this.nearest();
    for (const [slot, cosine] of pointed) {
      if (!best.some((kept) => kept.slot === slot)) best.push({ slot, cosine });
    }
    return best;
  }

  private accumulate(query: Query): number {
    const { sums, touched } = this;
    let touchedCount = 0;
    const { postings } = this.index;
    const { slots, weights } = postings;
    for (const term of query.terms) {
      const start = postings.startOf(term.id);
      const end = start + postings.countOf(term.id);
      const factor = term.weight * term.telling * term.telling;
      for (let at = start; at < end; at += 1) {
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

  /** Whether it can be neither among the nearest eight nor within half of the best: most are not worth a place. */
  private isOutOfReach(cosine: number): boolean {
    return (
      this.keptCount >= LEAST_CLOSE_LOOKS &&
      cosine < (this.keptCosines[LEAST_CLOSE_LOOKS - 1] ?? 0) &&
      cosine < (this.keptCosines[0] ?? 0) * LEAST_SHARE_OF_BEST
    );
  }

  /** Puts the item in its place among the kept, where it belongs among them. */
  private keep(slot: number, cosine: number): void {
    const { keptSlots, keptCosines } = this;
    if (this.keptCount === CLOSE_LOOK && !this.isBetter(slot, cosine, CLOSE_LOOK - 1)) return;
    let at = this.keptCount === CLOSE_LOOK ? CLOSE_LOOK - 1 : this.keptCount;
    while (at > 0 && this.isBetter(slot, cosine, at - 1)) {
      keptSlots[at] = keptSlots[at - 1] ?? 0;
      keptCosines[at] = keptCosines[at - 1] ?? 0;
      at -= 1;
    }
    keptSlots[at] = slot;
    keptCosines[at] = cosine;
    if (this.keptCount < CLOSE_LOOK) this.keptCount += 1;
  }

  private isBetter(slot: number, cosine: number, than: number): boolean {
    const other = this.keptCosines[than] ?? 0;
    return cosine > other || (cosine === other && slot < (this.keptSlots[than] ?? 0));
  }

  private nearest(): Touched[] {
    const least = (this.keptCosines[0] ?? 0) * LEAST_SHARE_OF_BEST;
    const best: Touched[] = [];
    for (let at = 0; at < this.keptCount; at += 1) {
      const cosine = this.keptCosines[at] ?? 0;
      if (at >= LEAST_CLOSE_LOOKS && cosine < least) break;
      best.push({ slot: this.keptSlots[at] ?? 0, cosine });
    }
    return best;
  }

  private slotsPointedAt(query: Query, pointedAt: readonly string[]): Set<number> {
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
