import { normalisedText } from '@conductor/post-text';

/** What is read of a post for candidates. */
export interface ReadablePost {
  readonly text: string;
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
}

/** Below this a hashtag may hold a name by chance: `#kampusani` is not about Ani. */
const SHORTEST_WITHIN = 6;
/** What Indonesian hangs on a name. */
const ENDINGS = ['', 'nya', 'lah', 'kah', 'pun'] as const;

/** Words of one letter form: no case, no marks, no accents. */
const wordsOf = (text: string): string[] =>
  normalisedText(text).normalize('NFD').replaceAll(/\p{M}/gu, '').split(' ').filter(Boolean);

/** An address's own words: a profile and a page name their person there. */
const linkWords = (link: string): string[] => wordsOf(link.replace(/^https?:\/\//i, '').replaceAll('/', ' '));

const isNamed = (word: string, name: string): boolean => ENDINGS.some((ending) => word === name + ending);

function hasSequence(words: readonly string[], name: readonly string[]): boolean {
  const last = name.length - 1;
  return words.some((_, at) =>
    name.every((part, index) => {
      const word = words[at + index];
      return word !== undefined && (index === last ? isNamed(word, part) : word === part);
    }),
  );
}

/** How much of a term there is to go by. */
export const lettersOf = (term: string): number => wordsOf(term).join('').length;

/** The first of the terms that the post names: in its words, its hashtags and mentions, or its links. */
export function namedTerm(terms: readonly string[], { text, hashtags, links }: ReadablePost): string | null {
  const words = wordsOf(text);
  const marked = [
    ...hashtags.map((hashtag) => wordsOf(hashtag).join('')),
    ...[...text.matchAll(/[@＠#＃]([\p{L}\p{M}\p{N}_.]+)/gu)].map(([, name = '']) => wordsOf(name).join('')),
    ...links.map((link) => linkWords(link).join('')),
  ];
  const linked = links.map(linkWords);
  const isTerm = (term: string): boolean => {
    const name = wordsOf(term);
    const joined = name.join('');
    if (joined === '') return false;
    return (
      hasSequence(words, name) ||
      words.some((word) => isNamed(word, joined)) ||
      linked.some((there) => hasSequence(there, name) || there.includes(joined)) ||
      marked.some((mark) => mark === joined || (joined.length >= SHORTEST_WITHIN && mark.includes(joined)))
    );
  };
  return terms.find(isTerm) ?? null;
}
