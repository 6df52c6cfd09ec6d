import { CLOSE_LOOK, LEAST_CLOSE_LOOKS, LEAST_SHARE_OF_BEST } from '../settings.js';

/** How often the span in which a bound lies is halved, and how often a bound is halved that too few reach. */
const HALVINGS = 4;

/**
 * What an item must reach to be among the nearest by the rule of the first stage. A lower bound is enough, so that
 * nothing is sorted: it counts how many reach a bound, and never branches on a single one.
 */
export class Reach {
  private picked = new Float64Array(256);
  private pickedCount = 0;

  /** @returns a bound that none of the nearest lies below; 0 when it takes nearly all to fill their places */
  of(values: Float64Array, count: number): number {
    if (count <= LEAST_CLOSE_LOOKS) return 0;
    if (count >= this.picked.length) this.picked = new Float64Array(2 * count);
    let best = 0;
    for (let at = 0; at < count; at += 1) best = Math.max(best, values[at] ?? 0);
    const byShare = best * LEAST_SHARE_OF_BEST;
    this.pick(values, count, byShare);
    if (this.pickedCount >= CLOSE_LOOK) return this.raised(byShare, best, CLOSE_LOOK);
    if (this.pickedCount >= LEAST_CLOSE_LOOKS) return byShare;
    return this.boundOfFew(values, count, byShare);
  }

  /** Fewer than LEAST_CLOSE_LOOKS reach `bound`: what that many do reach. */
  private boundOfFew(values: Float64Array, count: number, bound: number): number {
    for (let halving = 1; halving <= HALVINGS; halving += 1) {
      const lower = bound / 2 ** halving;
      this.pick(values, count, lower);
      if (this.pickedCount >= LEAST_CLOSE_LOOKS) return this.raised(lower, 2 * lower, LEAST_CLOSE_LOOKS);
    }
    return 0;
  }

  /** Takes the values that reach the bound aside. */
  private pick(values: Float64Array, count: number, bound: number): void {
    const { picked } = this;
    let pickedCount = 0;
    for (let at = 0; at < count; at += 1) {
      const value = values[at] ?? 0;
      picked[pickedCount] = value;
      pickedCount = (pickedCount + Number(value >= bound)) | 0;
    }
    this.pickedCount = pickedCount;
  }

  /** @returns a bound between the two, near the highest that `many` of those picked reach, as they do `low` */
  private raised(low: number, high: number, many: number): number {
    const { picked } = this;
    let [below, above] = [low, high];
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const middle = (below + above) / 2;
      let reaching = 0;
      for (let at = 0; at < this.pickedCount; at += 1) {
        reaching = (reaching + Number((picked[at] ?? 0) >= middle)) | 0;
      }
      if (reaching >= many) below = middle;
      else above = middle;
    }
    return below;
  }
}
