import { VectorPostings } from './postings.js';
import type { Corpus } from './term-vectors.js';

/**
 * Star clustering: the text that is like most others takes all that are like it, then the next one that is left.
 * Needs the number of neighbours only, never the pairs themselves, so that its memory is that of the texts.
 *
 * @param least cosine from which on two texts are alike
 * @returns places in the corpus, the centre first; a text that is like no other is a star by itself
 */
export function starsOf({ texts, termCount }: Corpus, least: number): number[][] {
  const vectors = texts.map(({ vector }) => vector);
  const postings = new VectorPostings(vectors, termCount);
  const products = new Float64Array(texts.length);
  const sizes = texts.map(({ ids }) => ids.length);
  const neighbours = [...sizes];
  const near = (at: number, end: number): number[] => {
    const vector = vectors[at];
    if (vector === undefined) return [];
    const touched = postings.multiply(vector, products, end);
    const found = touched.filter((other) => other !== at && (products[other] ?? 0) >= least);
    for (const other of touched) products[other] = 0;
    return found;
  };
  texts.forEach((_, at) => {
    for (const other of near(at, at)) {
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
    const star = [centre, ...(isAlone ? [] : near(centre, texts.length).filter((at) => isTaken[at] === 0))];
    for (const at of star) isTaken[at] = 1;
    stars.push(star);
  }
  return stars;
}
