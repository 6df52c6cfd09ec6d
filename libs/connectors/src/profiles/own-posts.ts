import { type CollectedPost, newestOf, type Profile } from '@conductor/connector-contract';

/** What the account itself wrote: what it passed on are another one's words. The newest post may be one of either. */
export function postsOfProfile(collected: readonly CollectedPost[]): Pick<Profile, 'posts' | 'lastPostAt'> {
  const posts = collected.map(({ text, url, postedAt, relation }) => ({ text, url, postedAt, relation }));
  return {
    posts: posts.flatMap(({ relation, ...post }) => (relation?.kind === 'repost' ? [] : [post])),
    lastPostAt: newestOf(posts),
  };
}
