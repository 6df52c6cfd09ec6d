const SHORTEST_ROOT = 3;
const VOWEL = /[aeiouy]/;

function withoutEnding(word: string, ending: string, replacement = ''): string | null {
  if (!word.endsWith(ending)) return null;
  const root = word.slice(0, -ending.length);
  return root.length >= SHORTEST_ROOT && VOWEL.test(root) ? root + replacement : null;
}

/** planned -> plan, but call and miss keep their double letter. */
const undouble = (word: string): string => word.replace(/([bdgmnprt])\1$/, '$1');

const singular = (word: string): string =>
  withoutEnding(word, 'sses', 'ss') ??
  withoutEnding(word, 'ies', 'y') ??
  (/(?:ss|us|is)$/.test(word) ? word : (withoutEnding(word, 's') ?? word));

function withoutTense(word: string): string {
  const root = withoutEnding(word, 'ing') ?? (word.endsWith('eed') ? null : withoutEnding(word, 'ed'));
  return root === null ? word : undouble(root);
}

/** A light stemmer of English: plurals, -ed, -ing, -ly and a last silent e. */
export function stemEnglish(word: string): string {
  if (word.length <= SHORTEST_ROOT) return word;
  const base = withoutTense(singular(word));
  const adjective = withoutEnding(base, 'ly') ?? base;
  return adjective.length > SHORTEST_ROOT ? adjective.replace(/e$/, '') : adjective;
}
