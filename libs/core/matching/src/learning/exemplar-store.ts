import type { Lexicon } from '../index/lexicon.js';
import type { Query } from '../scoring/query.js';
import { EXEMPLARS } from '../settings.js';
import type { PostJudgement } from '../types.js';

interface Exemplar {
  readonly postId: string;
  readonly judgement: PostJudgement['kind'];
  /** empty for `supports-none` */
  readonly itemId: string;
  readonly at: number;
  /** weight by term */
  readonly terms: ReadonlyMap<number, number>;
  length: { revision: number; value: number };
}

/** The judged post that is most like the one at hand. */
export interface Likeness {
  readonly postId: string;
  /** cosine, weakened by age, 0 to 1 */
  readonly similarity: number;
}

/** What the judged posts say about a new one. */
export interface Precedents {
  /** by item: the most similar confirmed post */
  readonly forItem: ReadonlyMap<string, Likeness>;
  /** by item: the most similar post of which a person said that it does not support it */
  readonly againstItem: ReadonlyMap<string, Likeness>;
  /** the most similar post that supports no item at all */
  readonly none: Likeness | null;
}

export const NO_PRECEDENTS: Precedents = { forItem: new Map(), againstItem: new Map(), none: null };

const DAY = 86_400_000;

/**
 * Posts that people judged, found again by the words they share. Only people's words enter: an engine that learnt
 * from its own would believe itself ever more.
 */
export class ExemplarStore {
  private readonly exemplars = new Map<string, Exemplar>();
  private readonly byTerm = new Map<number, Set<Exemplar>>();
  private readonly byItem = new Map<string, Exemplar[]>();

  constructor(private readonly lexicon: Lexicon) {}

  /** A later word on the same post and item replaces the earlier. */
  put(query: Query, judgement: PostJudgement['kind'], itemId: string): void {
    const key = `${query.post.id} ${itemId}`;
    this.remove(key);
    const terms = new Map(query.terms.map(({ id, weight }) => [id, weight]));
    const at = query.post.postedAt?.getTime() ?? 0;
    const exemplar: Exemplar = {
      postId: query.post.id,
      judgement,
      itemId,
      at,
      terms,
      length: { revision: -1, value: 0 },
    };
    this.exemplars.set(key, exemplar);
    for (const id of terms.keys()) this.byTerm.set(id, (this.byTerm.get(id) ?? new Set()).add(exemplar));
    this.keepCap(exemplar);
  }

  /** Compares the post with every judged one that shares a term; a post is never its own precedent. */
  precedentsOf(query: Query): Precedents {
    if (this.exemplars.size === 0) return NO_PRECEDENTS;
    const products = new Map<Exemplar, number>();
    for (const { id, weight, telling } of query.terms) {
      const holders = this.byTerm.get(id);
      if (holders === undefined) continue;
      for (const exemplar of holders) {
        const product = weight * (exemplar.terms.get(id) ?? 0) * telling * telling;
        products.set(exemplar, (products.get(exemplar) ?? 0) + product);
      }
    }
    const forItem = new Map<string, Likeness>();
    const againstItem = new Map<string, Likeness>();
    let none: Likeness | null = null;
    for (const [exemplar, product] of products) {
      if (exemplar.postId === query.post.id) continue;
      const found = { postId: exemplar.postId, similarity: this.similarity(query, exemplar, product) };
      if (exemplar.judgement === 'supports-none') none = closer(found, none);
      else {
        const side = exemplar.judgement === 'supports' ? forItem : againstItem;
        side.set(exemplar.itemId, closer(found, side.get(exemplar.itemId) ?? null));
      }
    }
    return { forItem, againstItem, none };
  }

  private similarity(query: Query, exemplar: Exemplar, product: number): number {
    const lengths = query.length * this.lengthOf(exemplar);
    if (lengths === 0) return 0;
    const now = query.post.postedAt?.getTime() ?? exemplar.at;
    const days = Math.abs(now - exemplar.at) / DAY;
    return (product / lengths) * 0.5 ** (days / EXEMPLARS.halfLifeDays);
  }

  private lengthOf(exemplar: Exemplar): number {
    const { revision } = this.lexicon;
    if (exemplar.length.revision !== revision) {
      let squares = 0;
      for (const [id, weight] of exemplar.terms) squares += (weight * this.lexicon.weightOf(id)) ** 2;
      exemplar.length = { revision, value: Math.sqrt(squares) };
    }
    return exemplar.length.value;
  }

  /** No item drowns the others in precedents: beyond the cap its oldest goes. */
  private keepCap(exemplar: Exemplar): void {
    const own = [...(this.byItem.get(exemplar.itemId) ?? []), exemplar].sort(
      (one, other) => one.at - other.at,
    );
    while (own.length > EXEMPLARS.mostPerItem) {
      const oldest = own.shift();
      if (oldest !== undefined) this.remove(`${oldest.postId} ${oldest.itemId}`);
    }
    this.byItem.set(exemplar.itemId, own);
  }

  private remove(key: string): void {
    const exemplar = this.exemplars.get(key);
    if (exemplar === undefined) return;
    this.exemplars.delete(key);
    for (const id of exemplar.terms.keys()) this.byTerm.get(id)?.delete(exemplar);
    const own = this.byItem.get(exemplar.itemId);
    if (own !== undefined)
      this.byItem.set(
        exemplar.itemId,
        own.filter((one) => one !== exemplar),
      );
  }
}

const closer = (found: Likeness, best: Likeness | null): Likeness =>
  best === null || found.similarity > best.similarity ? found : best;
