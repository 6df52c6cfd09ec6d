import { analyse, type AnalysedText } from '../text/analyse.js';

/** A text to be grouped with others like it. */
export interface ClusterText {
  readonly id: string;
  readonly text: string;
}

/** Terms by ascending number, and how much of each there is. */
export interface SparseVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** One wording and everybody who used it: copies weigh as many, and are compared once. */
export interface DistinctText {
  readonly ids: readonly string[];
  readonly words: AnalysedText['words'];
  /** of length 1 */
  readonly vector: SparseVector;
}

export interface Corpus {
  /** in an order that the order of the input does not change */
  readonly texts: readonly DistinctText[];
  readonly termCount: number;
  /** how telling a stem is among these texts; the most for one that none of them holds */
  readonly tellingOf: (stem: string) => number;
}

/** A long text says at its head what it is about; all of a long report would be like everything. */
const WORDS_READ = 80;
interface Wording {
  readonly ids: string[];
  readonly words: AnalysedText['words'];
}

/** By code units: the same on every machine, whatever its language. */
export const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Texts without a content word are left out: there is nothing to be alike in. */
function wordingsOf(texts: Iterable<ClusterText>): Wording[] {
  const found = new Map<string, Wording>();
  for (const { id, text } of texts) {
    const words = analyse(text).words.slice(0, WORDS_READ);
    if (words.length === 0) continue;
    const key = words.map(({ surface }) => surface).join(' ');
    const known = found.get(key);
    if (known === undefined) found.set(key, { ids: [id], words });
    else known.ids.push(id);
  }
  // Every later sum runs in this order, so that the same texts give the same figures to the last bit.
  return [...found]
    .sort(([one], [other]) => inOrder(one, other))
    .map(([, { ids, words }]) => ({ ids: ids.sort(inOrder), words }));
}

/** A surface word and its stem are two terms: inflections meet, and the same word weighs more. */
function countsOf(words: AnalysedText['words'], numbers: Map<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { surface, stem } of words) {
    for (const term of [surface, stem]) {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
  }
  return counts;
}

function vectorOf(counts: ReadonlyMap<number, number>, telling: readonly number[]): SparseVector {
  const terms = Int32Array.from(counts.keys()).sort();
  const weights = Float64Array.from(
    terms,
    (term) => (1 + Math.log(counts.get(term) ?? 1)) * (telling[term] ?? 0),
  );
  const length = Math.hypot(...weights);
  return { terms, weights: weights.map((weight) => weight / length) };
}

/** Reads texts into vectors of TF-IDF weights; the texts themselves say which words are common. */
export function readCorpus(texts: Iterable<ClusterText>): Corpus {
  const wordings = wordingsOf(texts);
  const numbers = new Map<string, number>();
  const counted = wordings.map(({ words }) => countsOf(words, numbers));
  const holders = new Array<number>(numbers.size).fill(0);
  for (const counts of counted) for (const term of counts.keys()) holders[term] = (holders[term] ?? 0) + 1;
  const weigh = (count: number): number => Math.log(1 + wordings.length / Math.max(1, count));
  const telling = holders.map(weigh);
  return {
    texts: wordings.map(({ ids, words }, at) => ({
      ids,
      words,
      vector: vectorOf(counted[at] ?? new Map(), telling),
    })),
    termCount: numbers.size,
    tellingOf: (stem) => telling[numbers.get(stem) ?? -1] ?? weigh(1),
  };
}
