import { type Group, groupOf, joinGroups, takeIn } from './average-link.js';
import { type LikenessOfTwo, starsOf } from './stars.js';
import { type ClusterText, type Corpus, inOrder, readCorpus } from './term-vectors.js';

/** From which likeness on texts belong together. */
export interface Likeness {
  readonly ofTwo: LikenessOfTwo;
  /** the average weighted cosine of all pairs between two groups, or between a text and a group */
  readonly onAverage: number;
}

/** Where B-cubed F1 on the items of id-gov is best; `npm run bench:radar` prints it with the neighbouring values. */
export const DEFAULT_LIKENESS: Likeness = { ofTwo: { weighted: 0.3, bare: 0.65 }, onAverage: 0.15 };

/** How many words name a cluster. */
export const TERMS_IN_LABEL = 4;

/** Texts on one matter. */
export interface TextCluster {
  /** The most typical wording first; those who copied a wording come after all wordings have been named once. */
  readonly textIds: readonly string[];
  /** The words that tell it best, the most telling first, each in the spelling most used here. */
  readonly terms: readonly string[];
  /** How much each stem has to do with it: shares that sum to 1. */
  readonly mass: ReadonlyMap<string, number>;
}

export interface Clustering {
  /** The largest first. */
  readonly clusters: readonly TextCluster[];
  /** How many texts are like no other. */
  readonly aloneCount: number;
}

interface StemInGroup {
  /** how many of the texts hold it */
  holders: number;
  readonly spellings: Map<string, number>;
}

function stemsOf({ texts }: Corpus, { places }: Group): Map<string, StemInGroup> {
  const stems = new Map<string, StemInGroup>();
  for (const place of places) {
    const { words, ids } = texts[place] ?? { words: [], ids: [] };
    const own = new Set<string>();
    for (const { surface, stem, isNumber } of words) {
      const found = stems.get(stem) ?? { holders: 0, spellings: new Map<string, number>() };
      stems.set(stem, found);
      if (!own.has(stem)) found.holders += ids.length;
      own.add(stem);
      if (!isNumber) found.spellings.set(surface, (found.spellings.get(surface) ?? 0) + ids.length);
    }
  }
  return stems;
}

const mostUsed = (spellings: ReadonlyMap<string, number>): string | undefined =>
  [...spellings].sort(([one, its], [other, theirs]) => theirs - its || inOrder(one, other))[0]?.[0];

/** What most of the texts say, and few others do: share times how telling, squared as a cosine would. */
function describe(corpus: Corpus, group: Group): Pick<TextCluster, 'terms' | 'mass'> {
  const weighed = [...stemsOf(corpus, group)].map(([stem, { holders, spellings }]) => ({
    stem,
    weight: ((holders / group.size) * corpus.tellingOf(stem)) ** 2,
    spelling: mostUsed(spellings),
  }));
  weighed.sort((one, other) => other.weight - one.weight || inOrder(one.stem, other.stem));
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return {
    terms: weighed.flatMap(({ spelling }) => spelling ?? []).slice(0, TERMS_IN_LABEL),
    mass: new Map(weighed.map(({ stem, weight }) => [stem, weight / whole])),
  };
}

/** The wordings by their likeness to all the others: the first is the medoid. */
function byTypicality(corpus: Corpus, { places, sum }: Group): string[] {
  const sums = new Map(Array.from(sum.terms, (term, at) => [term, sum.weights[at] ?? 0]));
  const rated = places.flatMap((place) => {
    const text = corpus.texts[place];
    if (text === undefined) return [];
    const { terms, weights } = text.vector;
    let likeness = 0;
    terms.forEach((term, at) => {
      likeness += (weights[at] ?? 0) * (sums.get(term) ?? 0);
    });
    return [{ place, likeness, ids: text.ids }];
  });
  rated.sort((one, other) => other.likeness - one.likeness || one.place - other.place);
  return [...rated.flatMap(({ ids }) => ids.slice(0, 1)), ...rated.flatMap(({ ids }) => ids.slice(1))];
}

/**
 * Groups texts by what they are about: stars around the texts that are like most others, joined by average likeness.
 * The order of the texts never matters, copies of one wording stay together, and texts without a common word never meet.
 */
export function clusterTexts(
  texts: Iterable<ClusterText>,
  likeness: Likeness = DEFAULT_LIKENESS,
): Clustering {
  const corpus = readCorpus(texts);
  const stars = starsOf(corpus, likeness.ofTwo);
  const isAlone = (star: readonly number[]): boolean =>
    star.length === 1 && corpus.texts[star[0] ?? -1]?.ids.length === 1;
  const groups = stars.filter((star) => !isAlone(star)).map((star) => groupOf(corpus, star));
  const joined = joinGroups(corpus, groups, likeness.onAverage);
  const alone = stars.filter(isAlone).flat();
  const { groups: found, left } = takeIn(corpus, joined, alone, likeness.onAverage);
  const clusters = found.map((group) => ({
    ...describe(corpus, group),
    textIds: byTypicality(corpus, group),
  }));
  clusters.sort(
    (one, other) =>
      other.textIds.length - one.textIds.length || inOrder(one.textIds[0] ?? '', other.textIds[0] ?? ''),
  );
  return { clusters, aloneCount: left.length };
}
