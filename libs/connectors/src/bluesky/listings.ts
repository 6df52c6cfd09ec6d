import type {
  AskOptions,
  JsonValue,
  KnownPost,
  LookedUp,
  OutboundResponse,
} from '@conductor/connector-contract';
import { readJson } from '../http/read-json.js';
import { readItems } from '../paging/read-items.js';
import type { ListPage } from '../paging/walk-down.js';
import {
  type Actor,
  authorFeedShape,
  feedItemShape,
  recordItemShape,
  recordListShape,
  repositoryShape,
  resolvedHandleShape,
} from './bluesky-payload.js';
import { lookUpInRepository, lookUpInView } from './look-up.js';
import { postOfFeedItem, postOfRecord, type Reading } from './post-of-item.js';
import { POSTS } from './record-address.js';
import { askXrpc } from './xrpc.js';

/** Most that either server gives at once. */
const PER_PAGE = '100';

export interface ListingPage extends ListPage {
  readonly response: OutboundResponse;
}

/** One of the two ways to an account's posts, newest first. */
export interface Listing {
  /** @param known lasting name from an earlier collection; null at the first */
  account(actor: string, known: string | null): Promise<Pick<Actor, 'did' | 'handle'>>;
  page(did: string, cursor: string | null, wasKnown: boolean): Promise<ListingPage>;
  read(items: readonly JsonValue[], reading: Reading): ReturnType<typeof readItems>;
  lookUp(known: readonly KnownPost[], reading: Reading): Promise<LookedUp>;
}

const from = (cursor: string | null): Record<string, string> => (cursor === null ? {} : { cursor });

/** The view that the network's own app has: counts, handles as they stand today, and what the account passed on. */
const appView = (service: string, options: AskOptions): Listing => ({
  async account(actor, known) {
    if (known !== null || actor.startsWith('did:')) return { did: known ?? actor, handle: null };
    const method = 'com.atproto.identity.resolveHandle';
    const response = await askXrpc({ service, method, params: { handle: actor }, wasKnown: false }, options);
    return { did: readJson(resolvedHandleShape, response).did, handle: actor };
  },
  async page(did, cursor, wasKnown) {
    const params = { actor: did, limit: PER_PAGE, filter: 'posts_with_replies', ...from(cursor) };
    const response = await askXrpc(
      { service, method: 'app.bsky.feed.getAuthorFeed', params, wasKnown },
      options,
    );
    const { feed, cursor: next } = readJson(authorFeedShape, response);
    return { items: feed, next: next ?? null, response };
  },
  read: (items, reading) =>
    readItems(items, feedItemShape, (item, raw) => postOfFeedItem(item, raw, reading)),
  lookUp: (known, reading) => lookUpInView(known, reading, options),
});

/** The server that keeps the account: its own records, without counts and without what it passed on. */
const repository = (service: string, options: AskOptions): Listing => ({
  async account(actor, known) {
    const params = { repo: known ?? actor };
    const response = await askXrpc(
      { service, method: 'com.atproto.repo.describeRepo', params, wasKnown: known !== null },
      options,
    );
    return readJson(repositoryShape, response);
  },
  async page(did, cursor, wasKnown) {
    const params = { repo: did, collection: POSTS, limit: PER_PAGE, ...from(cursor) };
    const response = await askXrpc(
      { service, method: 'com.atproto.repo.listRecords', params, wasKnown },
      options,
    );
    const { records, cursor: next } = readJson(recordListShape, response);
    return { items: records, next: next ?? null, response };
  },
  read: (items, reading) =>
    readItems(items, recordItemShape, (item, raw) => postOfRecord(item, raw, reading)),
  lookUp: (known, reading) => lookUpInRepository(known, reading, options),
});

export const listingOf = (api: 'app-view' | 'repository', service: string, options: AskOptions): Listing =>
  (api === 'app-view' ? appView : repository)(service, options);
