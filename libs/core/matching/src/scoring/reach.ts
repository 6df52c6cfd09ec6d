import { CLOSE_LOOK, LEAST_CLOSE_LOOKS, LEAST_SHARE_OF_BEST } from '../settings.js';

/** What an item must reach to be among the nearest by the rule of the first stage, as far as the best are known. */
export class Reach {
  /** no item below it is among the nearest; it only rises */
  least = 0;
  /** highest first */
  private readonly best = new Float64Array(CLOSE_LOOK);
  private count = 0;

  start(): void {
    this.least = 0;
    this.count = 0;
  }

  offer(value: number): void {
    const { best } = this;
    if (this.count < CLOSE_LOOK) this.count += 1;
    else if (value <= (best[CLOSE_LOOK - 1] ?? 0)) return;
    let at = this.count - 1;
    while (at > 0 && (best[at - 1] ?? 0) < value) {
      best[at] = best[at - 1] ?? 0;
      at -= 1;
    }
    best[at] = value;
    this.least = this.leastNow();
  }

  private leastNow(): number {
    if (this.count < LEAST_CLOSE_LOOKS) return 0;
    const { best } = this;
    const byShare = Math.min(best[LEAST_CLOSE_LOOKS - 1] ?? 0, (best[0] ?? 0) * LEAST_SHARE_OF_BEST);
    return this.count < CLOSE_LOOK ? byShare : Math.max(byShare, best[CLOSE_LOOK - 1] ?? 0);
  }
}
