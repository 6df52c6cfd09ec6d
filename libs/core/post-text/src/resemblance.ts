import { normalisedText } from './fingerprint.js';
import { spansOf } from './spans.js';

/** Letters in a shingle: short enough that a typing error spoils few of them, long enough that chance makes none. */
const SHINGLE = 4;

/** The words alone: who is named on the way and where a link leads is no part of them. */
function wordsOf(text: string): string {
  let rest = '';
  let from = 0;
  for (const span of spansOf(text)) {
    if (span.kind !== 'mention') continue;
    rest += `${text.slice(from, span.start)} `;
    from = span.end;
  }
  return normalisedText(rest + text.slice(from));
}

function shinglesOf(words: string): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) shingles.add(words.slice(at, at + SHINGLE));
  return shingles;
}

/**
 * How much two texts have in common, 0 to 1: the shingles of both among those of either. Links, mentions, case,
 * punctuation and emoji do not count. Two texts that are equal but for these resemble each other by 1; texts without a
 * shingle resemble nothing else.
 */
export function resemblance(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words === others) return 1;
  const [mine, theirs] = [shinglesOf(words), shinglesOf(others)];
  if (mine.size === 0 || theirs.size === 0) return 0;
  let shared = 0;
  for (const shingle of mine) if (theirs.has(shingle)) shared += 1;
  return shared / (mine.size + theirs.size - shared);
}
