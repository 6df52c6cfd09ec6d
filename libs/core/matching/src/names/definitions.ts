import { isStopWord } from '../text/stop-words.js';
import type { MatchingItem } from '../types.js';

/** A name and its initials, as an item gives them. */
export interface Definition {
  readonly short: string;
  readonly long: string;
  /** given in so many words, "Makan Bergizi Gratis (MBG)", and not made from capital letters */
  readonly isExplicit: boolean;
}

const LEAST_LETTERS = 3;
const MOST_LETTERS = 7;
const SENTENCE = /[^.!?\n]+/g;
const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;
/** Characters of a name and its abbreviation, at most. */
const MOST_BEFORE = 120;
const MOST_INSIDE = 80;
const SHORT = /^\p{Lu}{3,7}$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const HUMPS = /\p{Lu}\p{Ll}+/gu;

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];
const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => !isStopWord(word.toLowerCase()))
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();

/** The words at the end of `before` whose initials the abbreviation is. */
function longFormAtEnd(before: string, short: string): string | null {
  const words = wordsOf(before);
  for (let from = words.length - short.length; from >= 0; from -= 1) {
    const run = words.slice(from);
    const initials = initialsOf(run);
    if (initials === short && !isStopWord((run[0] ?? '').toLowerCase())) return run.join(' ');
    if (initials.length > short.length) return null;
  }
  return null;
}

/** What stands in brackets, with what stands before them on the same line and since the last ones. */
function* bracketsIn(text: string): Generator<{ readonly before: string; readonly inside: string }> {
  let since = 0;
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', since)) {
    const close = text.indexOf(')', open);
    if (close < 0) return;
    const from = Math.max(since, open - MOST_BEFORE, text.lastIndexOf('\n', open) + 1);
    if (close - open <= MOST_INSIDE)
      yield { before: text.slice(from, open), inside: text.slice(open + 1, close).trim() };
    since = close + 1;
  }
}

function explicitIn(text: string): Definition[] {
  const found: Definition[] = [];
  for (const { before, inside } of bracketsIn(text)) {
    const isShortInside = SHORT.test(inside);
    const short = isShortInside ? inside : (wordsOf(before).at(-1) ?? '');
    if (!SHORT.test(short)) continue;
    const isLongInside = !isShortInside && initialsOf(wordsOf(inside)) === short;
    const long = isShortInside ? longFormAtEnd(before, short) : isLongInside ? inside : null;
    if (long !== null) found.push({ short, long, isExplicit: true });
  }
  return found;
}

/** Three to seven words with capital letters side by side are a name; the first word of a sentence has its capital anyway. */
function namesIn(sentence: string): string[][] {
  const runs: string[][] = [[]];
  const words = wordsOf(sentence);
  words.forEach((word) => {
    if (CAPITALISED.test(word)) runs.at(-1)?.push(word);
    else runs.push([]);
  });
  // Where every word has its capital, as in a headline, capitals name nothing.
  if (words.filter((word) => CAPITALISED.test(word)).length > words.length * 0.7) return [];
  const [first = [], ...others] = runs;
  return [first, first.slice(1), ...others];
}

function fromName(run: readonly string[]): Definition[] {
  const words = run.slice(run.findIndex((word) => !isStopWord(word.toLowerCase())));
  const short = initialsOf(words);
  const isName = short.length >= LEAST_LETTERS && short.length <= MOST_LETTERS;
  return isName ? [{ short, long: words.join(' '), isExplicit: false }] : [];
}

/** The abbreviations that an item gives, or lets a reader make from its names and its hashtags. */
export function definitionsIn(item: MatchingItem): Definition[] {
  const texts = [item.title, item.framing, ...item.points.map(({ text }) => text)];
  const names = texts.flatMap((text) => (text.match(SENTENCE) ?? []).flatMap(namesIn));
  const hashtags = item.hashtags.map((hashtag) => hashtag.match(HUMPS) ?? []);
  return [...texts.flatMap(explicitIn), ...[...names, ...hashtags].flatMap(fromName)];
}
