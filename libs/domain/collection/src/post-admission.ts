import { createHash } from 'node:crypto';
import type { WorkContext } from '@conductor/work';
import type { StorablePost } from './post-cleaning.js';

/** A post's identity as it is kept of withdrawn posts: nobody reads from it whose the post was. */
export const identityHash = ({ network, externalId }: { network: string; externalId: string }): string =>
  createHash('sha256').update(`${network} ${externalId}`).digest('hex');

/** $1 networks, $2 handles, $3 the account of posts that name none. */
const PERSONAL = `
  select a.id from social_account a
   where a.kind = 'personal'
     and (a.id = $3::uuid or exists (
       select 1 from unnest($1::text[], $2::text[]) named (network, handle)
        where named.network = a.network and named.handle = a.handle))
   order by a.id for share of a`;

/** $1 the places in the page with network, handle and hash; $2 the default account. */
const BARRED = `
  select named.place
    from jsonb_to_recordset($1::jsonb) named (place integer, network text, handle text, hash text)
   where exists (
           select 1 from social_account a
            where a.kind = 'personal' and a.id not in (select id from counted_account)
              and (a.network = named.network and a.handle = named.handle or named.handle is null and a.id = $2::uuid))
      or exists (select 1 from withdrawn_post w where w.identity_hash = decode(named.hash, 'hex'))`;

/**
 * What of a page may be stored: nothing of a personal account without consent, and nothing that was withdrawn. The
 * accounts are locked first and their consents read after it, so a withdrawal that commits meanwhile is seen, and one
 * that comes later waits until the page is stored and finds it.
 */
export async function admittedPosts(
  ctx: WorkContext,
  page: readonly StorablePost[],
  defaultAccountId: string | null,
): Promise<StorablePost[]> {
  await ctx.db.query(PERSONAL, [
    page.map(({ network }) => network),
    page.map(({ authorHandle }) => authorHandle),
    defaultAccountId,
  ]);
  const named = page.map((post, place) => ({
    place,
    network: post.network,
    handle: post.authorHandle,
    hash: identityHash(post),
  }));
  const barred: { place: number }[] = await ctx.db.query(BARRED, [JSON.stringify(named), defaultAccountId]);
  const places = new Set(barred.map(({ place }) => place));
  return page.filter((_, place) => !places.has(place));
}
