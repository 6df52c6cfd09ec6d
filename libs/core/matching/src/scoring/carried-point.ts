import { lengthsOf, type IndexedItem } from '../index/indexed-item.js';
import type { Lexicon } from '../index/lexicon.js';
import { type BackgroundTexts, tellingNearby } from '../learning/nearby-talk.js';
import type { Query } from './query.js';

export interface CarriedPoint {
  readonly id: string;
  /** the part of the point's weight that the post has, 0 to 1 */
  readonly overlap: number;
}

/**
 * The talking point that the post carries best: the one whose words it has that posts on the item do not have anyway. A
 * word that several points share tells little about which of them is carried, so it counts for each only in part. Not
 * divided by the length of the point: that took the agreement with hand-coded points from 0.75 to 0.62.
 */
export function carriedPoint(
  query: Query,
  indexed: IndexedItem,
  background: BackgroundTexts,
  lexicon: Lexicon,
): CarriedPoint | null {
  const { firstPoint, terms } = indexed;
  if (firstPoint >= indexed.passages.length) return null;
  const talk = background.near(indexed);
  const owns = new Float64Array(indexed.passages.length);
  const masses = new Float64Array(indexed.passages.length);
  for (const { id, telling } of query.terms) {
    const holding = terms.passagesOf(id).filter((passage) => passage >= firstPoint);
    const own = tellingNearby(talk, id, telling) / Math.max(1, holding.length);
    for (const passage of holding) {
      owns[passage] = (owns[passage] ?? 0) + own;
      masses[passage] = (masses[passage] ?? 0) + telling;
    }
  }
  let best = firstPoint;
  for (let at = firstPoint; at < owns.length; at += 1) if ((owns[at] ?? 0) > (owns[best] ?? 0)) best = at;
  const id = indexed.passages[best]?.pointId ?? null;
  const mass = lengthsOf(indexed, lexicon).passageMass[best] ?? 0;
  if (id === null || mass === 0 || (masses[best] ?? 0) === 0) return null;
  return { id, overlap: (masses[best] ?? 0) / mass };
}
