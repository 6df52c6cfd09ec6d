import { canonicalName } from '@conductor/account-address';
import { defineConnector, type FetchOptions, type JsonValue, type Page } from '@conductor/connector-contract';
import { z } from 'zod';
import { requireAllowance } from '../http/failure-of.js';
import { pastCursorSchema, walkBack } from '../paging/walk-back.js';
import { walkDown, walkShape } from '../paging/walk-down.js';
import { itemKeyShape } from './bluesky-payload.js';
import { jetstream } from './jetstream.js';
import { listingOf, type ListingPage } from './listings.js';
import { MOST_AT_ONCE } from './look-up.js';
import { NETWORK, type Reading } from './post-of-item.js';

/** Answers to anybody without a key. */
export const PUBLIC_APP_VIEW = 'https://public.api.bsky.app';
const configSchema = z.object({
  /** A handle, which is a domain name, or a lasting name. */
  actor: z.string().refine((actor) => canonicalName(NETWORK, actor) === actor),
  /** Origin of the server that is asked. */
  service: z
    .url({ protocol: /^https?$/ })
    .refine((service) => URL.canParse(service) && new URL(service).origin === service)
    .default(PUBLIC_APP_VIEW),
  api: z.enum(['app-view', 'repository']).default('app-view'),
});

const cursorSchema = walkShape.extend({
  /** The account's lasting name. A handle may change, or come to belong to somebody else. */
  did: z.string(),
});
type Cursor = z.infer<typeof cursorSchema>;
type Config = z.infer<typeof configSchema>;

const backfillCursorSchema = pastCursorSchema.extend({ did: z.string() });
type BackfillCursor = z.infer<typeof backfillCursorSchema>;

function keyOf(item: JsonValue): string | null {
  const read = itemKeyShape.safeParse(item);
  if (!read.success) return null;
  const { uri, post, reason } = read.data;
  if (reason?.$type.endsWith('#reasonRepost') === true) return reason.uri ?? `repost ${post?.uri ?? ''}`;
  return post?.uri ?? uri ?? null;
}

async function* past(
  { actor, service, api }: Config,
  before: BackfillCursor | null,
  until: Date,
  options: FetchOptions,
): AsyncGenerator<Page> {
  const listing = listingOf(api, service, options);
  const account = await listing.account(actor, before?.did ?? null);
  const reading: Reading = { account, service, now: options.clock.now() };
  const pages = walkBack(before, until, async (after, hasMet) => {
    const { items, next } = await listing.page(account.did, after, before !== null);
    const keyed = items.map((item) => ({ item, key: keyOf(item) }));
    const fresh = keyed.filter(({ key }) => key === null || !hasMet(key));
    const read = listing.read(
      fresh.map(({ item }) => item),
      reading,
    );
    return { ...read, keys: keyed.flatMap(({ key }) => key ?? []), next };
  });
  for await (const page of pages) yield { ...page, cursor: { ...page.cursor, did: account.did } };
}

/** An account of Bluesky, or of any server of the AT protocol, from its newest post down to what is known. */
export const bluesky = defineConnector<Config, Cursor, BackfillCursor>({
  key: NETWORK,
  configSchema,
  cursorSchema,
  live: jetstream(configSchema),
  addressOf: ({ service }) => service,
  // For each address that asks. What is read is public, so nobody signs in and the 300 sign-ins a day do not matter.
  allowance: { requests: 3000, seconds: 300 },
  backfill: { cursorSchema: backfillCursorSchema, pages: past },
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
    const isEnough = before === null && options.leavesPast === true;
    const reading: Reading = { account, service, now: options.clock.now() };
    const walk = walkDown<ListingPage>(before, {
      async page(after) {
        const listed = await listing.page(account.did, after, before !== null);
        return isEnough ? { ...listed, next: null } : listed;
      },
      keyOf,
      requireMore: ({ response }) => requireAllowance(response, options.clock.now()),
    });
    for await (const { fresh, cursor } of walk) {
      yield { ...listing.read(fresh, reading), cursor: { did: account.did, ...cursor } };
    }
  },
});
