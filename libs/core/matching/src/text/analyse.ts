import { stemEnglish } from './stem-english.js';
import { stemIndonesian } from './stem-indonesian.js';
import { isStopWord } from './stop-words.js';
import { tokenise } from './tokenise.js';

/** One word as the index knows it: the surface word and its stem are two terms of one vector. */
export interface WordForms {
  readonly surface: string;
  readonly stem: string;
  readonly isNumber: boolean;
}

/** A text ready to be compared. It names terms by their spelling, so that no change of the index voids it. */
export interface AnalysedText {
  /** content words in reading order, stop words left out */
  readonly words: readonly WordForms[];
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
}

const STEM_MARK = '~';
const HASHTAG_MARK = '#';
const IS_NUMBER = /^\p{N}/u;
const FORMS_KEPT = 100_000;
const forms = new Map<string, WordForms | null>();

/**
 * Both stemmers run over each word whatever its language: posts mix the two within a sentence, and what matters is
 * that the same word is cut the same way on both sides.
 */
export const stemOf = (word: string): string =>
  /\p{N}/u.test(word) ? word : stemEnglish(stemIndonesian(word));

/** The stem of a word as a term of its own. */
export const stemTerm = (word: string): string => STEM_MARK + stemOf(word);

/** @returns null for a stop word */
export function formsOf(word: string): WordForms | null {
  const known = forms.get(word);
  if (known !== undefined) return known;
  if (forms.size >= FORMS_KEPT) forms.clear();
  const made = isStopWord(word)
    ? null
    : { surface: word, stem: stemTerm(word), isNumber: IS_NUMBER.test(word) };
  forms.set(word, made);
  return made;
}

export const hashtagTerm = (hashtag: string): string => HASHTAG_MARK + hashtag;
export const isStemTerm = (term: string): boolean => term.startsWith(STEM_MARK);

export function analyse(text: string): AnalysedText {
  const { words, hashtags, links } = tokenise(text);
  const kept: WordForms[] = [];
  for (const word of words) {
    const made = formsOf(word);
    if (made !== null) kept.push(made);
  }
  return { words: kept, hashtags, links };
}

/**
 * Keeps the analyses of the latest texts: a post is matched again whenever an item changes. In two generations: when
 * the younger is full it becomes the elder, and what nobody asked for since is gone. Taking the oldest out of one Map
 * would walk over the holes that earlier ones left.
 */
export class AnalysisCache {
  private younger = new Map<string, AnalysedText>();
  private elder = new Map<string, AnalysedText>();

  /** @param capacity of one generation */
  constructor(private readonly capacity: number) {}

  analyse(text: string): AnalysedText {
    const kept = this.younger.get(text);
    if (kept !== undefined) return kept;
    const made = this.elder.get(text) ?? analyse(text);
    if (this.younger.size >= this.capacity) {
      this.elder = this.younger;
      this.younger = new Map();
    }
    this.younger.set(text, made);
    return made;
  }
}
