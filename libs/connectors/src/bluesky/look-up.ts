import {
  type CollectedPost,
  type AskOptions,
  goneAt,
  type KnownPost,
  type LookedUp,
  SourceGone,
} from '@conductor/connector-contract';
import { requireAllowance } from '../http/failure-of.js';
import { anyJson, readJson } from '../http/read-json.js';
import { readItems } from '../paging/read-items.js';
import { feedItemShape, postListShape, recordItemShape, threadShape } from './bluesky-payload.js';
import { NETWORK, postOfFeedItem, postOfRecord, type Reading } from './post-of-item.js';
import { POSTS } from './record-address.js';
import { askXrpc } from './xrpc.js';

/** Of one question to the view. */
export const MOST_AT_ONCE = 25;
const KEY = /^[A-Za-z0-9._~:-]{1,200}$/;

/** Names of errors by which a server says that it has no such post. Of a missing account it says something else. */
const MISSING = ['RecordNotFound', 'NotFound'];

const isMissing = (thrown: unknown): boolean =>
  thrown instanceof SourceGone && MISSING.some((name) => name === thrown.facts['error']);

/** A list may leave a post out for reasons of its own, so each that is not in it is asked for by itself. */
async function isGone(uri: string, service: string, options: AskOptions): Promise<boolean> {
  const params = { uri, depth: '0', parentHeight: '0' };
  try {
    const response = await askXrpc(
      { service, method: 'app.bsky.feed.getPostThread', params, wasKnown: true },
      options,
    );
    return readJson(threadShape, response).thread.$type.endsWith('#notFoundPost');
  } catch (thrown) {
    if (isMissing(thrown)) return true;
    throw thrown;
  }
}

/** Posts as the network's own app shows them now. */
export async function lookUpInView(
  known: readonly KnownPost[],
  reading: Reading,
  options: AskOptions,
): Promise<LookedUp> {
  const { account, service, now } = reading;
  const uris = new Map(
    known
      .filter(({ externalId }) => KEY.test(externalId))
      .map(({ externalId }) => [`at://${account.did}/${POSTS}/${externalId}`, externalId]),
  );
  if (uris.size === 0) return { posts: [], rejected: [] };
  const response = await askXrpc(
    {
      service,
      method: 'app.bsky.feed.getPosts',
      params: [...uris.keys()].map((uri): [string, string] => ['uris', uri]),
      wasKnown: true,
    },
    options,
  );
  const { posts: views } = readJson(postListShape, response);
  const read = readItems(
    views.map((post) => ({ post })),
    feedItemShape,
    (item, raw) => postOfFeedItem(item, raw, reading),
  );
  const shown = new Set(read.posts.map(({ externalId }) => externalId));
  const gone: CollectedPost[] = [];
  for (const [uri, externalId] of uris) {
    if (shown.has(externalId)) continue;
    requireAllowance(response, options.clock.now());
    if (await isGone(uri, service, options)) gone.push(goneAt(NETWORK, externalId, now));
  }
  return { posts: [...read.posts, ...gone], rejected: read.rejected };
}

/** Posts as the server of the account keeps them now, one by one. */
export async function lookUpInRepository(
  known: readonly KnownPost[],
  reading: Reading,
  options: AskOptions,
): Promise<LookedUp> {
  const { account, service, now } = reading;
  const posts: CollectedPost[] = [];
  const rejected: LookedUp['rejected'][number][] = [];
  for (const { externalId } of known) {
    if (!KEY.test(externalId)) continue;
    const params = { repo: account.did, collection: POSTS, rkey: externalId };
    try {
      const response = await askXrpc(
        { service, method: 'com.atproto.repo.getRecord', params, wasKnown: true },
        options,
      );
      const read = readItems([readJson(anyJson, response)], recordItemShape, (item, raw) =>
        postOfRecord(item, raw, reading),
      );
      posts.push(...read.posts);
      rejected.push(...read.rejected);
      requireAllowance(response, options.clock.now());
    } catch (thrown) {
      if (!isMissing(thrown)) throw thrown;
      posts.push(goneAt(NETWORK, externalId, now));
    }
  }
  return { posts, rejected };
}
