import type { ItemIndex } from '../index/item-index.js';
import { slotIn, weightIn } from '../index/postings.js';
import { NearestKept, type Touched } from './nearest-kept.js';
import type { PackedTerms } from './packed-terms.js';
import type { Query } from './query.js';
import { Reach } from './reach.js';
import { WalkPlan } from './walk-plan.js';

/** Estimates of lengths are good to a millionth: an item is only ruled out where ten times that makes no difference. */
const SLACK = 1 - 1e-5;
/** Before so few postings a plan to pass some over does not pay. */
const WORTH_A_PLAN = 2_000;
/** What it costs to fetch an item, in terms walked along. */
const COST_OF_ITEM = 60;
/** After how many postings to look what must be reached, after how many more again, and at how many items at most. */
const FIRST_LOOK = 400;
const NEXT_LOOK = 2_000;
const MOST_LOOKED_AT = 256;
/** What may be left to gain, as a part of what must be reached, when those out of reach are dropped. */
const GAIN_LEFT = 0.7;
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
  /** by slot: 1 while only some of the items are completed, and this is one */
  private isInReach = new Uint8Array(64);
  /** the postings of one list that are of items in reach */
  private hits = new Int32Array(64);
  /** by one more than the place of a term: its factor where its list has not been walked, else 0 */
  private factorsLeft = new Float64Array(64);
  private readonly plan = new WalkPlan();
  private readonly reach = new Reach();
  private readonly nearest = new NearestKept();

  /** @param worthAPlan from how many postings on it is planned which of them to walk along */
  constructor(
    private readonly index: ItemIndex,
    private readonly worthAPlan = WORTH_A_PLAN,
  ) {}

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
    this.plan.gather(query.packed, this.index);
    if (this.plan.postings < this.worthAPlan) this.walkAll(query.packed);
    else this.walkAsPlanned(query.packed);
    const best = this.answer(query);
    if (query.links.length > 0 || pointedAt.length > 0) this.addPointedAt(best, query, pointedAt);
    return best;
  }

  private walkAll(terms: PackedTerms): void {
    for (let step = 0; step < this.plan.steps; step += 1) this.walk(terms, step);
  }

  private walk(terms: PackedTerms, step: number): void {
    const { sums, touched, plan } = this;
    const { postings } = this.index;
    const { entries, weights } = postings;
    const place = plan.places[step] ?? 0;
    const term = terms.ids[place] ?? -1;
    const factor = plan.factors[place] ?? 0;
    const start = postings.startOf(term);
    const end = start + postings.countOf(term);
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
   * Looks now and then what must be reached, among those that were touched first: they share the most telling terms, and
   * what the best of them reach is a bound for all. It tells from when on most others can be dropped.
   */
  private walkAsPlanned(terms: PackedTerms): void {
    const { plan } = this;
    plan.order(terms, this.index);
    let least = 0;
    let lookAt = FIRST_LOOK;
    for (let step = 0; step < plan.steps; step += 1) {
      const gain = plan.gain[step] ?? 0;
      const walked = (plan.left[0] ?? 0) - (plan.left[step] ?? 0);
      if (walked >= lookAt) {
        least = this.leastInReach(MOST_LOOKED_AT);
        lookAt = walked + NEXT_LOOK;
      }
      if (gain < least * GAIN_LEFT) {
        this.dropBelow(least - gain);
        this.completeTouched(terms, step);
        return;
      }
      this.walk(terms, step);
    }
  }

  /**
   * What the products so far, over the lengths of the items, must reach to be among the nearest.
   *
   * @param most of how many of the items touched it is found
   */
  private leastInReach(most: number): number {
    const { sums, touched, values } = this;
    const inverse = this.index.estimatedInverse;
    const count = Math.min(most, this.touchedCount);
    for (let at = 0; at < count; at += 1) {
      const slot = touched[at] ?? 0;
      values[at] = (sums[slot] ?? 0) * (inverse[slot] ?? 0);
    }
    return this.reach.of(values, count) * SLACK;
  }

  private dropBelow(least: number): void {
    const { sums, touched } = this;
    const inverse = this.index.estimatedInverse;
    let kept = 0;
    for (let at = 0; at < this.touchedCount; at += 1) {
      const slot = touched[at] ?? 0;
      const sum = sums[slot] ?? 0;
      const isKept = Number(sum * (inverse[slot] ?? 0) >= least);
      touched[kept] = slot;
      kept = (kept + isKept) | 0;
      sums[slot] = sum * isKept;
    }
    this.touchedCount = kept;
  }

  /**
   * Adds what the lists from `step` on hold for the items touched: by the items where they are few, else by the lists.
   */
  private completeTouched(terms: PackedTerms, step: number): void {
    const { sums, touched, plan, isInReach } = this;
    const byItem = this.touchedCount * (this.index.averageTermCount + COST_OF_ITEM);
    if (byItem < (plan.left[step] ?? 0)) {
      this.noteFactorsLeft(terms, step);
      for (let at = 0; at < this.touchedCount; at += 1) {
        const slot = touched[at] ?? 0;
        sums[slot] = (sums[slot] ?? 0) + this.productLeft(terms, slot);
      }
      return;
    }
    for (let at = 0; at < this.touchedCount; at += 1) isInReach[touched[at] ?? 0] = 1;
    for (let at = step; at < plan.steps; at += 1) this.walkInReach(terms, at);
    for (let at = 0; at < this.touchedCount; at += 1) isInReach[touched[at] ?? 0] = 0;
  }

  private walkInReach(terms: PackedTerms, step: number): void {
    const { sums, isInReach, hits, plan } = this;
    const { postings } = this.index;
    const { entries, weights } = postings;
    const place = plan.places[step] ?? 0;
    const term = terms.ids[place] ?? -1;
    const factor = plan.factors[place] ?? 0;
    const start = postings.startOf(term);
    const end = start + postings.countOf(term);
    let hitCount = 0;
    // Without a branch, as in the other walk: which of them are in reach cannot be foretold either.
    for (let at = start; at < end; at += 1) {
      const entry = entries[at] ?? 0;
      hits[hitCount] = entry;
      hitCount = (hitCount + (isInReach[slotIn(entry)] ?? 0)) | 0;
    }
    for (let at = 0; at < hitCount; at += 1) {
      const entry = hits[at] ?? 0;
      const slot = slotIn(entry);
      sums[slot] = (sums[slot] ?? 0) + factor * (weights[weightIn(entry)] ?? 0);
    }
  }

  /** @param step the first one that has not been walked */
  private noteFactorsLeft(terms: PackedTerms, step: number): void {
    const { factorsLeft, plan } = this;
    factorsLeft.fill(0, 0, terms.count + 1);
    for (let at = step; at < plan.steps; at += 1) {
      const place = plan.places[at] ?? 0;
      factorsLeft[place + 1] = plan.factors[place] ?? 0;
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
    const { sums, touched, values, nearest } = this;
    const least = this.leastInReach(this.touchedCount);
    nearest.start();
    for (let at = 0; at < this.touchedCount; at += 1) {
      const slot = touched[at] ?? 0;
      if ((values[at] ?? 0) >= least) nearest.keep(slot, (sums[slot] ?? 0) * this.scaleOf(slot, query));
      sums[slot] = 0;
    }
    return nearest.list();
  }

  private scaleOf(slot: number, query: Query): number {
    return this.index.inverseLength(slot) * query.inverseLength;
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
      this.isInReach = new Uint8Array(slots * 2);
      this.hits = new Int32Array(slots * 2);
    }
    if (terms >= this.factorsLeft.length) this.factorsLeft = new Float64Array(terms * 2);
  }
}
