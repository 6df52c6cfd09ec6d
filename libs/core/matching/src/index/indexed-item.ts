import { analyse, hashtagTerm, type AnalysedText } from '../text/analyse.js';
import { normaliseHashtag, recognisableLink } from '../text/tokenise.js';
import type { MatchingItem } from '../types.js';
import { ItemTerms } from './item-terms.js';
import type { Lexicon } from './lexicon.js';

/** A piece of an item that a post may carry by itself: the title, a sentence of the framing, a talking point. */
export interface Passage {
  readonly pointId: string | null;
}

/** Lengths that depend on the weights of terms, hence on every other item: computed when first asked for. */
export interface Lengths {
  readonly revision: number;
  readonly whole: number;
  readonly surface: number;
  readonly stem: number;
  readonly passages: Float64Array;
  /** sum of the weights of each passage's terms */
  readonly passageMass: Float64Array;
}

/** An agenda item taken apart, ready to be compared with posts. */
export interface IndexedItem {
  readonly item: MatchingItem;
  readonly terms: ItemTerms;
  /** number of content words, for BM25 */
  readonly size: number;
  readonly passages: readonly Passage[];
  /** from which passage on they are talking points */
  readonly firstPoint: number;
  /** neighbouring stems, by {@link pairKey} */
  readonly pairs: ReadonlySet<number>;
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
  lengths: Lengths;
}

export const TITLE_PASSAGE = 0;
const TITLE_COUNTS_AS = 2;
const SENTENCE_END = /(?<=[.!?])\s+/u;
const NO_LENGTHS: Lengths = {
  revision: -1,
  whole: 0,
  surface: 0,
  stem: 0,
  passages: new Float64Array(),
  passageMass: new Float64Array(),
};

/**
 * One number for two neighbouring terms. Thirty bits keep it a small integer, which a Set need not box; that two
 * different pairs meet by chance is one in a thousand million for each comparison.
 */
export const pairKey = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) + second) & 0x3fffffff;

interface Part {
  readonly pointId: string | null;
  readonly text: AnalysedText;
}

function partsOf(item: MatchingItem): readonly Part[] {
  const sentences = item.framing.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '');
  return [
    { pointId: null, text: analyse(item.title) },
    ...sentences.map((sentence) => ({ pointId: null, text: analyse(sentence) })),
    ...item.points.map((point) => ({ pointId: point.id, text: analyse(point.text) })),
  ];
}

export function termIdsOf(text: AnalysedText, lexicon: Lexicon): number[] {
  const ids: number[] = [];
  for (const word of text.words) ids.push(lexicon.intern(word.surface), lexicon.intern(word.stem));
  for (const hashtag of text.hashtags) ids.push(lexicon.intern(hashtagTerm(hashtag)));
  return ids;
}

function addPairs(text: AnalysedText, lexicon: Lexicon, pairs: Set<number>): void {
  let previous = -1;
  for (const word of text.words) {
    const current = lexicon.intern(word.stem);
    if (previous >= 0) pairs.add(pairKey(previous, current));
    previous = current;
  }
}

export function indexItem(item: MatchingItem, lexicon: Lexicon): IndexedItem {
  const parts = partsOf(item);
  const found = new Map<number, { count: number; passages: number[] }>();
  const pairs = new Set<number>();
  const hashtags = new Set(item.hashtags.map(normaliseHashtag));
  const links = new Set(item.links.map(recognisableLink).filter((link) => link !== null));
  const count = (id: number, times: number, passage: number | null): void => {
    const term = found.get(id) ?? { count: 0, passages: [] };
    term.count += times;
    if (passage !== null && !term.passages.includes(passage)) term.passages.push(passage);
    found.set(id, term);
  };
  const passages = parts.map(({ pointId, text }, index): Passage => {
    const ids = termIdsOf(text, lexicon);
    for (const id of ids) count(id, index === TITLE_PASSAGE ? TITLE_COUNTS_AS : 1, index);
    addPairs(text, lexicon, pairs);
    for (const hashtag of text.hashtags) hashtags.add(hashtag);
    for (const link of text.links) links.add(link);
    return { pointId };
  });
  for (const hashtag of hashtags) count(lexicon.intern(hashtagTerm(hashtag)), 1, null);
  const size = parts.reduce((sum, part) => sum + part.text.words.length, 0);
  const terms = Array.from(found, ([id, term]) => ({
    id,
    weight: 1 + Math.log(term.count),
    passages: term.passages,
  }));
  return {
    item,
    terms: new ItemTerms(terms),
    size,
    passages,
    firstPoint: passages.length - item.points.length,
    pairs,
    hashtags: [...hashtags],
    links: [...links],
    lengths: NO_LENGTHS,
  };
}

/** The lengths under the present weights of terms. */
export function lengthsOf(indexed: IndexedItem, lexicon: Lexicon): Lengths {
  if (indexed.lengths.revision === lexicon.revision) return indexed.lengths;
  const { ids, weights, passages: held, passageStarts } = indexed.terms;
  const passages = new Float64Array(indexed.passages.length);
  const passageMass = new Float64Array(indexed.passages.length);
  let surface = 0;
  let stem = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const telling = lexicon.weightOf(id);
    const square = ((weights[at] ?? 0) * telling) ** 2;
    if (lexicon.isStem(id)) stem += square;
    else surface += square;
    const end = passageStarts[at + 1] ?? 0;
    for (let one = passageStarts[at] ?? 0; one < end; one += 1) {
      const passage = held[one] ?? 0;
      passages[passage] = (passages[passage] ?? 0) + telling * telling;
      passageMass[passage] = (passageMass[passage] ?? 0) + telling;
    }
  }
  indexed.lengths = {
    revision: lexicon.revision,
    whole: Math.sqrt(surface + stem),
    surface: Math.sqrt(surface),
    stem: Math.sqrt(stem),
    passages: passages.map(Math.sqrt),
    passageMass,
  };
  return indexed.lengths;
}
