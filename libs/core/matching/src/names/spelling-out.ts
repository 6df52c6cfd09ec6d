import { type WordForms, WORDS } from '../text/words.js';
import type { Name } from './abbreviations.js';

const WORD = /[\p{L}\p{N}]+/gu;

interface SpokenWord {
  readonly stem: string;
  readonly surface: string;
  readonly end: number;
}

/** The content words of a text with the places where they end. */
function spokenWords(text: string): SpokenWord[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const forms = WORDS.of(match[0].toLowerCase());
    return forms === null ? [] : [{ ...forms, end: match.index + match[0].length }];
  });
}

export const startsAt = (
  words: readonly Pick<WordForms, 'stem'>[],
  at: number,
  { words: sought }: Name,
): boolean => sought.every(({ stem }, offset) => words[at + offset]?.stem === stem);

/** The text with the abbreviation in brackets behind the name, if it has the one without the other. */
export function withAbbreviation(text: string, name: Name): string {
  const words = spokenWords(text);
  if (words.some(({ surface }) => surface === name.shortForm.surface)) return text;
  const at = words.findIndex((_, start) => startsAt(words, start, name));
  const end = at < 0 ? undefined : words[at + name.words.length - 1]?.end;
  return end === undefined ? text : `${text.slice(0, end)} (${name.short})${text.slice(end)}`;
}

/** The text with the name in brackets behind the abbreviation. */
export function withName(text: string, name: Name): string {
  const end = spokenWords(text).find(({ surface }) => surface === name.shortForm.surface)?.end;
  return end === undefined ? text : `${text.slice(0, end)} (${name.long})${text.slice(end)}`;
}
