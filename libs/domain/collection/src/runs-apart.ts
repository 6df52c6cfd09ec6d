import type { CollectedPost } from '@conductor/connector-contract';

/**
 * What was said, in stretches that say one thing of each post: of two undated words in one page the store keeps the last,
 * and a post that was written, changed and taken down within a second has had three.
 */
export function runsApart(posts: readonly CollectedPost[]): readonly (readonly CollectedPost[])[] {
  const runs: CollectedPost[][] = [];
  let met = new Set<string>();
  for (const post of posts) {
    const key = JSON.stringify([post.network, post.externalId]);
    if (runs.length === 0 || met.has(key)) {
      runs.push([]);
      met = new Set();
    }
    met.add(key);
    runs.at(-1)?.push(post);
  }
  return runs;
}
