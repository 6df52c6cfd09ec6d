/** A stretch of a post's text, marked where it carries what was matched or must be avoided. */
export interface Span {
  readonly text: string;
  readonly mark: 'match' | 'avoid' | null;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const SHORTEST_TERM = 3;

/**
 * Cuts a text at the words that begin with a matched term, and at wording to avoid, which wins where both meet.
 * Terms may be stems, so the rest of the word is taken along.
 */
export function spansOf(text: string, terms: readonly string[], avoided: readonly string[]): readonly Span[] {
  const stems = terms
    .filter(({ length }) => length >= SHORTEST_TERM)
    .map((term) => `${escaped(term)}[\\p{L}\\p{N}]*`);
  const phrases = avoided.filter((phrase) => phrase.trim() !== '').map(escaped);
  if (stems.length + phrases.length === 0) return [{ text, mark: null }];
  const alternatives = [
    ...(phrases.length === 0 ? [] : [`(?<avoid>${phrases.join('|')})`]),
    ...(stems.length === 0 ? [] : [`(?<match>${stems.join('|')})`]),
  ];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const spans: Span[] = [];
  let end = 0;
  for (const found of text.matchAll(pattern)) {
    if (found.index > end) spans.push({ text: text.slice(end, found.index), mark: null });
    spans.push({ text: found[0], mark: found.groups?.['avoid'] === undefined ? 'match' : 'avoid' });
    end = found.index + found[0].length;
  }
  if (end < text.length) spans.push({ text: text.slice(end), mark: null });
  return spans;
}

export const isMentioned = (text: string, phrase: string): boolean =>
  spansOf(text, [], [phrase]).some(({ mark }) => mark === 'avoid');

/** Numbers as a computer reads them, whether written 7.300, 7300 or 7 300; a comma stays a decimal comma. */
const numbersIn = (text: string): readonly string[] =>
  (text.match(/\d+(?:[. ]\d{3})*(?:,\d+)?/g) ?? []).map((number) => number.replaceAll(/[. ]/g, ''));

/** Whether a post names a locked fact's value: as a number where it is one, else word for word. */
export function namesFact(text: string, value: string): boolean {
  const numbers = numbersIn(value);
  return numbers.length === 0
    ? isMentioned(text, value)
    : numbers.every((number) => numbersIn(text).includes(number));
}
