const FIRST_CAPACITY = 4;
const FIRST_ROOM = 1024;

const grown = <Kind extends Int32Array | Float64Array>(array: Kind, made: Kind): Kind => {
  made.set(array);
  return made;
};

/**
 * Which items hold which term, and how much of it. All lists lie in one pair of arrays, each in a block of its own
 * that moves to a larger one when it is full: a list of its own per term costs three cache misses each time it is
 * walked, which was most of the first stage's time.
 */
export class Postings {
  slots = new Int32Array(FIRST_ROOM);
  weights = new Float64Array(FIRST_ROOM);
  private starts = new Int32Array(FIRST_ROOM);
  private counts = new Int32Array(FIRST_ROOM);
  private capacities = new Int32Array(FIRST_ROOM);
  private end = 0;

  /** Where the term's list begins in `slots` and `weights`. */
  startOf = (term: number): number => this.starts[term] ?? 0;
  /** How many items hold the term. */
  countOf = (term: number): number => this.counts[term] ?? 0;

  add(term: number, slot: number, weight: number): void {
    this.makeRoomForTerm(term);
    const count = this.countOf(term);
    if (count === this.capacities[term]) this.move(term, Math.max(FIRST_CAPACITY, count * 2));
    const at = this.startOf(term) + count;
    this.slots[at] = slot;
    this.weights[at] = weight;
    this.counts[term] = count + 1;
  }

  remove(term: number, slot: number): void {
    const start = this.startOf(term);
    const last = start + this.countOf(term) - 1;
    const at = this.slots.indexOf(slot, start);
    if (at < 0 || at > last) return;
    this.slots[at] = this.slots[last] ?? 0;
    this.weights[at] = this.weights[last] ?? 0;
    this.counts[term] = last - start;
  }

  /** Moves the list to a block at the end. The block it leaves is lost, which at most doubles what is in use. */
  private move(term: number, capacity: number): void {
    while (this.end + capacity > this.slots.length) {
      this.slots = grown(this.slots, new Int32Array(this.slots.length * 2));
      this.weights = grown(this.weights, new Float64Array(this.weights.length * 2));
    }
    const start = this.startOf(term);
    const count = this.countOf(term);
    this.slots.copyWithin(this.end, start, start + count);
    this.weights.copyWithin(this.end, start, start + count);
    this.starts[term] = this.end;
    this.capacities[term] = capacity;
    this.end += capacity;
  }

  private makeRoomForTerm(term: number): void {
    if (term < this.starts.length) return;
    const room = Math.max(term + 1, this.starts.length * 2);
    this.starts = grown(this.starts, new Int32Array(room));
    this.counts = grown(this.counts, new Int32Array(room));
    this.capacities = grown(this.capacities, new Int32Array(room));
  }
}
