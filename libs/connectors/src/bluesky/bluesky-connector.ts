import { defineConnector, type JsonValue, type Page } from '@conductor/connector-contract';
import { z } from 'zod';
import { requireAllowance } from '../http/failure-of.js';
import { PageGuard } from '../paging/page-guard.js';
import { itemKeyShape } from './bluesky-payload.js';
import { jetstream } from './jetstream.js';
import { listingOf, type ListingPage } from './listings.js';
import { MOST_AT_ONCE } from './look-up.js';
import { NETWORK, type Reading } from './post-of-item.js';

/** Answers to anybody without a key. */
export const PUBLIC_APP_VIEW = 'https://public.api.bsky.app';
/** A handle is a domain name, and a lasting name begins with `did:`. */
export const ACTOR =
  /^(?:did:[a-z]+:[A-Za-z0-9._:%-]{1,200}|(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)$/;

const configSchema = z.object({
  actor: z.string().max(253).regex(ACTOR),
  /** Origin of the server that is asked. */
  service: z
    .url({ protocol: /^https?$/ })
    .refine((service) => new URL(service).origin === service)
    .default(PUBLIC_APP_VIEW),
  api: z.enum(['app-view', 'repository']).default('app-view'),
});

/** As many as the longest page: at most all of them can be deleted before the next collection. */
const KNOWN = 100;
const keys = z.array(z.string()).max(KNOWN);
const cursorSchema = z.object({
  /** The account's lasting name. A handle may change, or come to belong to somebody else. */
  did: z.string(),
  /** The newest items of the last walk that reached its end: a walk goes down to one of them. */
  known: keys,
  /** A walk that was broken off: where it goes on, what its first page held, and its last, since lists shift. */
  walk: z.object({ newest: keys, last: keys, after: z.string() }).nullable(),
});
type Cursor = z.infer<typeof cursorSchema>;

function keyOf(item: JsonValue): string | null {
  const read = itemKeyShape.safeParse(item);
  if (!read.success) return null;
  const { uri, post, reason } = read.data;
  if (reason?.$type.endsWith('#reasonRepost') === true) return reason.uri ?? `repost ${post?.uri ?? ''}`;
  return post?.uri ?? uri ?? null;
}

/** What a page holds that neither the last collection nor this walk has seen. */
function sift({ items }: ListingPage, known: ReadonlySet<string>, guard: PageGuard) {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  const lastKnown = keyed.findLastIndex(({ key }) => key !== null && known.has(key));
  // An item may come late and lie between known ones; below the last of them everything is old.
  const above = lastKnown === -1 ? keyed : keyed.slice(0, lastKnown);
  const fresh = above.filter(({ key }) => key === null || (!known.has(key) && !guard.hasMet(key)));
  return {
    fresh: fresh.map(({ item }) => item),
    keys: keyed.flatMap(({ key }) => key ?? []),
    isDone: lastKnown !== -1,
  };
}

function cursorAfter(
  { did, known, walk }: Cursor,
  page: { keys: readonly string[]; next: string | null },
): Cursor {
  const last = page.keys.slice(0, KNOWN);
  const newest = walk?.newest ?? last;
  if (page.next !== null) return { did, known, walk: { newest, last, after: page.next } };
  return { did, known: [...new Set([...newest, ...known])].slice(0, KNOWN), walk: null };
}

/** An account of Bluesky, or of any server of the AT protocol, from its newest post down to what is known. */
export const bluesky = defineConnector<z.infer<typeof configSchema>, Cursor>({
  key: NETWORK,
  configSchema,
  cursorSchema,
  live: jetstream(configSchema),
  lookUp: {
    most: MOST_AT_ONCE,
    async posts({ actor, service, api }, { did }, known, options) {
      const listing = listingOf(api, service, options);
      const reading = {
        account: await listing.account(actor, did),
        service,
        now: options.clock.now(),
      };
      return listing.lookUp(known, reading);
    },
  },
  async *pages({ actor, service, api }, before, options): AsyncGenerator<Page> {
    const listing = listingOf(api, service, options);
    const account = await listing.account(actor, before?.did ?? null);
    const reading: Reading = { account, service, now: options.clock.now() };
    const guard = new PageGuard([...(before?.walk?.newest ?? []), ...(before?.walk?.last ?? [])]);
    let cursor: Cursor = before ?? { did: account.did, known: [], walk: null };
    for (;;) {
      const page = await listing.page(account.did, cursor.walk?.after ?? null, before !== null);
      const { fresh, keys, isDone } = sift(page, new Set(cursor.known), guard);
      const next = isDone ? null : page.next;
      const wasWalking = cursor.walk !== null;
      cursor = cursorAfter(cursor, { keys, next });
      const read = listing.read(fresh, reading);
      if (fresh.length > 0 || next !== null || wasWalking) yield { ...read, cursor };
      if (next === null) return;
      guard.pass(next, keys);
      requireAllowance(page.response, options.clock.now());
    }
  },
});
