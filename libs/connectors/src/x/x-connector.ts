import {
  defineConnector,
  type FetchOptions,
  type JsonValue,
  Malformed,
  type OutboundResponse,
  type Page,
} from '@conductor/connector-contract';
import { z } from 'zod';
import { requireAllowance } from '../http/failure-of.js';
import { readJson } from '../http/read-json.js';
import { PageGuard } from '../paging/page-guard.js';
import { readItems } from '../paging/read-items.js';
import { postOfTweet, type Reading } from './post-of-tweet.js';
import { askX, failureOfErrors, NETWORK, pricedPosts, pricedProfile, protectedAccount } from './x-api.js';
import { timelineShape, type Tweet, tweetIdShape, tweetShape, userShape } from './x-payload.js';

const configSchema = z.object({ account: z.string().regex(/^[a-z0-9_]{1,15}$/) });

/** Half of what the network gives at once: the most that a page can cost is reserved before it is asked for. */
const PER_PAGE = 50;
/** How far back the first collection goes. Each post costs money, and what was said long ago is no news. */
const FIRST_POSTS = 100;

const id = z.string().regex(/^\d{1,20}$/);
const cursorSchema = z.object({
  /** The account's lasting name: a handle may change, or come to belong to somebody else. */
  user: z.object({ id, name: z.string().nullable() }),
  /** The newest post of the last walk that reached its end. */
  since: id.nullable(),
  /** A walk that was broken off: the newest post it met, the oldest, and how many. */
  walk: z.object({ newest: id, until: id, taken: z.number().int().nonnegative() }).nullable(),
});
type Cursor = z.infer<typeof cursorSchema>;

const FIELDS = [
  'author_id',
  'created_at',
  'edit_history_tweet_ids',
  'entities',
  'in_reply_to_user_id',
  'lang',
  'note_tweet',
  'public_metrics',
  'referenced_tweets',
].join(',');

interface TimelinePage {
  /** The newest first, as the network gives them. */
  readonly items: readonly JsonValue[];
  readonly ids: readonly string[];
  readonly others: ReadonlyMap<string, Tweet>;
  /** Null at the end of the list. */
  readonly next: string | null;
  readonly response: OutboundResponse;
}

const byId = (one: string, other: string): number => (BigInt(one) < BigInt(other) ? -1 : 1);

async function accountNamed(handle: string, options: FetchOptions): Promise<Cursor['user']> {
  const params = { 'user.fields': 'name,protected' };
  const response = await askX(`/users/by/username/${handle}`, params, pricedProfile, options);
  const { data, errors } = readJson(userShape, response);
  if (data === undefined) throw failureOfErrors(errors, false);
  if (data.protected === true) throw protectedAccount();
  return { id: data.id, name: data.name ?? null };
}

async function timelinePage(
  { user, since, walk }: Cursor,
  token: string | null,
  options: FetchOptions,
): Promise<TimelinePage> {
  const params = {
    max_results: String(PER_PAGE),
    'tweet.fields': FIELDS,
    expansions: 'referenced_tweets.id',
    ...(since === null ? {} : { since_id: since }),
    ...(walk === null ? {} : { until_id: walk.until }),
    ...(token === null ? {} : { pagination_token: token }),
  };
  const response = await askX(`/users/${user.id}/tweets`, params, pricedPosts(PER_PAGE), options);
  const { data = [], includes, meta, errors } = readJson(timelineShape, response);
  if (data.length === 0 && meta == null) throw failureOfErrors(errors, true);
  const ids = data.flatMap((item) => tweetIdShape.safeParse(item).data?.id ?? []);
  if (data.length > 0 && ids.length === 0) throw new Malformed('ANSWER_UNREADABLE');
  const others = new Map((includes?.tweets ?? []).map((tweet) => [tweet.id, tweet]));
  return { items: data, ids: ids.toSorted(byId), others, next: meta?.next_token ?? null, response };
}

function cursorAfter({ user, since, walk }: Cursor, { items, ids, next }: TimelinePage): Cursor {
  const newest = walk?.newest ?? ids.at(-1) ?? null;
  const until = ids.at(0) ?? walk?.until ?? null;
  const taken = (walk?.taken ?? 0) + items.length;
  const isEnd = next === null || (since === null && taken >= FIRST_POSTS);
  if (isEnd) return { user, since: newest ?? since, walk: null };
  return { user, since, walk: newest === null || until === null ? null : { newest, until, taken } };
}

/** An account, from its newest post down to the newest one that is known. */
export const x = defineConnector<z.infer<typeof configSchema>, Cursor>({
  key: NETWORK,
  configSchema,
  cursorSchema,
  async *pages({ account: handle }, before, options): AsyncGenerator<Page> {
    const user = before?.user ?? (await accountNamed(handle, options));
    const guard = new PageGuard();
    let cursor: Cursor = before ?? { user, since: null, walk: null };
    let token: string | null = null;
    for (let isFirst = before === null; ; isFirst = false) {
      const page = await timelinePage(cursor, token, options);
      const wasWalking = cursor.walk !== null;
      cursor = cursorAfter(cursor, page);
      const now = options.clock.now();
      const reading: Reading = { account: { handle, ...user }, others: page.others, now };
      const read = readItems(page.items, tweetShape, (tweet, raw) => postOfTweet(tweet, raw, reading));
      if (isFirst || wasWalking || page.items.length > 0) yield { ...read, cursor };
      if (page.next === null || (cursor.walk === null && page.items.length > 0)) return;
      guard.pass(page.next, page.ids);
      // By id where there is one: a token that has aged would end the walk. A page of nothing has no other way on.
      token = page.ids.length > 0 ? null : page.next;
      requireAllowance(page.response, now);
    }
  },
});
