import { lengthsOf, TITLE_PASSAGE, type IndexedItem } from '../index/indexed-item.js';
import type { ItemIndex } from '../index/item-index.js';
import { BM25 } from '../settings.js';
import { dateDistance, type DateDistance } from './date-distance.js';
import type { CandidateFeature } from './features.js';
import type { Query, QueryTerm } from './query.js';

export interface SharedTerm {
  readonly term: QueryTerm;
  /** the term's part in the product of the two vectors */
  readonly product: number;
}

/** Everything that comparing one post with one item closely brings to light. */
export interface CloseLook {
  readonly indexed: IndexedItem;
  readonly features: Readonly<Record<CandidateFeature, number>>;
  readonly shared: readonly SharedTerm[];
  /** the whole product would be 1 if each vector had length 1 */
  readonly scale: number;
  readonly point: { readonly id: string; readonly overlap: number } | null;
  readonly date: DateDistance | null;
}

interface Sums {
  surface: number;
  stem: number;
  bm25: number;
  stemMass: number;
  numbers: number;
  rarest: number;
  second: number;
  stems: number;
  readonly shared: SharedTerm[];
  readonly passageProducts: number[];
  readonly passageMass: number[];
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function addRarity(sums: Sums, telling: number): void {
  if (telling > sums.rarest) {
    sums.second = sums.rarest;
    sums.rarest = telling;
  } else if (telling > sums.second) sums.second = telling;
}

function sumOver(query: Query, indexed: IndexedItem, averageSize: number): Sums {
  const none = indexed.passages.map(() => 0);
  const sums: Sums = {
    ...{ surface: 0, stem: 0, bm25: 0, stemMass: 0, numbers: 0, rarest: 0, second: 0, stems: 0 },
    ...{ shared: [], passageProducts: [...none], passageMass: [...none] },
  };
  const damping = BM25.saturation * (1 - BM25.lengthShare + (BM25.lengthShare * indexed.size) / averageSize);
  for (const term of query.terms) {
    const held = indexed.terms.get(term.id);
    if (held === undefined) continue;
    const product = term.weight * held.weight * term.telling * term.telling;
    sums.shared.push({ term, product });
    sums.bm25 += (term.telling * held.weight * (BM25.saturation + 1)) / (held.weight + damping);
    if (term.isStem) {
      sums.stem += product;
      sums.stemMass += term.telling;
      sums.stems += 1;
      addRarity(sums, term.telling);
    } else sums.surface += product;
    if (term.isNumber) sums.numbers += term.telling;
    for (const passage of held.passages) {
      sums.passageProducts[passage] = (sums.passageProducts[passage] ?? 0) + term.weight * term.telling * term.telling;
      sums.passageMass[passage] = (sums.passageMass[passage] ?? 0) + term.telling;
    }
  }
  return sums;
}

interface PassageFit {
  readonly cosine: readonly number[];
  readonly coverage: readonly number[];
}

function bestPoint(indexed: IndexedItem, fit: PassageFit): CloseLook['point'] {
  let best: { id: string; overlap: number; cosine: number } | null = null;
  indexed.passages.forEach(({ pointId }, at) => {
    const cosine = fit.cosine[at] ?? 0;
    if (pointId !== null && cosine > (best?.cosine ?? 0)) {
      best = { id: pointId, overlap: fit.coverage[at] ?? 0, cosine };
    }
  });
  return best;
}

const dateFeatures = (date: DateDistance | null) => ({
  dateKnown: date === null ? 0 : 1,
  dateDays: date === null ? 0 : Math.exp(-date.days / 2),
  dateWeeks: date === null ? 0 : Math.exp(-date.days / 30),
  dateFar: date === null ? 0 : Math.min(1, Math.log1p(date.days) / 8),
});

/** Compares one post with one item in full: every feature, and what the evidence is made of. */
export function lookClosely(query: Query, indexed: IndexedItem, cosine: number, index: ItemIndex): CloseLook {
  const lengths = lengthsOf(indexed, index.lexicon);
  const sums = sumOver(query, indexed, index.averageSize);
  const cap = index.lexicon.weightOf(-1);
  const fit: PassageFit = {
    cosine: sums.passageProducts.map((product, at) => ratio(product, query.length * (lengths.passages[at] ?? 0))),
    coverage: sums.passageMass.map((mass, at) => ratio(mass, lengths.passageMass[at] ?? 0)),
  };
  let pairs = 0;
  for (const pair of query.pairs) if (indexed.pairs.has(pair.key)) pairs += pair.telling;
  const date = dateDistance(query.post.postedAt, indexed.item);
  const features: Record<CandidateFeature, number> = {
    cosine,
    surfaceCosine: ratio(sums.surface, query.surfaceLength * lengths.surface),
    stemCosine: ratio(sums.stem, query.stemLength * lengths.stem),
    bm25: Math.log1p(sums.bm25 / cap),
    coverage: ratio(sums.stemMass, query.stemMass),
    titleCosine: fit.cosine[TITLE_PASSAGE] ?? 0,
    titleCoverage: fit.coverage[TITLE_PASSAGE] ?? 0,
    passageCosine: Math.max(0, ...fit.cosine.slice(TITLE_PASSAGE + 1)),
    passageCoverage: Math.max(0, ...fit.coverage.slice(TITLE_PASSAGE + 1)),
    pairs: Math.log1p(pairs / cap),
    rarestTerm: sums.rarest / cap,
    secondRarestTerm: sums.second / cap,
    numbers: Math.log1p(sums.numbers / cap),
    sharedCount: Math.log1p(sums.stems),
    ...dateFeatures(date),
  };
  const scale = query.length * lengths.whole;
  return { indexed, features, shared: sums.shared, scale, point: bestPoint(indexed, fit), date };
}
