import { grown } from '../grown.js';
import type { MatchingItem } from '../types.js';
import { indexItem, lengthsOf, type IndexedItem } from './indexed-item.js';
import { LengthEstimates } from './length-estimates.js';
import { Lexicon } from './lexicon.js';
import { Postings, slotIn } from './postings.js';
import { TermPeaks } from './term-peaks.js';

/** The active items and the ways to reach them: by term, by hashtag, by link. One item in or out is cheap. */
export class ItemIndex {
  readonly lexicon = new Lexicon();
  private readonly slotOf = new Map<string, number>();
  private readonly slots: (IndexedItem | null)[] = [];
  /** by slot, beside the items: the first stage alone needs no more of them */
  private readonly ids: string[] = [];
  private readonly freeSlots: number[] = [];
  readonly postings = new Postings();
  private readonly byHashtag = new Map<string, Set<number>>();
  private readonly byLink = new Map<string, Set<number>>();
  private totalSize = 0;
  private totalTerms = 0;
  private readonly estimates = new LengthEstimates(this.lexicon);
  private readonly peaks = new TermPeaks();
  /** 1 / length of each slot's item, and the revision it was computed under */
  private inverse = new Float64Array(FIRST_ROOM);
  private inverseRevision = new Int32Array(FIRST_ROOM).fill(-1);
  private settledRevision = -1;

  put(item: MatchingItem): void {
    this.retire(item.id);
    const slot = this.freeSlots.pop() ?? this.slots.length;
    const indexed = indexItem(item, this.lexicon);
    this.slots[slot] = indexed;
    this.ids[slot] = item.id;
    this.slotOf.set(item.id, slot);
    const { ids, weights } = indexed.terms;
    this.lexicon.countItem(ids, 1);
    this.totalSize += indexed.size;
    this.totalTerms += ids.length;
    this.estimates.noteChange(ids);
    this.estimates.put(slot, indexed.terms);
    ids.forEach((id, at) => this.postings.add(id, slot, weights[at] ?? 0));
    for (const hashtag of indexed.hashtags) addTo(this.byHashtag, hashtag, slot);
    for (const link of indexed.links) addTo(this.byLink, link, slot);
  }

  retire(id: string): void {
    const slot = this.slotOf.get(id);
    const indexed = slot === undefined ? null : this.at(slot);
    if (slot === undefined || indexed === null) return;
    const { ids } = indexed.terms;
    for (const id of ids) this.postings.remove(id, slot);
    for (const hashtag of indexed.hashtags) removeFrom(this.byHashtag, hashtag, slot);
    for (const link of indexed.links) removeFrom(this.byLink, link, slot);
    this.lexicon.countItem(ids, -1);
    this.estimates.noteChange(ids);
    this.estimates.clear(slot);
    this.totalSize -= indexed.size;
    this.totalTerms -= ids.length;
    this.slotOf.delete(id);
    this.slots[slot] = null;
    this.freeSlots.push(slot);
  }

  /** @param terms of a text, each as often as the text has it */
  learnBackground(terms: readonly number[]): void {
    const ids = new Set(terms);
    this.lexicon.countBackground(ids);
    this.estimates.noteChange(ids);
  }

  /** Brings what {@link estimatedInverse} and {@link peakOf} answer up to date with the present weights of terms. */
  settle(): void {
    if (this.settledRevision === this.lexicon.revision) return;
    this.estimates.settle(this.postings, this.slotCount, this.exactLength);
    this.peaks.forget();
    this.settledRevision = this.lexicon.revision;
  }

  /** By slot: one over the length of the item's vector, to a millionth. As of the last {@link settle}. */
  get estimatedInverse(): Float64Array {
    return this.estimates.inverse;
  }

  /** The most that a term makes up of any item's vector, to a millionth. As of the last {@link settle}. */
  peakOf(term: number): number {
    return this.peaks.of(term, this.postings, this.estimates.inverse);
  }

  /** One over the length of the item's vector under the present weights; 0 for an item without words. */
  inverseLength(slot: number): number {
    if (this.inverseRevision[slot] !== this.lexicon.revision) this.computeInverse(slot);
    return this.inverse[slot] ?? 0;
  }

  /** Ids of the items that hold all of these terms. */
  itemsHolding(terms: readonly string[]): string[] {
    const ids = terms.map((term) => this.lexicon.find(term));
    const [rarest] = ids.toSorted((one, other) => this.postings.countOf(one) - this.postings.countOf(other));
    if (rarest === undefined || ids.includes(-1)) return [];
    const start = this.postings.startOf(rarest);
    const entries = this.postings.entries.slice(start, start + this.postings.countOf(rarest));
    return [...entries].flatMap((entry) => {
      const indexed = this.at(slotIn(entry));
      return indexed !== null && ids.every((id) => indexed.terms.has(id)) ? [indexed.item.id] : [];
    });
  }

  at = (slot: number): IndexedItem | null => this.slots[slot] ?? null;
  /** @param slot one that holds an item */
  idAt = (slot: number): string => this.ids[slot] ?? '';
  slotOfItem = (id: string): number | undefined => this.slotOf.get(id);
  slotsWithHashtag = (hashtag: string): ReadonlySet<number> => this.byHashtag.get(hashtag) ?? NO_SLOTS;
  slotsWithLink = (link: string): ReadonlySet<number> => this.byLink.get(link) ?? NO_SLOTS;

  /** Slots in use, including free ones below the highest. */
  get slotCount(): number {
    return this.slots.length;
  }

  get averageSize(): number {
    return this.slotOf.size === 0 ? 1 : Math.max(1, this.totalSize / this.slotOf.size);
  }

  get averageTermCount(): number {
    return this.slotOf.size === 0 ? 0 : this.totalTerms / this.slotOf.size;
  }

  private computeInverse(slot: number): void {
    if (slot >= this.inverse.length) {
      const room = this.slots.length * 2;
      this.inverse = grown(this.inverse, new Float64Array(room));
      this.inverseRevision = grown(this.inverseRevision, new Int32Array(room).fill(-1));
    }
    const length = this.exactLength(slot);
    this.inverse[slot] = length === 0 ? 0 : 1 / length;
    this.inverseRevision[slot] = this.lexicon.revision;
  }

  private exactLength = (slot: number): number => {
    const indexed = this.at(slot);
    return indexed === null ? 0 : lengthsOf(indexed, this.lexicon).whole;
  };
}

const FIRST_ROOM = 64;
const NO_SLOTS: ReadonlySet<number> = new Set();

function addTo(map: Map<string, Set<number>>, key: string, slot: number): void {
  const slots = map.get(key) ?? new Set();
  map.set(key, slots.add(slot));
}

function removeFrom(map: Map<string, Set<number>>, key: string, slot: number): void {
  const slots = map.get(key);
  slots?.delete(slot);
  if (slots?.size === 0) map.delete(key);
}
