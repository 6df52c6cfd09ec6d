import { lengthsOf, type IndexedItem } from '../index/indexed-item.js';
import type { Lexicon } from '../index/lexicon.js';
import { NEARBY } from '../settings.js';

interface BackgroundText {
  readonly ids: readonly number[];
  /** by place in `ids`: one and the logarithm of how often the text has it */
  readonly weights: readonly number[];
}

/** The texts that hold a term, and how much of it. */
interface Holders {
  readonly texts: number[];
  readonly weights: number[];
}

/** What the background texts near an item say. */
export interface NearbyTalk {
  readonly texts: number;
  /** by term: how many of those texts hold it */
  readonly holders: ReadonlyMap<number, number>;
}

const NO_HOLDERS: Holders = { texts: [], weights: [] };
const SILENCE: NearbyTalk = { texts: 0, holders: new Map() };

/**
 * Unlabelled texts, kept to tell what is said around an item anyway. The name of the minister who leads a visit stands
 * in every post on it, and tells nothing about which talking point a post carries.
 */
export class BackgroundTexts {
  private readonly texts: BackgroundText[] = [];
  private readonly byTerm = new Map<number, Holders>();
  private readonly talks = new WeakMap<IndexedItem, { revision: number; talk: NearbyTalk }>();
  private inverseLengths = new Float64Array(0);
  private lengthsRevision = -1;

  constructor(private readonly lexicon: Lexicon) {}

  /** @param ids the terms of a text, each as often as the text has it */
  learn(ids: readonly number[]): void {
    const counts = new Map<number, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    const text = this.texts.length;
    const weights = [...counts.values()].map((count) => 1 + Math.log(count));
    this.texts.push({ ids: [...counts.keys()], weights });
    [...counts.keys()].forEach((id, at) => {
      const holders = this.byTerm.get(id) ?? { texts: [], weights: [] };
      this.byTerm.set(id, holders);
      holders.texts.push(text);
      holders.weights.push(weights[at] ?? 0);
    });
  }

  /** The texts whose cosine to the item is at least {@link NEARBY.least}, under the present weights of terms. */
  near(indexed: IndexedItem): NearbyTalk {
    if (this.texts.length === 0) return SILENCE;
    const { revision } = this.lexicon;
    const known = this.talks.get(indexed);
    if (known?.revision === revision) return known.talk;
    const talk = this.talkOf(this.textsNear(indexed));
    this.talks.set(indexed, { revision, talk });
    return talk;
  }

  private textsNear(indexed: IndexedItem): number[] {
    const lengths = this.inverse();
    const products = new Map<number, number>();
    indexed.terms.ids.forEach((id, at) => {
      const factor = (indexed.terms.weights[at] ?? 0) * this.lexicon.weightOf(id) ** 2;
      const { texts, weights } = this.byTerm.get(id) ?? NO_HOLDERS;
      texts.forEach((text, place) =>
        products.set(text, (products.get(text) ?? 0) + factor * (weights[place] ?? 0)),
      );
    });
    const { whole } = lengthsOf(indexed, this.lexicon);
    const least = NEARBY.least * whole;
    return [...products]
      .filter(([text, product]) => product * (lengths[text] ?? 0) >= least)
      .map(([text]) => text);
  }

  private talkOf(near: readonly number[]): NearbyTalk {
    const holders = new Map<number, number>();
    for (const text of near) {
      for (const id of this.texts[text]?.ids ?? []) holders.set(id, (holders.get(id) ?? 0) + 1);
    }
    return { texts: near.length, holders };
  }

  /** One over the length of each text. */
  private inverse(): Float64Array {
    if (this.lengthsRevision === this.lexicon.revision && this.inverseLengths.length === this.texts.length) {
      return this.inverseLengths;
    }
    this.inverseLengths = Float64Array.from(this.texts, ({ ids, weights }) => {
      const square = ids.reduce(
        (sum, id, at) => sum + ((weights[at] ?? 0) * this.lexicon.weightOf(id)) ** 2,
        0,
      );
      return square === 0 ? 0 : 1 / Math.sqrt(square);
    });
    this.lengthsRevision = this.lexicon.revision;
    return this.inverseLengths;
  }
}

/**
 * How telling a term is among what is said near an item, in nats: minus the logarithm of the part of the nearby texts
 * that hold it, drawn towards its part among all texts as long as few are near.
 *
 * @param telling of the term among all items and texts
 */
export function tellingNearby({ texts, holders }: NearbyTalk, id: number, telling: number): number {
  const expected = NEARBY.prior * Math.exp(-telling);
  const share = ((holders.get(id) ?? 0) + expected) / (texts + NEARBY.prior);
  return Math.max(0, -Math.log(share));
}
