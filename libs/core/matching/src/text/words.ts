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

/** Beyond so many words all are forgotten and learnt anew: posts never run out of misspellings. */
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

/**
 * The forms of every word met lately. A word of ASCII letters and digits is found by its codes where it stands in the
 * text: cutting it out and putting it in lower case first took most of the time of reading a post.
 */
class Words {
  private readonly known = new Map<string, WordForms | null>();
  private nextId = 0;
  private tableBits = FIRST_TABLE_BITS;
  /** by place, {@link FIELDS}: all that seeking a word looks at lies side by side */
  private table = new Int32Array(FIELDS << FIRST_TABLE_BITS);
  /** by entry: null for a stop word, and for the entry 0, which is none */
  private readonly entries: (WordForms | null)[] = [null];
  private codes = new Uint8Array(1024);
  private codeCount = 0;

  /** @returns null for a stop word */
  of(word: string): WordForms | null {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    if (this.known.size >= WORDS_KEPT) this.forget();
    const forms = isStopWord(word)
      ? null
      : {
          id: this.nextId++,
          surface: word,
          stem: stemTerm(word),
          isNumber: IS_NUMBER.test(word),
        };
    this.known.set(word, forms);
    return forms;
  }

  /** The word of ASCII letters and digits, whatever its case, that stands at a place among codes. */
  ofPlain(codes: Uint16Array, start: number, end: number): WordForms | null {
    const hash = hashOf(codes, start, end);
    const { table } = this;
    for (let place = this.firstPlace(hash); ; place = this.placeAfter(place)) {
      const entry = table[place + ENTRY] ?? 0;
      if (entry === 0) return this.learnPlain(codes.subarray(start, end), hash);
      if (table[place] === hash && this.isSpelt(place, codes, start, end)) return this.entries[entry] ?? null;
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

  private learnPlain(codes: Uint16Array, hash: number): WordForms | null {
    let word = '';
    for (const code of codes) word += String.fromCharCode(code | LOWER_CASE_BIT);
    // First of all: it may be that every other word is forgotten.
    const forms = this.of(word);
    const entry = this.entries.length;
    if (2 * entry > 1 << this.tableBits) this.growTable();
    const start = this.codeCount;
    this.codeCount += word.length;
    if (this.codeCount > this.codes.length) {
      this.codes = grown(this.codes, new Uint8Array(2 * this.codeCount));
    }
    for (let at = 0; at < word.length; at += 1) this.codes[start + at] = word.charCodeAt(at);
    this.table.set([hash, entry, start, word.length], this.freePlace(hash));
    this.entries.push(forms);
    return forms;
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

  private forget(): void {
    this.known.clear();
    this.table.fill(0);
    this.entries.length = 1;
    this.codeCount = 0;
  }
}

export const WORDS = new Words();
