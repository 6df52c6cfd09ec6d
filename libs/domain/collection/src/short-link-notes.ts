import type { CollectedPost } from '@conductor/connector-contract';
import { isShortLink } from '@conductor/post-text';
import type { WorkContext } from '@conductor/work';

/** Short links that a page brings, each once. */
const shortLinksIn = (posts: readonly Pick<CollectedPost, 'links'>[]): string[] => [
  ...new Set(posts.flatMap(({ links }) => links.filter(isShortLink))),
];

/** Links of the page that nobody has followed yet are due from now on. */
export async function noteShortLinks(ctx: WorkContext, posts: readonly CollectedPost[]): Promise<void> {
  const links = shortLinksIn(posts);
  if (links.length === 0) return;
  await ctx.db.query(
    `insert into short_link (url, due_at) select url, $2 from unnest($1::text[]) url order by url on conflict (url) do nothing`,
    [links, ctx.clock.now()],
  );
}
