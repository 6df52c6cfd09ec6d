import type { CollectedPost, JsonValue, PostRelation } from '@conductor/connector-contract';
import { cleanText } from '@conductor/post-text';
import { readMoment } from '../dates/read-moment.js';
import { shownCounts } from '../http/read-json.js';
import type { ItemRefusal } from '../paging/read-items.js';
import { mentionedIn, wordsOf, writtenLinkTo } from './post-text.js';
import { NETWORK } from './x-api.js';
import type { Tweet } from './x-payload.js';

/** The account that is read, the moment of reading, and the posts that came along. */
export interface Reading {
  readonly account: { readonly id: string; readonly handle: string; readonly name: string | null };
  readonly others: ReadonlyMap<string, Tweet>;
  readonly now: Date;
}

/** Each edit gives a post a new id. The first one is its identity, so that its texts are versions of one post. */
const identityOf = ({ id, edit_history_tweet_ids: versions }: Tweet): string =>
  versions.includes(id) ? (versions[0] ?? id) : id;

/** Numbers count the milliseconds since this moment in their upper bits, from late in 2010 on. */
const FIRST_MOMENT = 1_288_834_974_657n;
const FIRST_TIMED = 30_000_000_000n;

/** When a version of a post was written, out of its number: nothing else dates an edit. */
function momentOf(id: string, now: Date): Date | null {
  const number = BigInt(id);
  if (number < FIRST_TIMED) return null;
  return readMoment(new Date(Number((number >> 22n) + FIRST_MOMENT)).toISOString(), now);
}

/** `i` stands for an author who is not known; the network leads on from there. */
const postUrl = (handle: string | null, id: string): string => `https://x.com/${handle ?? 'i'}/status/${id}`;

const PASSED_ON = /^RT @(\w{1,15}):/;

function otherHandle(
  kind: PostRelation['kind'],
  tweet: Tweet,
  { account }: Reading,
  id: string,
): string | null {
  switch (kind) {
    case 'repost':
      return PASSED_ON.exec(tweet.text)?.[1]?.toLowerCase() ?? null;
    case 'quote':
      return writtenLinkTo(tweet, id)?.accountHandle ?? null;
    case 'reply': {
      const answered = tweet.in_reply_to_user_id;
      if (answered === account.id) return account.handle;
      const mentioned = mentionedIn(tweet).find((person) => answered != null && person.id === answered);
      return mentioned?.username.toLowerCase() ?? null;
    }
  }
}

const KINDS = { retweeted: 'repost', quoted: 'quote', replied_to: 'reply' } as const;

/** Of several the strongest. */
function relationOf(tweet: Tweet, reading: Reading): PostRelation | null {
  const named = (['retweeted', 'quoted', 'replied_to'] as const)
    .flatMap((type) => tweet.referenced_tweets.find((reference) => reference.type === type) ?? [])
    .at(0);
  if (named === undefined) return null;
  const kind = KINDS[named.type];
  const other = reading.others.get(named.id);
  const externalId = other === undefined ? named.id : identityOf(other);
  return { kind, externalId, url: postUrl(otherHandle(kind, tweet, reading, named.id), externalId) };
}

function ownPost(
  tweet: Tweet,
  relation: PostRelation | null,
  raw: JsonValue,
  { account, now }: Reading,
): CollectedPost | ItemRefusal {
  const words = wordsOf(tweet);
  if (words.text === '') return 'ITEM_EMPTY';
  const externalId = identityOf(tweet);
  const counts = tweet.public_metrics;
  const said = readMoment(tweet.created_at, now);
  const isEdited = externalId !== tweet.id;
  return {
    network: NETWORK,
    externalId,
    url: postUrl(account.handle, externalId),
    ...words,
    postedAt: (isEdited ? momentOf(externalId, now) : null) ?? said,
    asOf: momentOf(tweet.id, now) ?? said,
    authorHandle: account.handle,
    authorName: cleanText(account.name ?? '') || null,
    metrics: shownCounts({
      views: counts?.impression_count,
      likes: counts?.like_count,
      replies: counts?.reply_count,
      reposts: counts?.retweet_count,
      quotes: counts?.quote_count,
      saves: counts?.bookmark_count,
    }),
    raw,
    ...(relation === null ? {} : { relation }),
  };
}

/** What the account passed on is its own act, with the words marked as the other one's. Its counts are the other one's. */
function repost(
  tweet: Tweet,
  relation: PostRelation,
  raw: JsonValue,
  reading: Reading,
): CollectedPost | ItemRefusal {
  const post = ownPost(tweet, relation, raw, reading);
  if (typeof post === 'string') return post;
  const own = { ...post, url: null, metrics: {} };
  const passedOn = [...reading.others.values()].find((other) => identityOf(other) === relation.externalId);
  const handle = PASSED_ON.exec(tweet.text)?.[1]?.toLowerCase();
  // Without the other post its beginning is all that is known, marked by the network itself.
  if (passedOn === undefined || handle === undefined) return own;
  const words = wordsOf(passedOn);
  return words.text === '' ? own : { ...own, ...words, text: `RT @${handle}: ${words.text}` };
}

/** A tweet as a post of the account that is read; nobody else's is taken. */
export function postOfTweet(tweet: Tweet, raw: JsonValue, reading: Reading): CollectedPost | ItemRefusal {
  if (tweet.author_id !== reading.account.id) return 'ITEM_FOREIGN';
  const relation = relationOf(tweet, reading);
  return relation?.kind === 'repost'
    ? repost(tweet, relation, raw, reading)
    : ownPost(tweet, relation, raw, reading);
}
