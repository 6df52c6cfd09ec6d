import type { MatchingItem } from '@conductor/matching';
import type { Reader } from '@conductor/work';
import { itemFingerprint } from './item-text.js';
import { cosineOf, vectorOf } from './vector.js';

/** Vectors by fingerprint. Empty where no embeddings service is set up. */
export type Vectors = ReadonlyMap<string, Float32Array>;

const NO_VECTORS: Vectors = new Map();

export async function readVectors(db: Reader, fingerprints: readonly string[]): Promise<Vectors> {
  if (fingerprints.length === 0) return NO_VECTORS;
  const rows = await db.query<{ fingerprint: string; vector: Buffer }[]>(
    'select fingerprint, vector from text_embedding where fingerprint = any($1)',
    [fingerprints],
  );
  return new Map(rows.map(({ fingerprint, vector }) => [fingerprint, vectorOf(vector)]));
}

/** The vectors of all these items, or of none: one without a vector would lose against the others for that alone. */
export async function readItemVectors(db: Reader, items: readonly MatchingItem[]): Promise<Vectors> {
  const fingerprints = new Map(items.map((item) => [item.id, itemFingerprint(item)]));
  const found = await readVectors(db, [...fingerprints.values()]);
  const vectors = new Map<string, Float32Array>();
  for (const [id, fingerprint] of fingerprints) {
    const vector = found.get(fingerprint);
    if (vector === undefined) return NO_VECTORS;
    vectors.set(id, vector);
  }
  return vectors;
}

/** How near the post is to each item; null where the service has not spoken of both. */
export function nearnessTo(items: Vectors, post: Float32Array | undefined): Map<string, number> | null {
  if (post === undefined || items.size === 0) return null;
  const nearness = new Map<string, number>();
  for (const [id, vector] of items) {
    const cosine = cosineOf(post, vector);
    if (cosine === null) return null;
    nearness.set(id, cosine);
  }
  return nearness;
}
