import type { ItemIndex } from '../index/item-index.js';
import { slotIn, weightIn } from '../index/postings.js';
import { CLOSE_LOOK, LEAST_CLOSE_LOOKS, LEAST_SHARE_OF_BEST } from '../settings.js';
import type { PackedTerms } from './packed-terms.js';
import type { Query } from './query.js';
import { Reach } from './reach.js';
import { WalkPlan } from './walk-plan.js';

/** An item of the first stage with its cosine to the post. */
export interface Touched {
  readonly slot: number;
  readonly cosine: number;
}

/** Estimates of lengths are good to a millionth: an item is only ruled out where ten times that makes no difference. */
const SLACK = 1 - 1e-5;
/** Before so few postings a plan to pass some over does not pay. */
const WORTH_A_PLAN = 20_000;
/** What a step along an item's terms costs, in postings walked. */
const STEP_OF_ITEM = 2;
/** How many items touched are worth a first look, and how many times as many another one. */
const FIRST_LOOK = 64;
const NEXT_LOOK = 3;
const NOBODY: readonly string[] = [];

/**
 * The items nearest to a post by cosine, without comparing the post with each. The lists of its terms are walked from
 * the shortest to the longest. As soon as all that is left could not carry an item into the answer that has shared
 * nothing so far, no more lists are walked: the few items that are still in reach are completed one by one. What this
 * needs is kept between posts and wiped only where it was touched.
 */
export class CosineScan {
  /** by slot: product of the vectors so far */
  private sums = new Float64Array(64);
  private touched = new Int32Array(64);
  private touchedCount = 0;
  /** beside `touched`: what was last computed of each */
  private values = new Float64Array(64);
  /** by one more than the place of a term: its factor where its list has not been walked, else 0 */
  private factorsLeft = new Float64Array(64);
  private readonly plan = new WalkPlan();
  private readonly reach = new Reach();
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
  best(query: Query, pointedAt: readonly string[] = NOBODY): readonly Touched[] {
    this.index.settle();
    this.makeRoom(query.packed.count);
    this.touchedCount = 0;
    if (this.postingsOf(query.packed) < WORTH_A_PLAN) this.walkAll(query.packed);
    else this.walkAsPlanned(query);
    const best = this.answer(query);
    if (query.links.length > 0 || pointedAt.length > 0) this.addPointedAt(best, query, pointedAt);
    return best;
  }

  private postingsOf(terms: PackedTerms): number {
    let postings = 0;
    for (let place = 0; place < terms.count; place += 1) {
      postings += this.index.postings.countOf(terms.ids[place] ?? -1);
    }
    return postings;
  }

  private walkAll(terms: PackedTerms): void {
    for (let place = 0; place < terms.count; place += 1) {
      this.walk(terms.ids[place] ?? -1, terms.factors[place] ?? 0);
    }
  }

  private walk(term: number, factor: number): void {
    const { sums, touched } = this;
    const { postings } = this.index;
    const { entries, weights } = postings;
    const count = postings.countOf(term);
    if (count === 0) return;
    const start = postings.startOf(term);
    const end = start + count;
    let { touchedCount } = this;
    for (let at = start; at < end; at += 1) {
      const entry = entries[at] ?? 0;
      const slot = slotIn(entry);
      const before = sums[slot] ?? 0;
      // Written whether it is new or not: a branch here cannot be foretold, and cost two thirds of the walk.
      touched[touchedCount] = slot;
      touchedCount = (touchedCount + Number(before === 0)) | 0;
      sums[slot] = before + factor * (weights[weightIn(entry)] ?? 0);
    }
    this.touchedCount = touchedCount;
  }

  /**
   * Each look at what is in reach so far costs as much as a walk along as many postings as items were touched. One is
   * taken when what was in reach at the last look leaves no more to gain, and on the way there each time the items
   * touched have become so many more that it adds little.
   */
  private walkAsPlanned({ packed }: Query): void {
    const { plan } = this;
    plan.make(packed, this.index);
    let least = 0;
    let lookAt = FIRST_LOOK;
    for (let step = 0; step < plan.steps; step += 1) {
      const gain = plan.gain[step] ?? 0;
      const left = plan.left[step] ?? 0;
      if (left > this.touchedCount && (gain < least || this.touchedCount >= lookAt)) {
        least = this.leastInReach();
        if (gain < least && this.completeThoseInReach(packed, step, least - gain)) return;
        lookAt = this.touchedCount * NEXT_LOOK;
      }
      const place = plan.places[step] ?? 0;
      this.walk(packed.ids[place] ?? -1, packed.factors[place] ?? 0);
    }
  }

