import { grown } from '../grown.js';
import { stemEnglish } from './stem-english.js';
import { stemIndonesian } from './stem-indonesian.js';
import { isStopWord } from './stop-words.js';

/** One word as the index knows it: the surface word and its stem are two terms of one vector. */
export interface WordForms {
  /** no other word has it, ever: what is known of a word may be kept under it */
  readonly id: number;
  readonly surface: string;
  readonly stem: string;
  readonly isNumber: boolean;
}

const STEM_MARK = '~';
const IS_NUMBER = /^\p{N}/u;

/**
 * Both stemmers run over each word whatever its language: posts mix the two within a sentence, and what matters is
 * that the same word is cut the same way on both sides.
 */
export const stemOf = (word: string): string =>
  /\p{N}/u.test(word) ? word : stemEnglish(stemIndonesian(word));

/** The stem of a word as a term of its own. */
export const stemTerm = (word: string): string => STEM_MARK + stemOf(word);

export const isStemTerm = (term: string): boolean => term.startsWith(STEM_MARK);

/** Beyond so many words those that nobody used of late are forgotten: posts never run out of misspellings. */
const WORDS_KEPT = 100_000;
/** The table of plain words begins with 2 to the power of so many places. */
const FIRST_TABLE_BITS = 12;
/** A place of that table: the hash of a word, its entry, 0 for none, and where its codes lie. */
const FIELDS = 4;
const ENTRY = 1;
const START = 2;
const LENGTH = 3;
const LOWER_CASE_BIT = 0x20;

/** A number for ASCII letters and digits that does not depend on the case of the letters. */
function hashOf(codes: Uint16Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) {
    hash = (Math.imul(hash, 31) + ((codes[at] ?? 0) | LOWER_CASE_BIT)) | 0;
  }
  return hash;
}

/** Whether the word is of small ASCII letters and digits; its codes are then in `codes`. */
function isPlain(word: string, codes: Uint16Array): boolean {
  if (word.length > codes.length) return false;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (!(code >= 0x61 && code <= 0x7a) && !(code >= 0x30 && code <= 0x39)) return false;
    codes[at] = code;
  }
  return word !== '';
}

/**
 * The forms of every word met lately. A word of ASCII letters and digits is found by its codes where it stands in the
 * text: cutting it out and putting it in lower case first took most of the time of reading a post.
 */
class Words {
  /** words of other letters, and endless ones */
  private readonly others = new Map<string, WordForms | null>();
  private nextId = 0;
  private tableBits = FIRST_TABLE_BITS;
  /** by place, {@link FIELDS}: all that seeking a word looks at lies side by side */
  private table = new Int32Array(FIELDS << FIRST_TABLE_BITS);
  /** by entry: null for a stop word, and for the entry 0, which is none */
  private entries: (WordForms | null)[] = [null];
  /** by entry: 1 where the word was met again since it was learnt or spared */
  private wasUsed = new Uint8Array(WORDS_KEPT + 1);
  private codes = new Uint8Array(1024);
  private codeCount = 0;
  private readonly spelt = new Uint16Array(64);

  /** @param word in lower case @returns null for a stop word */
  of(word: string): WordForms | null {
    if (isPlain(word, this.spelt)) return this.ofPlain(word, this.spelt, 0, word.length);
    const known = this.others.get(word);
    if (known !== undefined) return known;
    if (this.others.size >= WORDS_KEPT) this.others.clear();
    const forms = this.formsOf(word);
    this.others.set(word, forms);
    return forms;
  }

  /** The word of ASCII letters and digits, whatever its case, that stands at a place of a text with these codes. */
  ofPlain(text: string, codes: Uint16Array, start: number, end: number): WordForms | null {
    const hash = hashOf(codes, start, end);
    const { table } = this;
    for (let place = this.firstPlace(hash); ; place = this.placeAfter(place)) {
      const entry = table[place + ENTRY] ?? 0;
      if (entry === 0) return this.learn(text.slice(start, end).toLowerCase(), hash);
      if (table[place] === hash && this.isSpelt(place, codes, start, end)) {
        this.wasUsed[entry] = 1;
        return this.entries[entry] ?? null;
      }
    }
  }

