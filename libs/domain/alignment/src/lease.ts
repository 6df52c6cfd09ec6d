import type { ReadContext } from '@conductor/work';

/** Who else holds this post, or one that is near-identical to it, right now; null when nobody does. */
export async function nameOfHolder(
  ctx: ReadContext,
  postId: string,
  reviewerId: string,
): Promise<string | null> {
  const [holder] = await ctx.db.query<{ name: string }[]>(
    `select u.name from post p join post twin on twin.fingerprint = p.fingerprint
       join alignment_lease l on l.post_id = twin.id and l.reviewer_id <> $2 and l.leased_until > $3
       join app_user u on u.id = l.reviewer_id
      where p.id = $1 order by l.leased_until desc limit 1`,
    [postId, reviewerId, ctx.clock.now()],
  );
  return holder?.name ?? null;
}
