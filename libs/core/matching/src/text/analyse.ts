import { readTokens, type TokenSink } from './tokenise.js';
import { type WordForms, WORDS } from './words.js';

/** A text ready to be compared. It names terms by their spelling, so that no change of the index voids it. */
export interface AnalysedText {
  /** content words in reading order, stop words left out */
  readonly words: readonly WordForms[];
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
}

const HASHTAG_MARK = '#';
export const hashtagTerm = (hashtag: string): string => HASHTAG_MARK + hashtag;

const NOTHING: readonly string[] = [];

/** What has been read of a text so far. Most texts have no hashtag and no link: then there is no set of them either. */
class Reading implements TokenSink {
  readonly words: WordForms[] = [];
  private hashtags: Set<string> | null = null;
  private links: Set<string> | null = null;

  plainWord(text: string, codes: Uint16Array, start: number, end: number): void {
    const forms = WORDS.ofPlain(text, codes, start, end);
    if (forms !== null) this.words.push(forms);
  }

  word(word: string): void {
    const forms = WORDS.of(word);
    if (forms !== null) this.words.push(forms);
  }

  hashtag(hashtag: string): void {
    this.hashtags = (this.hashtags ?? new Set()).add(hashtag);
  }

  link(link: string): void {
    this.links = (this.links ?? new Set()).add(link);
  }

  get found(): AnalysedText {
    return {
      words: this.words,
      hashtags: this.hashtags === null ? NOTHING : [...this.hashtags],
      links: this.links === null ? NOTHING : [...this.links],
    };
  }
}

export function analyse(text: string): AnalysedText {
  const reading = new Reading();
  readTokens(text, reading);
  return reading.found;
}
