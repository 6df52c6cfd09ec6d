import type { SparseVector } from './term-vectors.js';

/** Which texts hold a term: an inverted index, so that texts without a common term never meet. */
export class VectorPostings {
  private readonly places: number[][];
  private readonly weights: number[][];

  constructor(vectors: readonly SparseVector[], termCount: number) {
    this.places = Array.from({ length: termCount }, () => []);
    this.weights = Array.from({ length: termCount }, () => []);
    vectors.forEach(({ terms, weights }, at) => {
      terms.forEach((term, place) => {
        this.places[term]?.push(at);
        this.weights[term]?.push(weights[place] ?? 0);
      });
    });
  }

  /**
   * Adds the products with every indexed vector before `end` to `products`, and to `shared` how many terms they have
   * in common; says which were touched.
   */
  multiply(
    { terms, weights }: SparseVector,
    products: Float64Array,
    end: number,
    shared: Uint32Array | null = null,
  ): number[] {
    const touched: number[] = [];
    for (let place = 0; place < terms.length; place += 1) {
      const term = terms[place] ?? 0;
      const own = weights[place] ?? 0;
      const holders = this.places[term] ?? [];
      const theirs = this.weights[term] ?? [];
      for (let at = 0; at < holders.length; at += 1) {
        const holder = holders[at] ?? 0;
        if (holder >= end) break;
        if (products[holder] === 0) touched.push(holder);
        products[holder] = (products[holder] ?? 0) + own * (theirs[at] ?? 0);
        if (shared !== null) shared[holder] = (shared[holder] ?? 0) + 1;
      }
    }
    return touched;
  }
}