  /** What the products so far, over the lengths of the items, must reach to be among the nearest. */
  private leastInReach(): number {
    const { sums, touched, values } = this;
    const inverse = this.index.estimatedInverse;
    for (let at = 0; at < this.touchedCount; at += 1) {
      const slot = touched[at] ?? 0;
      values[at] = (sums[slot] ?? 0) * (inverse[slot] ?? 0);
    }
    return this.reach.of(values, this.touchedCount) * SLACK;
  }

  /**
   * Completes the items whose product so far is at least that, and drops the others.
   *
   * @returns false, and nothing is done, where walking on is less work
   */
  private completeThoseInReach(terms: PackedTerms, step: number, least: number): boolean {
    const { sums, touched, values } = this;
    let inReach = 0;
    for (let at = 0; at < this.touchedCount; at += 1) if ((values[at] ?? 0) >= least) inReach += 1;
    if (inReach * this.index.averageTermCount * STEP_OF_ITEM > (this.plan.left[step] ?? 0)) return false;
    this.noteFactorsLeft(terms, step);
    let kept = 0;
    for (let at = 0; at < this.touchedCount; at += 1) {
      const slot = touched[at] ?? 0;
      if ((values[at] ?? 0) >= least) {
        sums[slot] = (sums[slot] ?? 0) + this.productLeft(terms, slot);
        touched[kept] = slot;
        kept += 1;
      } else sums[slot] = 0;
    }
    this.touchedCount = kept;
    return true;
  }

  /** @param step the first one that has not been walked */
  private noteFactorsLeft(terms: PackedTerms, step: number): void {
    const { factorsLeft, plan } = this;
    factorsLeft.fill(0, 0, terms.count + 1);
    for (let at = step; at < plan.steps; at += 1) {
      const place = plan.places[at] ?? 0;
      factorsLeft[place + 1] = terms.factors[place] ?? 0;
    }
  }

  /** What the lists that have not been walked hold for one item. */
  private productLeft(terms: PackedTerms, slot: number): number {
    const indexed = this.index.at(slot);
    if (indexed === null) return 0;
    const { ids, weights } = indexed.terms;
    const { placeAfter } = terms;
    const { factorsLeft } = this;
    let product = 0;
    for (let at = 0; at < ids.length; at += 1) {
      product += (factorsLeft[placeAfter[ids[at] ?? 0] ?? 0] ?? 0) * (weights[at] ?? 0);
    }
    return product;
  }

  /** The nearest among those touched, by their exact cosines; wipes the products. */
  private answer(query: Query): Touched[] {
    const { sums, touched, values } = this;
    const least = this.leastInReach();
    this.keptCount = 0;
    for (let at = 0; at < this.touchedCount; at += 1) {
      const slot = touched[at] ?? 0;
      if ((values[at] ?? 0) >= least) this.keep(slot, (sums[slot] ?? 0) * this.scaleOf(slot, query));
      sums[slot] = 0;
    }
    return this.listKept();
  }

  private scaleOf(slot: number, query: Query): number {
    return this.index.inverseLength(slot) * query.inverseLength;
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

  private listKept(): Touched[] {
    const least = (this.keptCosines[0] ?? 0) * LEAST_SHARE_OF_BEST;
    const best: Touched[] = [];
    for (let at = 0; at < this.keptCount; at += 1) {
      const cosine = this.keptCosines[at] ?? 0;
      if (at >= LEAST_CLOSE_LOOKS && cosine < least) break;
      best.push({ slot: this.keptSlots[at] ?? 0, cosine });
    }
    return best;
  }

  private addPointedAt(best: Touched[], query: Query, pointedAt: readonly string[]): void {
    const slots = new Set<number>();
    for (const link of query.links) for (const slot of this.index.slotsWithLink(link)) slots.add(slot);
    for (const id of pointedAt) {
      const slot = this.index.slotOfItem(id);
      if (slot !== undefined) slots.add(slot);
    }
    for (const { slot } of best) slots.delete(slot);
    if (slots.size === 0) return;
    this.plan.order(query.packed, this.index);
    this.noteFactorsLeft(query.packed, 0);
    for (const slot of slots) {
      best.push({ slot, cosine: this.productLeft(query.packed, slot) * this.scaleOf(slot, query) });
    }
  }

  private makeRoom(terms: number): void {
    const slots = this.index.slotCount;
    if (slots >= this.sums.length) {
      this.sums = new Float64Array(slots * 2);
      this.values = new Float64Array(slots * 2);
      this.touched = new Int32Array(slots * 2);
    }
    if (terms >= this.factorsLeft.length) this.factorsLeft = new Float64Array(terms * 2);
  }
}
