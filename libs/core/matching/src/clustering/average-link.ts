import { VectorPostings } from './postings.js';
import type { Corpus, SparseVector } from './term-vectors.js';

/** Texts that belong together, with the sum of their vectors: two sums multiplied are all pairs multiplied. */
export interface Group {
  readonly places: readonly number[];
  /** how many texts, copies counted */
  readonly size: number;
  readonly sum: SparseVector;
}

export function groupOf({ texts }: Corpus, places: readonly number[]): Group {
  const sums = new Map<number, number>();
  let size = 0;
  for (const place of [...places].sort((one, other) => one - other)) {
    const text = texts[place];
    if (text === undefined) continue;
    const copies = text.ids.length;
    size += copies;
    text.vector.terms.forEach((term, at) => {
      sums.set(term, (sums.get(term) ?? 0) + copies * (text.vector.weights[at] ?? 0));
    });
  }
  const terms = Int32Array.from(sums.keys()).sort();
  const weights = Float64Array.from(terms, (term) => sums.get(term) ?? 0);
  return { places, size, sum: { terms, weights } };
}

/** Multiplies one vector with many: it is laid out over all terms once. */
class Multiplier {
  private readonly laidOut: Float64Array;
  private vector: SparseVector = { terms: new Int32Array(), weights: new Float64Array() };

  constructor(termCount: number) {
    this.laidOut = new Float64Array(termCount);
  }

  layOut(vector: SparseVector): this {
    for (const term of this.vector.terms) this.laidOut[term] = 0;
    vector.terms.forEach((term, at) => {
      this.laidOut[term] = vector.weights[at] ?? 0;
    });
    this.vector = vector;
    return this;
  }

  times({ terms, weights }: SparseVector): number {
    let product = 0;
    for (let at = 0; at < terms.length; at += 1)
      product += (weights[at] ?? 0) * (this.laidOut[terms[at] ?? 0] ?? 0);
    return product;
  }
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

const nearest = (best: Pair | null, pair: Pair): Pair =>
  best === null || pair.likeness > best.likeness ? pair : best;

/**
 * Joins the two groups whose texts are most alike on average, as long as that average is at least `least`.
 * Only pairs above it are kept: joining two groups never brings them nearer to a third than the nearer one was.
 */
export function joinGroups(corpus: Corpus, groups: readonly Group[], least: number): Group[] {
  const live = new Map(groups.entries());
  const multiplier = new Multiplier(corpus.termCount);
  const pairsOf = (one: number, group: Group): Pair[] => {
    multiplier.layOut(group.sum);
    return [...live].flatMap(([other, { sum, size }]) => {
      if (other >= one) return [];
      const likeness = multiplier.times(sum) / (group.size * size);
      return likeness >= least ? [{ one, other, likeness }] : [];
    });
  };
  let pairs = groups.flatMap((group, at) => pairsOf(at, group));
  let next = groups.length;
  for (let best = pairs.reduce(nearest, null); best !== null; best = pairs.reduce(nearest, null)) {
    const { one, other } = best;
    const joined = groupOf(corpus, [...(live.get(one)?.places ?? []), ...(live.get(other)?.places ?? [])]);
    live.delete(one);
    live.delete(other);
    pairs = pairs.filter((pair) => [pair.one, pair.other].every((at) => at !== one && at !== other));
    pairs.push(...pairsOf(next, joined));
    live.set(next, joined);
    next += 1;
  }
  return [...live.values()];
}

/** Gives each text that stands alone to the group it is most like on average, where that is at least `least`. */
export function takeIn(corpus: Corpus, groups: readonly Group[], alone: readonly number[], least: number) {
  const postings = new VectorPostings(
    groups.map(({ sum }) => sum),
    corpus.termCount,
  );
  const products = new Float64Array(groups.length);
  const joining = groups.map((): number[] => []);
  const left: number[] = [];
  for (const place of alone) {
    const text = corpus.texts[place];
    if (text === undefined) continue;
    let best = -1;
    let likeness = least;
    for (const at of postings.multiply(text.vector, products, groups.length)) {
      const average = (products[at] ?? 0) / (groups[at]?.size ?? 1);
      products[at] = 0;
      if (average < likeness || (average === likeness && best >= 0 && best < at)) continue;
      best = at;
      likeness = average;
    }
    (joining[best] ?? left).push(place);
  }
  return {
    groups: groups.map((group, at) => groupOf(corpus, [...group.places, ...(joining[at] ?? [])])),
    left,
  };
}
