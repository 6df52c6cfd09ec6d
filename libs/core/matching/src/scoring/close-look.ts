import { lengthsOf, TITLE_PASSAGE, type IndexedItem, type Lengths } from '../index/indexed-item.js';
import type { ItemIndex } from '../index/item-index.js';
import { BM25 } from '../settings.js';
import { dateDistance, type DateDistance } from './date-distance.js';
import type { CandidateFeature } from './features.js';
import type { Query } from './query.js';

/** Everything that comparing one post with one item closely brings to light. */
export interface CloseLook {
  readonly indexed: IndexedItem;
  readonly features: Readonly<Record<CandidateFeature, number>>;
  readonly date: DateDistance | null;
}

/** Sums over the terms that a post and an item share. The one object serves each comparison in turn. */
class Sums {
  surface = 0;
  stem = 0;
  bm25 = 0;
  stemMass = 0;
  numbers = 0;
  rarest = 0;
  second = 0;
  stems = 0;
  /** by passage: product of the vectors, weight of the shared terms */
  products = new Float64Array(64);
  masses = new Float64Array(64);
  /** by place of a term of the post: the number of the latest comparison in which the item held it */
  private heldIn = new Int32Array(256);
  private comparison = 0;

  start(terms: number, passages: number): void {
    this.surface = 0;
    this.stem = 0;
    this.bm25 = 0;
    this.stemMass = 0;
    this.numbers = 0;
    this.rarest = 0;
    this.second = 0;
    this.stems = 0;
    if (passages > this.products.length) {
      this.products = new Float64Array(2 * passages);
      this.masses = new Float64Array(2 * passages);
    } else {
      this.products.fill(0, 0, passages);
      this.masses.fill(0, 0, passages);
    }
    if (terms > this.heldIn.length) this.heldIn = new Int32Array(2 * terms);
    this.comparison = (this.comparison + 1) | 0;
  }

  hold(place: number): void {
    this.heldIn[place] = this.comparison;
  }

  isHeld(place: number): boolean {
    return this.heldIn[place] === this.comparison;
  }

  addStem(telling: number, product: number): void {
    this.stem += product;
    this.stemMass += telling;
    this.stems += 1;
    if (telling > this.rarest) {
      this.second = this.rarest;
      this.rarest = telling;
    } else if (telling > this.second) this.second = telling;
  }

  addPassage(passage: number, product: number, mass: number): void {
    this.products[passage] = (this.products[passage] ?? 0) + product;
    this.masses[passage] = (this.masses[passage] ?? 0) + mass;
  }
}

const SUMS = new Sums();

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** @param held which of the item's terms @param place where it stands in the query */
function addPassages(sums: Sums, { packed }: Query, place: number, indexed: IndexedItem, held: number): void {
  const { passages, passageStarts } = indexed.terms;
  const start = passageStarts[held] ?? 0;
  const end = passageStarts[held + 1] ?? 0;
  const telling = packed.tellings[place] ?? 0;
  const product = packed.factors[place] ?? 0;
  for (let at = start; at < end; at += 1) sums.addPassage(passages[at] ?? 0, product, telling);
}

function sumOver(query: Query, indexed: IndexedItem, averageSize: number): Sums {
  const { packed } = query;
  const { placeAfter } = packed;
  const { ids, weights } = indexed.terms;
  const sums = SUMS;
  sums.start(packed.count, indexed.passages.length);
  const damping = BM25.saturation * (1 - BM25.lengthShare + (BM25.lengthShare * indexed.size) / averageSize);
  for (let held = 0; held < ids.length; held += 1) {
    const place = (placeAfter[ids[held] ?? 0] ?? 0) - 1;
    if (place < 0) continue;
    const telling = packed.tellings[place] ?? 0;
    const weight = weights[held] ?? 0;
    const product = (packed.factors[place] ?? 0) * weight;
    sums.hold(place);
    sums.bm25 += (telling * weight * (BM25.saturation + 1)) / (weight + damping);
    if (packed.isStem(place)) sums.addStem(telling, product);
    else sums.surface += product;
    if (packed.isNumber(place)) sums.numbers += telling;
    addPassages(sums, query, place, indexed, held);
  }
  return sums;
}

interface PassageFit {
  readonly titleCosine: number;
  readonly titleCoverage: number;
  readonly passageCosine: number;
  readonly passageCoverage: number;
}

function passageFit(query: Query, indexed: IndexedItem, sums: Sums, lengths: Lengths): PassageFit {
  let passageCosine = 0;
  let passageCoverage = 0;
  const cosineOf = (at: number) => ratio(sums.products[at] ?? 0, query.length * (lengths.passages[at] ?? 0));
  const coverageOf = (at: number) => ratio(sums.masses[at] ?? 0, lengths.passageMass[at] ?? 0);
  for (let at = TITLE_PASSAGE + 1; at < indexed.passages.length; at += 1) {
    if (sums.products[at] === 0) continue;
    passageCosine = Math.max(passageCosine, cosineOf(at));
    passageCoverage = Math.max(passageCoverage, coverageOf(at));
  }
  const titleCosine = cosineOf(TITLE_PASSAGE);
  return { titleCosine, titleCoverage: coverageOf(TITLE_PASSAGE), passageCosine, passageCoverage };
}

/** What the neighbours tell that stand side by side in the item too. Few pairs are both held, so few are looked up. */
function pairsShared(query: Query, indexed: IndexedItem, sums: Sums): number {
  let telling = 0;
  for (const pair of query.pairs) {
    const isPossible = sums.isHeld(pair.first) && sums.isHeld(pair.second);
    if (isPossible && indexed.pairs.has(pair.key)) telling += pair.telling;
  }
  return telling;
}

/** Compares one post with one item in full: every feature, and what the evidence is made of. */
export function lookClosely(query: Query, indexed: IndexedItem, cosine: number, index: ItemIndex): CloseLook {
  const lengths = lengthsOf(indexed, index.lexicon);
  const sums = sumOver(query, indexed, index.averageSize);
  const cap = index.lexicon.weightOf(-1);
  const fit = passageFit(query, indexed, sums, lengths);
  const date = dateDistance(query.post.postedAt, indexed.item);
  // Written out, not spread together: all candidates then share one object shape.
  const features: Record<CandidateFeature, number> = {
    cosine,
    surfaceCosine: ratio(sums.surface, query.surfaceLength * lengths.surface),
    stemCosine: ratio(sums.stem, query.stemLength * lengths.stem),
    bm25: Math.log1p(sums.bm25 / cap),
    coverage: ratio(sums.stemMass, query.stemMass),
    titleCosine: fit.titleCosine,
    titleCoverage: fit.titleCoverage,
    passageCosine: fit.passageCosine,
    passageCoverage: fit.passageCoverage,
    pairs: Math.log1p(pairsShared(query, indexed, sums) / cap),
    rarestTerm: sums.rarest / cap,
    secondRarestTerm: sums.second / cap,
    numbers: Math.log1p(sums.numbers / cap),
    sharedCount: Math.log1p(sums.stems),
    dateKnown: date === null ? 0 : 1,
    dateDays: date === null ? 0 : Math.exp(-date.days / 2),
    dateWeeks: date === null ? 0 : Math.exp(-date.days / 30),
    dateFar: date === null ? 0 : Math.min(1, Math.log1p(date.days) / 8),
  };
  return { indexed, features, date };
}
