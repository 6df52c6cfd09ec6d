import { EXEMPLARS } from '../settings.js';
import type { Likeness, Precedents } from './exemplar-store.js';

/** What judged posts add to one candidate. */
export interface Precedent {
  /** the confirmed post most like this one, if any is like it at all */
  readonly exemplar: Likeness | null;
  /** added to the candidate's score */
  readonly score: number;
  /** added to the logit of its confidence when it comes first */
  readonly logit: number;
  /** probability that the likeness alone makes the candidate right */
  readonly proof: number;
}

/** Similarity beyond the least that counts, 0 to 1. */
const reach = (likeness: Likeness | null | undefined): number =>
  likeness == null ? 0 : Math.max(0, (likeness.similarity - EXEMPLARS.least) / (1 - EXEMPLARS.least));

/**
 * A post like one that was confirmed for the item speaks for it; one like a post that was taken from the item, or that
 * supports no item at all, against it, as far as it is not just as like a confirmed one.
 */
export function precedentOf(itemId: string, precedents: Precedents): Precedent {
  const exemplar = precedents.forItem.get(itemId) ?? null;
  const support = reach(exemplar);
  const against = reach(precedents.againstItem.get(itemId));
  const rejection = Math.max(against, reach(precedents.none));
  return {
    exemplar: support > 0 ? exemplar : null,
    score: EXEMPLARS.score * (support - against),
    proof:
      (exemplar?.similarity ?? 0) >= EXEMPLARS.nearIdentical && support > rejection ? EXEMPLARS.proof : 0,
    logit: EXEMPLARS.logit * support - EXEMPLARS.against * Math.max(0, rejection - support / 2),
  };
}
