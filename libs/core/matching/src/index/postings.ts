import { grown } from '../grown.js';

const FIRST_CAPACITY = 4;
const FIRST_ROOM = 1024;
const WEIGHT_BITS = 12;
const MOST_WEIGHTS = 2 ** WEIGHT_BITS;
const MOST_SLOTS = 2 ** (32 - WEIGHT_BITS);

/**
 * Which items hold which term, and how much of it. A posting is one number: the slot above, the number of the weight
 * below, for there are few different weights. All lists lie in one array, each in a block of its own that moves to a
 * larger one when it is full: what a walk along the lists costs is mostly the misses of the cache.
 */
export class Postings {
  /** {@link slotIn} and {@link weightIn} read them */
  entries = new Int32Array(FIRST_ROOM);
  /** by number of the weight */
  readonly weights = new Float64Array(MOST_WEIGHTS);
  private readonly numberOfWeight = new Map<number, number>();
  private starts = new Int32Array(FIRST_ROOM);
  private counts = new Int32Array(FIRST_ROOM);
  private capacities = new Int32Array(FIRST_ROOM);
  private end = 0;
  /** by term: how often its list was changed */
  private versions = new Int32Array(FIRST_ROOM);
  /** by term: the last term its list was compared with, the versions of both together, and 1 where the lists agreed */
  private comparedWith = new Int32Array(FIRST_ROOM).fill(-1);
  private comparedVersions = new Int32Array(FIRST_ROOM);
  private agreed = new Uint8Array(FIRST_ROOM);

  /** Where the term's list begins in `entries`. */
  startOf(term: number): number {
    return this.starts[term] ?? 0;
  }

  /** How many items hold the term; none hold one that is not known (-1). */
  countOf(term: number): number {
    return term < 0 ? 0 : (this.counts[term] ?? 0);
  }

  /** @throws RangeError beyond a million slots or four thousand different weights */
  add(term: number, slot: number, weight: number): void {
    this.makeRoomForTerm(term);
    const count = this.countOf(term);
    if (count === this.capacities[term]) this.move(term, Math.max(FIRST_CAPACITY, count * 2));
    if (slot >= MOST_SLOTS) throw new RangeError(`postings: slot ${slot}`);
    this.entries[this.startOf(term) + count] = (slot << WEIGHT_BITS) | this.numberOf(weight);
    this.counts[term] = count + 1;
    this.versions[term] = (this.versions[term] ?? 0) + 1;
  }

  remove(term: number, slot: number): void {
    const start = this.startOf(term);
    const last = start + this.countOf(term) - 1;
    let at = start;
    while (at <= last && slotIn(this.entries[at] ?? 0) !== slot) at += 1;
    if (at > last) return;
    this.entries[at] = this.entries[last] ?? 0;
    this.counts[term] = last - start;
    this.versions[term] = (this.versions[term] ?? 0) + 1;
  }

  /**
   * Whether the same items hold both terms, and as much of one as of the other. Found out once, until a list changes;
   * lists that came about in another order may be told apart though they are the same.
   */
  areAlike(term: number, other: number): boolean {
    const count = this.countOf(term);
    if (count === 0 || count !== this.countOf(other)) return false;
    const versions = (this.versions[term] ?? 0) + (this.versions[other] ?? 0);
    if (this.comparedWith[term] !== other || this.comparedVersions[term] !== versions) {
      this.comparedWith[term] = other;
      this.comparedVersions[term] = versions;
      this.agreed[term] = this.agree(term, other) ? 1 : 0;
    }
    return this.agreed[term] === 1;
  }

  private agree(term: number, other: number): boolean {
    const distance = this.startOf(other) - this.startOf(term);
    const end = this.startOf(term) + this.countOf(term);
    for (let at = this.startOf(term); at < end; at += 1) {
      if (this.entries[at] !== this.entries[at + distance]) return false;
    }
    return true;
  }

  private numberOf(weight: number): number {
    const known = this.numberOfWeight.get(weight);
    if (known !== undefined) return known;
    const number = this.numberOfWeight.size;
    if (number >= MOST_WEIGHTS) throw new RangeError('postings: too many different weights');
    this.numberOfWeight.set(weight, number);
    this.weights[number] = weight;
    return number;
  }

  /** Moves the list to a block at the end. The block it leaves is lost, which at most doubles what is in use. */
  private move(term: number, capacity: number): void {
    while (this.end + capacity > this.entries.length) {
      this.entries = grown(this.entries, new Int32Array(this.entries.length * 2));
    }
    const start = this.startOf(term);
    this.entries.copyWithin(this.end, start, start + this.countOf(term));
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
    this.versions = grown(this.versions, new Int32Array(room));
    this.comparedWith = grown(this.comparedWith, new Int32Array(room).fill(-1));
    this.comparedVersions = grown(this.comparedVersions, new Int32Array(room));
    this.agreed = grown(this.agreed, new Uint8Array(room));
  }
}

export const slotIn = (entry: number): number => entry >>> WEIGHT_BITS;
/** The number of the weight: {@link Postings.weights} holds the weight itself. */
export const weightIn = (entry: number): number => entry & (MOST_WEIGHTS - 1);
