import { VectorPostings } from './postings.js';
import type { Corpus } from './term-vectors.js';

/** From which likeness on two texts are on one matter: either will do. */
export interface LikenessOfTwo {
  /** cosine under the weights of the terms */
  readonly weighted: number;
  /**
   * Cosine of the bare terms. Where half of the corpus speaks of a matter its words are common there and weigh next
   * to nothing: texts that share most of their words are alike all the same.
   */
  readonly bare: number;
}

/** The texts that are like one text. Never looks at a text that shares no term with it. */
class Neighbourhood {
  private readonly postings: VectorPostings;
  private readonly products: Float64Array;
  private readonly shared: Uint32Array;

  constructor(
    private readonly corpus: Corpus,
    private readonly least: LikenessOfTwo,
  ) {
    const vectors = corpus.texts.map(({ vector }) => vector);
    this.postings = new VectorPostings(vectors, corpus.termCount);
    this.products = new Float64Array(vectors.length);
    this.shared = new Uint32Array(vectors.length);
  }

  /** Those before `end`, itself left out. */
  of(at: number, end: number): number[] {
    const vector = this.corpus.texts[at]?.vector;
    if (vector === undefined) return [];
    const touched = this.postings.multiply(vector, this.products, end, this.shared);
    const found: number[] = [];
    for (const other of touched) {
      const terms = this.corpus.texts[other]?.vector.terms.length ?? 0;
      const bare = (this.shared[other] ?? 0) / Math.sqrt(terms * vector.terms.length);
      const isAlike = (this.products[other] ?? 0) >= this.least.weighted || bare >= this.least.bare;
      if (isAlike && other !== at) found.push(other);
      this.products[other] = 0;
      this.shared[other] = 0;
    }
    return found;
  }
}

/**
 * Star clustering: the text that is like most others takes all that are like it, then the next one that is left.
 * Needs the number of neighbours only, never the pairs themselves, so that its memory is that of the texts.
 *
 * @returns places in the corpus, the centre first; a text that is like no other is a star by itself
 */
export function starsOf(corpus: Corpus, least: LikenessOfTwo): number[][] {
  const { texts } = corpus;
  const neighbourhood = new Neighbourhood(corpus, least);
  const sizes = texts.map(({ ids }) => ids.length);
  const neighbours = [...sizes];
  texts.forEach((_, at) => {
    for (const other of neighbourhood.of(at, at)) {
      neighbours[at] = (neighbours[at] ?? 0) + (sizes[other] ?? 0);
      neighbours[other] = (neighbours[other] ?? 0) + (sizes[at] ?? 0);
    }
  });
  const isTaken = new Uint8Array(texts.length);
  const stars: number[][] = [];
  const order = [...texts.keys()].sort((one, other) => (neighbours[other] ?? 0) - (neighbours[one] ?? 0));
  for (const centre of order) {
    if (isTaken[centre] === 1) continue;
    const isAlone = neighbours[centre] === sizes[centre];
    const near = isAlone ? [] : neighbourhood.of(centre, texts.length);
    const star = [centre, ...near.filter((at) => isTaken[at] === 0)];
    for (const at of star) isTaken[at] = 1;
    stars.push(star);
  }
  return stars;
}
