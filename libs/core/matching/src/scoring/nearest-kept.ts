import { CLOSE_LOOK, LEAST_CLOSE_LOOKS, LEAST_SHARE_OF_BEST } from '../settings.js';

/** An item of the first stage with its cosine to the post. */
export interface Touched {
  readonly slot: number;
  readonly cosine: number;
}

/** The nearest items of those shown to it, best first, equal ones by slot; at most CLOSE_LOOK. */
export class NearestKept {
  private readonly slots = new Int32Array(CLOSE_LOOK);
  private readonly cosines = new Float64Array(CLOSE_LOOK);
  private count = 0;

  start(): void {
    this.count = 0;
  }

  /** Puts the item in its place among the kept, where it belongs among them. */
  keep(slot: number, cosine: number): void {
    const { slots, cosines } = this;
    if (this.count === CLOSE_LOOK && !this.isBetter(slot, cosine, CLOSE_LOOK - 1)) return;
    let at = this.count === CLOSE_LOOK ? CLOSE_LOOK - 1 : this.count;
    while (at > 0 && this.isBetter(slot, cosine, at - 1)) {
      slots[at] = slots[at - 1] ?? 0;
      cosines[at] = cosines[at - 1] ?? 0;
      at -= 1;
    }
    slots[at] = slot;
    cosines[at] = cosine;
    if (this.count < CLOSE_LOOK) this.count += 1;
  }

  /** Without those of less than half the best's cosine, where LEAST_CLOSE_LOOKS are nearer. */
  list(): Touched[] {
    const least = (this.cosines[0] ?? 0) * LEAST_SHARE_OF_BEST;
    const best: Touched[] = [];
    for (let at = 0; at < this.count; at += 1) {
      const cosine = this.cosines[at] ?? 0;
      if (at >= LEAST_CLOSE_LOOKS && cosine < least) break;
      best.push({ slot: this.slots[at] ?? 0, cosine });
    }
    return best;
  }

  private isBetter(slot: number, cosine: number, than: number): boolean {
    const other = this.cosines[than] ?? 0;
    return cosine > other || (cosine === other && slot < (this.slots[than] ?? 0));
  }
}
