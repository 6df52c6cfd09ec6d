const FIRST_CAPACITY = 4;

/** The items that hold one term: slots and weights side by side in typed arrays, in no order. */
export class Postings {
  slots = new Int32Array(FIRST_CAPACITY);
  weights = new Float64Array(FIRST_CAPACITY);
  count = 0;

  add(slot: number, weight: number): void {
    if (this.count === this.slots.length) this.grow();
    this.slots[this.count] = slot;
    this.weights[this.count] = weight;
    this.count += 1;
  }

  remove(slot: number): void {
    const at = this.slots.subarray(0, this.count).indexOf(slot);
    if (at < 0) return;
    this.count -= 1;
    this.slots[at] = this.slots[this.count] ?? 0;
    this.weights[at] = this.weights[this.count] ?? 0;
  }

  private grow(): void {
    const slots = new Int32Array(this.count * 2);
    const weights = new Float64Array(this.count * 2);
    slots.set(this.slots);
    weights.set(this.weights);
    this.slots = slots;
    this.weights = weights;
  }
}
