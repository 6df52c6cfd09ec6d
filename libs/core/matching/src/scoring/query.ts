import { pairKey } from '../index/indexed-item.js';
import type { Lexicon } from '../index/lexicon.js';
import { normaliseHashtag, recognisableLink } from '../text/tokenise.js';
import { hashtagTerm, type AnalysedText, type WordForms } from '../text/analyse.js';
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
  /** one over the length; 0 for a post without words */
  readonly inverseLength: number;
  readonly surfaceLength: number;
  readonly stemLength: number;
  /** sum of the weights of all stems, also of those that no item holds */
  readonly stemMass: number;
  /** neighbouring stems by {@link pairKey}, with what both tell together */
  readonly pairs: ReadonlyMap<number, number>;
  readonly wordCount: number;
  /** the words as the post spells them, in reading order */
  readonly words: readonly WordForms[];
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
}

const union = (first: readonly string[], second: readonly string[]): readonly string[] =>
  second.length === 0 ? first : [...new Set([...first, ...second])];

interface Counted {
  readonly id: number;
  readonly isStem: boolean;
  readonly isNumber: boolean;
  count: number;
}

/** Terms with how often each occurs; by id where the index knows them, by spelling where it does not. */
class TermCounts {
  readonly all: Counted[] = [];
  private readonly byId = new Map<number, Counted>();
  private readonly unknown = new Map<string, Counted>();

  add(spelling: string, id: number, isStem: boolean, isNumber: boolean): void {
    const known = id >= 0 ? this.byId.get(id) : this.unknown.get(spelling);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    const counted = { id, isStem, isNumber, count: 1 };
    if (id >= 0) this.byId.set(id, counted);
    else this.unknown.set(spelling, counted);
    this.all.push(counted);
  }
}

/** Counts every term of the post, and pairs neighbouring stems on the way. */
function readTerms(text: AnalysedText, hashtags: readonly string[], lexicon: Lexicon) {
  const counts = new TermCounts();
  const pairs = new Map<number, number>();
  let previous = -1;
  let previousTelling = 0;
  for (const { surface, stem, isNumber } of text.words) {
    counts.add(surface, lexicon.find(surface), false, isNumber);
    const id = lexicon.find(stem);
    counts.add(stem, id, true, false);
    const telling = lexicon.weightOf(id);
    if (previous >= 0 && id >= 0) pairs.set(pairKey(previous, id), previousTelling + telling);
    previous = id;
    previousTelling = telling;
  }
  for (const hashtag of hashtags) {
    const term = hashtagTerm(hashtag);
    counts.add(term, lexicon.find(term), false, false);
  }
  return { counts: counts.all, pairs };
}

const recognisable = (links: readonly string[]): string[] =>
  links.map(recognisableLink).filter((link) => link !== null);

export function readQuery(post: MatchingPost, text: AnalysedText, lexicon: Lexicon): Query {
  const hashtags = union(text.hashtags, post.hashtags.map(normaliseHashtag));
  const { counts, pairs } = readTerms(text, hashtags, lexicon);
  const terms: QueryTerm[] = [];
  let surface = 0;
  let stem = 0;
  let stemMass = 0;
  for (const { id, isStem, isNumber, count } of counts) {
    const telling = lexicon.weightOf(id);
    const weight = count === 1 ? 1 : 1 + Math.log(count);
    const square = (weight * telling) ** 2;
    if (isStem) {
      stem += square;
      stemMass += telling;
    } else surface += square;
    if (id >= 0) terms.push({ id, weight, telling, isStem, isNumber });
  }
  const length = Math.sqrt(surface + stem);
  return {
    post,
    terms,
    length,
    inverseLength: length === 0 ? 0 : 1 / length,
    surfaceLength: Math.sqrt(surface),
    stemLength: Math.sqrt(stem),
    stemMass,
    pairs,
    wordCount: text.words.length,
    words: text.words,
    hashtags,
    links: union(text.links, recognisable(post.links)),
  };
}
