/** A term of an item: how much of it there is, and which passages hold it. */
export interface ItemTerm {
  readonly id: number;
  readonly weight: number;
  /** indexes into the passages of the item */
  readonly passages: readonly number[];
}

/**
 * The terms of an item by rising id, packed: comparing a post walks along all of them, which is quicker than to seek
 * those of the post one by one.
 */
export class ItemTerms {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** the passages of all terms, one after the other */
  readonly passages: Int32Array;
  /** by term, and one more: where its passages begin in `passages` */
  readonly passageStarts: Int32Array;

  constructor(terms: readonly ItemTerm[]) {
    const ordered = terms.toSorted((one, other) => one.id - other.id);
    this.ids = Int32Array.from(ordered, ({ id }) => id);
    this.weights = Float64Array.from(ordered, ({ weight }) => weight);
    this.passages = Int32Array.from(ordered.flatMap(({ passages }) => passages));
    this.passageStarts = new Int32Array(ordered.length + 1);
    ordered.forEach(({ passages }, at) => {
      this.passageStarts[at + 1] = (this.passageStarts[at] ?? 0) + passages.length;
    });
  }

  /** Which passages hold the term; none for one that the item does not hold. */
  passagesOf(id: number): readonly number[] {
    const at = this.placeOf(id);
    return at < 0 ? [] : [...this.passages.subarray(this.passageStarts[at], this.passageStarts[at + 1])];
  }

  has = (id: number): boolean => this.placeOf(id) >= 0;

  /** @returns 0 for a term that the item does not hold */
  weightOf(id: number): number {
    const at = this.placeOf(id);
    return at < 0 ? 0 : (this.weights[at] ?? 0);
  }

  /** @returns -1 for a term that the item does not hold */
  private placeOf(id: number): number {
    let from = 0;
    let until = this.ids.length;
    while (from < until) {
      const middle = (from + until) >>> 1;
      if ((this.ids[middle] ?? 0) < id) from = middle + 1;
      else until = middle;
    }
    return this.ids[from] === id ? from : -1;
  }
}
