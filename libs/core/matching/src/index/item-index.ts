import type { MatchingItem } from '../types.js';
import { indexItem, lengthsOf, termIdsOf, type IndexedItem } from './indexed-item.js';
import { Lexicon } from './lexicon.js';
import { Postings } from './postings.js';
import type { AnalysedText } from '../text/analyse.js';

/** The active items and the ways to reach them: by term, by hashtag, by link. One item in or out is cheap. */
export class ItemIndex {
  readonly lexicon = new Lexicon();
  private readonly slotOf = new Map<string, number>();
  private readonly slots: (IndexedItem | null)[] = [];
  private readonly freeSlots: number[] = [];
  readonly postings = new Postings();
  private readonly byHashtag = new Map<string, Set<number>>();
  private readonly byLink = new Map<string, Set<number>>();
  private totalSize = 0;
  /** 1 / length of each slot's item, and the revision it was computed under */
  private inverse = new Float64Array(64);
  private inverseRevision = new Int32Array(64).fill(-1);

  put(item: MatchingItem): void {
    this.retire(item.id);
    const slot = this.freeSlots.pop() ?? this.slots.length;
    const indexed = indexItem(item, this.lexicon);
    this.slots[slot] = indexed;
    this.slotOf.set(item.id, slot);
    this.lexicon.countItem(indexed.terms.keys(), 1);
    this.totalSize += indexed.size;
    for (const [id, term] of indexed.terms) this.postings.add(id, slot, term.weight);
    for (const hashtag of indexed.hashtags) addTo(this.byHashtag, hashtag, slot);
    for (const link of indexed.links) addTo(this.byLink, link, slot);
  }

  retire(id: string): void {
    const slot = this.slotOf.get(id);
    const indexed = slot === undefined ? null : this.at(slot);
    if (slot === undefined || indexed === null) return;
    for (const term of indexed.terms.keys()) this.postings.remove(term, slot);
    for (const hashtag of indexed.hashtags) removeFrom(this.byHashtag, hashtag, slot);
    for (const link of indexed.links) removeFrom(this.byLink, link, slot);
    this.lexicon.countItem(indexed.terms.keys(), -1);
    this.totalSize -= indexed.size;
    this.slotOf.delete(id);
    this.slots[slot] = null;
    this.freeSlots.push(slot);
  }

  learnBackground(text: AnalysedText): void {
    this.lexicon.countBackground(new Set(termIdsOf(text, this.lexicon)));
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
    const slots = this.postings.slots.slice(start, start + this.postings.countOf(rarest));
    return [...slots].flatMap((slot) => {
      const indexed = this.at(slot);
      return indexed !== null && ids.every((id) => indexed.terms.has(id)) ? [indexed.item.id] : [];
    });
  }

  at = (slot: number): IndexedItem | null => this.slots[slot] ?? null;
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

  private computeInverse(slot: number): void {
    if (slot >= this.inverse.length) {
      const inverse = new Float64Array(this.slots.length * 2);
      const revisions = new Int32Array(this.slots.length * 2).fill(-1);
      inverse.set(this.inverse);
      revisions.set(this.inverseRevision);
      this.inverse = inverse;
      this.inverseRevision = revisions;
    }
    const indexed = this.at(slot);
    const { whole } = indexed === null ? { whole: 0 } : lengthsOf(indexed, this.lexicon);
    this.inverse[slot] = whole === 0 ? 0 : 1 / whole;
    this.inverseRevision[slot] = this.lexicon.revision;
  }
}

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
