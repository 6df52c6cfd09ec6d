import { pairKey } from '../index/indexed-item.js';
import type { Lexicon } from '../index/lexicon.js';
import { normaliseHashtag, recognisableLink } from '../text/tokenise.js';
import { hashtagTerm, isStemTerm, type AnalysedText } from '../text/analyse.js';
import type { MatchingPost } from '../types.js';

/** A term of a post that at least one text of the index holds. */
export interface QueryTerm {
  readonly id: number;
  readonly weight: number;
  readonly telling: number;
  readonly isStem: boolean;
  readonly isNumber: boolean;
}

/** A post put into the terms of the index. */
export interface Query {
  readonly post: MatchingPost;
  readonly terms: readonly QueryTerm[];
  readonly length: number;
  readonly surfaceLength: number;
  readonly stemLength: number;
  /** sum of the weights of all stems, also of those that no item holds */
  readonly stemMass: number;
  readonly pairs: readonly { readonly key: number; readonly telling: number }[];
  readonly wordCount: number;
  /** each stem with the first word of the post that has it */
  readonly spokenStems: ReadonlyMap<string, string>;
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
}

const union = (first: readonly string[], second: readonly string[]): string[] => [
  ...new Set([...first, ...second]),
];

function pairsOf(text: AnalysedText, lexicon: Lexicon): Query['pairs'] {
  const pairs = new Map<number, number>();
  let previous = -1;
  let previousTelling = 0;
  for (const word of text.words) {
    const id = lexicon.find(word.stem);
    const telling = lexicon.weightOf(id);
    if (previous >= 0 && id >= 0) pairs.set(pairKey(previous, id), previousTelling + telling);
    previous = id;
    previousTelling = telling;
  }
  return [...pairs].map(([key, telling]) => ({ key, telling }));
}

function countsOf(text: AnalysedText, hashtags: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.words) {
    counts.set(word.surface, (counts.get(word.surface) ?? 0) + 1);
    counts.set(word.stem, (counts.get(word.stem) ?? 0) + 1);
  }
  for (const hashtag of hashtags) counts.set(hashtagTerm(hashtag), 1);
  return counts;
}

function spokenStemsOf(text: AnalysedText): Map<string, string> {
  const spoken = new Map<string, string>();
  for (const word of text.words) if (!spoken.has(word.stem)) spoken.set(word.stem, word.surface);
  return spoken;
}

export function readQuery(post: MatchingPost, text: AnalysedText, lexicon: Lexicon): Query {
  const hashtags = union(text.hashtags, post.hashtags.map(normaliseHashtag));
  const links = union(
    text.links,
    post.links.map(recognisableLink).filter((link) => link !== null),
  );
  const terms: QueryTerm[] = [];
  let surface = 0;
  let stem = 0;
  let stemMass = 0;
  for (const [spelling, count] of countsOf(text, hashtags)) {
    const id = lexicon.find(spelling);
    const telling = lexicon.weightOf(id);
    const weight = 1 + Math.log(count);
    const isStem = isStemTerm(spelling);
    if (isStem) {
      stem += (weight * telling) ** 2;
      stemMass += telling;
    } else surface += (weight * telling) ** 2;
    if (id >= 0) terms.push({ id, weight, telling, isStem, isNumber: /^\p{N}/u.test(spelling) });
  }
  return {
    post,
    terms,
    length: Math.sqrt(surface + stem),
    surfaceLength: Math.sqrt(surface),
    stemLength: Math.sqrt(stem),
    stemMass,
    pairs: pairsOf(text, lexicon),
    wordCount: text.words.length,
    spokenStems: spokenStemsOf(text),
    hashtags,
    links,
  };
}
