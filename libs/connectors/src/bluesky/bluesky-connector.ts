import { canonicalName } from '@conductor/account-address';
import { defineConnector, type JsonValue, type Page } from '@conductor/connector-contract';
import { z } from 'zod';
import { requireAllowance } from '../http/failure-of.js';
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

function keyOf(item: JsonValue): string | null {
  const read = itemKeyShape.safeParse(item);
  if (!read.success) return null;
  const { uri, post, reason } = read.data;
  if (reason?.$type.endsWith('#reasonRepost') === true) return reason.uri ?? `repost ${post?.uri ?? ''}`;
  return post?.uri ?? uri ?? null;
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
    const walk = walkDown<ListingPage>(before, {
      page: (after) => listing.page(account.did, after, before !== null),
      keyOf,
      requireMore: ({ response }) => requireAllowance(response, options.clock.now()),
    });
    for await (const { fresh, cursor } of walk) {
      yield { ...listing.read(fresh, reading), cursor: { did: account.did, ...cursor } };
    }
  },
});
