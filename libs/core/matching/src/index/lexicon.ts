import { grown } from '../grown.js';
import { isStemTerm, type WordForms } from '../text/words.js';

const FIRST_ROOM = 1024;
/** A word's place in the memo holds its id, the terms of its surface and its stem, and how many terms there were. */
const MEMO_FIELDS = 4;
const SURFACE = 1;
const STEM = 2;
const TERMS_THEN = 3;
/** Both terms are known: no term that comes later can change them. */
const FOR_GOOD = -1;

/** Every term the matcher has met, with the number of items and background texts that hold it. */
export class Lexicon {
  private readonly ids = new Map<string, number>();
  private readonly spellings: string[] = [];
  private stems = new Uint8Array(FIRST_ROOM);
  private itemCounts = new Int32Array(FIRST_ROOM);
  /** items and background texts together */
  private holders = new Int32Array(FIRST_ROOM);
  private items = 0;
  private backgroundTexts = 0;
  private logOfTotal = 0;
  /** log(n + 0.5) by n: what n holders take from a weight */
  private logs = new Float64Array([Math.log(0.5)]);
  private memo = new Int32Array(MEMO_FIELDS * FIRST_ROOM).fill(-1);
  /** rises with each change, so that what was computed from weights knows when it is stale */
  revision = 0;

  intern(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.spellings.length;
    this.ids.set(term, id);
    this.spellings.push(term);
    if (id >= this.holders.length) this.makeRoom();
    this.stems[id] = isStemTerm(term) ? 1 : 0;
    return id;
  }

  /** @returns -1 for a term never met */
  find = (term: string): number => this.ids.get(term) ?? -1;

  spellingOf = (id: number): string => this.spellings[id] ?? '';

  isStem(id: number): boolean {
    return this.stems[id] === 1;
  }

  /** How many terms there are: every id lies below. */
  get size(): number {
    return this.spellings.length;
  }

  /**
   * Where {@link surfaceAt} and {@link stemAt} find the terms of a word: one look into a table in place of two searches
   * by spelling. The place is good until the next word is asked for.
   */
  placeOf(word: WordForms): number {
    const { memo } = this;
    const place = (word.id * MEMO_FIELDS) & (memo.length - 1);
    const termsThen = memo[place + TERMS_THEN] ?? 0;
    if (memo[place] !== word.id || (termsThen !== FOR_GOOD && termsThen !== this.spellings.length)) {
      const surface = this.find(word.surface);
      const stem = this.find(word.stem);
      memo[place] = word.id;
      memo[place + SURFACE] = surface;
      memo[place + STEM] = stem;
      memo[place + TERMS_THEN] = surface < 0 || stem < 0 ? this.spellings.length : FOR_GOOD;
    }
    return place;
  }

  /** @returns -1 for a term never met */
  surfaceAt(place: number): number {
    return this.memo[place + SURFACE] ?? -1;
  }

  /** @returns -1 for a term never met */
  stemAt(place: number): number {
    return this.memo[place + STEM] ?? -1;
  }

  countItem(ids: Iterable<number>, change: 1 | -1): void {
    for (const id of ids) {
      this.itemCounts[id] = (this.itemCounts[id] ?? 0) + change;
      this.holders[id] = (this.holders[id] ?? 0) + change;
    }
    this.items += change;
    this.noteChange();
  }

  countBackground(ids: Iterable<number>): void {
    for (const id of ids) this.holders[id] = (this.holders[id] ?? 0) + 1;
    this.backgroundTexts += 1;
    this.noteChange();
  }

  /**
   * How telling a term is, log((n + 1) / (holders + 0.5)) among n items and background texts; a term never met (-1) is
   * the most telling of all. Never negative.
   */
  weightOf(id: number): number {
    return this.logOfTotal - (this.logs[id < 0 ? 0 : (this.holders[id] ?? 0)] ?? 0);
  }

  /** What the holders of a term take from its weight, which is {@link wholeWeight} without it. */
  lossOf(id: number): number {
    return this.logs[this.holders[id] ?? 0] ?? 0;
  }

  /** log(n + 1) */
  get wholeWeight(): number {
    return this.logOfTotal;
  }

  /** The part of the background texts that hold the term, 0 to 1. */
  backgroundShare = (id: number): number =>
    id < 0 || this.backgroundTexts === 0
      ? 0
      : ((this.holders[id] ?? 0) - (this.itemCounts[id] ?? 0)) / this.backgroundTexts;

  private noteChange(): void {
    const total = this.items + this.backgroundTexts;
    this.logOfTotal = Math.log(total + 1);
    if (total >= this.logs.length) {
      this.logs = Float64Array.from({ length: 2 * (total + 1) }, (_, holders) => Math.log(holders + 0.5));
    }
    this.revision += 1;
  }

  private makeRoom(): void {
    const room = 2 * this.holders.length;
    this.itemCounts = grown(this.itemCounts, new Int32Array(room));
    this.holders = grown(this.holders, new Int32Array(room));
    this.stems = grown(this.stems, new Uint8Array(room));
    // What it held is found again when it is asked for.
    this.memo = new Int32Array(MEMO_FIELDS * room).fill(-1);
  }
}
