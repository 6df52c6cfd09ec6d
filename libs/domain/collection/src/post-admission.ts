import { createHash } from 'node:crypto';
import type { CollectedPost } from '@conductor/connector-contract';
import { accountKey } from '@conductor/social-accounts';
import type { WorkContext } from '@conductor/work';
import { storableText } from './post-cleaning.js';

/** A post's identity as it is kept of withdrawn posts: nobody reads from it whose the post was. */
export const identityHash = ({ network, externalId }: { network: string; externalId: string }): string =>
  createHash('sha256').update(`${network} ${externalId}`).digest('hex');

/** Locks the personal accounts of a page. $1 its posts: place, network, handle, hash; $2 the account of those that name none. */
const LOOK = `
  with named as materialized (
    select * from jsonb_to_recordset($1::jsonb) n (place integer, network text, handle text, hash text)),
  personal as materialized (
    select a.id from social_account a
     where a.kind = 'personal'
       and (a.id = $2::uuid or exists (select 1 from named n where n.network = a.network and n.handle = a.handle))
     order by a.id for share of a)
  select (select coalesce(array_agg(id), '{}') from personal) as personal,
         (select coalesce(array_agg(n.place), '{}') from named n
            join withdrawn_post w on w.identity_hash = decode(n.hash, 'hex')) as withdrawn`;

const WITHOUT_CONSENT = `
  select a.id, a.network, a.handle from social_account a
   where a.id = any($1) and a.id not in (select id from counted_account)`;

interface Named {
  readonly network: string;
  readonly handle: string | null;
}

/** Read after the lock: a consent that was withdrawn meanwhile is seen as withdrawn. */
async function barredBy(
  ctx: WorkContext,
  personal: readonly string[],
  defaultAccountId: string | null,
): Promise<(named: Named) => boolean> {
  if (personal.length === 0) return () => false;
  const barred: { id: string; network: string; handle: string }[] = await ctx.db.query(WITHOUT_CONSENT, [
    personal,
  ]);
  const ofNone = barred.some(({ id }) => id === defaultAccountId);
  const names = new Set(barred.map(accountKey));
  return ({ network, handle }) => (handle === null ? ofNone : names.has(accountKey({ network, handle })));
}

/**
 * What of a page may be stored: nothing of a personal account without consent, and nothing that was withdrawn. The
 * accounts are locked first and their consents read after it, so a withdrawal that commits meanwhile is seen, and one
 * that comes later waits until the page is stored and finds it.
 */
export async function admittedPosts(
  ctx: WorkContext,
  posts: readonly CollectedPost[],
  defaultAccountId: string | null,
): Promise<readonly CollectedPost[]> {
  const named = posts.map(({ network, externalId, authorHandle }, place) => ({
    place,
    network,
    handle: storableText(authorHandle ?? '').trim() || null,
    hash: identityHash({ network, externalId: storableText(externalId) }),
  }));
  const [found]: { personal: string[]; withdrawn: number[] }[] = await ctx.db.query(LOOK, [
    JSON.stringify(named),
    defaultAccountId,
  ]);
  const isBarred = await barredBy(ctx, found?.personal ?? [], defaultAccountId);
  const withdrawn = new Set(found?.withdrawn);
  const isAdmitted = named.map((post) => !withdrawn.has(post.place) && !isBarred(post));
  return posts.filter((_, place) => isAdmitted[place]);
}
