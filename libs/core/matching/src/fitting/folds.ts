/** Into how many parts what is known is cut: each is predicted by a fit that has not seen it. */
export const FOLDS = 5;

/** The same post lies in the same fold in each run: FNV-1a of its id. */
export function foldOf(postId: string): number {
  let hash = 2166136261;
  for (const character of postId) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 8) % FOLDS;
}