  private firstPlace(hash: number): number {
    return FIELDS * (Math.imul(hash, 0x9e3779b1) >>> (32 - this.tableBits));
  }

  private placeAfter(place: number): number {
    return (place + FIELDS) & (this.table.length - 1);
  }

  private isSpelt(place: number, codes: Uint16Array, start: number, end: number): boolean {
    if (this.table[place + LENGTH] !== end - start) return false;
    const first = this.table[place + START] ?? 0;
    for (let at = start; at < end; at += 1) {
      if (this.codes[first + at - start] !== ((codes[at] ?? 0) | LOWER_CASE_BIT)) return false;
    }
    return true;
  }

  private formsOf(word: string): WordForms | null {
    if (isStopWord(word)) return null;
    const stem = stemTerm(word);
    this.nextId += 1;
    return { id: this.nextId, surface: word, stem, isNumber: IS_NUMBER.test(word) };
  }

  private learn(word: string, hash: number): WordForms | null {
    if (this.entries.length > WORDS_KEPT) this.forget();
    const forms = this.formsOf(word);
    const start = this.makeRoom(word.length);
    for (let at = 0; at < word.length; at += 1) this.codes[start + at] = word.charCodeAt(at);
    this.enter(hash, start, word.length, forms);
    return forms;
  }

  /** @returns where the codes of a word of that length may lie */
  private makeRoom(length: number): number {
    const start = this.codeCount;
    this.codeCount += length;
    if (this.codeCount > this.codes.length) {
      this.codes = grown(this.codes, new Uint8Array(2 * this.codeCount));
    }
    return start;
  }

  private enter(hash: number, start: number, length: number, forms: WordForms | null): void {
    const entry = this.entries.length;
    if (2 * entry > 1 << this.tableBits) this.growTable();
    const { table } = this;
    const place = this.freePlace(hash);
    table[place] = hash;
    table[place + ENTRY] = entry;
    table[place + START] = start;
    table[place + LENGTH] = length;
    this.wasUsed[entry] = 0;
    this.entries.push(forms);
  }

  private freePlace(hash: number): number {
    let place = this.firstPlace(hash);
    while (this.table[place + ENTRY] !== 0) place = this.placeAfter(place);
    return place;
  }

  private growTable(): void {
    const { table } = this;
    this.tableBits += 1;
    this.table = new Int32Array(FIELDS << this.tableBits);
    for (let at = 0; at < table.length; at += FIELDS) {
      if (table[at + ENTRY] === 0) continue;
      this.table.set(table.subarray(at, at + FIELDS), this.freePlace(table[at] ?? 0));
    }
  }

  /** Spares the words that were used since the last time; none where they would fill the half of the places anew. */
  private forget(): void {
    const { table, entries, wasUsed, codes } = this;
    const isSparing = 2 * wasUsed.reduce((sum, used) => sum + used, 0) < WORDS_KEPT;
    this.table = new Int32Array(table.length);
    this.entries = [null];
    this.wasUsed = new Uint8Array(WORDS_KEPT + 1);
    this.codeCount = 0;
    for (let at = 0; at < table.length; at += FIELDS) {
      const entry = table[at + ENTRY] ?? 0;
      if (entry === 0 || !isSparing || wasUsed[entry] !== 1) continue;
      const [start, length] = [table[at + START] ?? 0, table[at + LENGTH] ?? 0];
      const before = codes.slice(start, start + length);
      const now = this.makeRoom(length);
      this.codes.set(before, now);
      this.enter(table[at] ?? 0, now, length, entries[entry] ?? null);
    }
  }
}

export const WORDS = new Words();
