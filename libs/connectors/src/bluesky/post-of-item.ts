import type { CollectedPost, JsonValue, PostRelation } from '@conductor/connector-contract';
import { cleanText, languageHint, mentionsOf, primaryLanguage } from '@conductor/post-text';
import { readMoment } from '../dates/read-moment.js';
import { shownCounts } from '../http/read-json.js';
import type { ItemRefusal } from '../paging/read-items.js';
import type { Actor, FeedItem, PostRecord, RecordItem } from './bluesky-payload.js';
import { atServer, mediaInRecord, mediaInView } from './post-media.js';
import { nameOf, POSTS, postUrl, readRecordAddress } from './record-address.js';
import { hashtagsIn, linksIn, textOf } from './rich-text.js';

export const NETWORK = 'bluesky';

type Person = Pick<Actor, 'did' | 'handle'>;

/** The account that is read, and the moment of reading. */
export interface Reading {
  readonly account: Person;
  /** Origin of the server that is asked. */
  readonly service: string;
  readonly now: Date;
}

const languageOf = ({ langs }: PostRecord, text: string): string | null =>
  primaryLanguage(langs[0]) ?? languageHint(text);

/** A post that another one points to, under its author's name where one of these people is the author. */
function relationTo(
  kind: PostRelation['kind'],
  uri: string | null | undefined,
  people: readonly (Person | null | undefined)[],
): PostRelation | null {
  const address = uri == null ? null : readRecordAddress(uri);
  if (address === null || address.collection !== POSTS) return null;
  const author = people.find((person) => person?.did === address.did) ?? { did: address.did, handle: null };
  return { kind, externalId: address.key, url: postUrl(nameOf(author), address.key) };
}

function relationOf(
  { embed, reply }: PostRecord,
  people: readonly (Person | null | undefined)[],
): PostRelation | null {
  const quoted = embed?.record?.uri ?? embed?.record?.record?.uri;
  return relationTo('quote', quoted, people) ?? relationTo('reply', reply?.parent.uri, people);
}

function wordsOf(record: PostRecord) {
  const text = textOf(record);
  return {
    text,
    language: languageOf(record, text),
    hashtags: hashtagsIn(record, text),
    mentions: mentionsOf(text),
    links: linksIn(record, text),
  };
}

/** A clock of the author's own writes `createdAt`; the network saw the post no earlier than it says. */
export function earlier(...moments: readonly (Date | null)[]): Date | null {
  const known = moments.filter((moment) => moment !== null);
  return known.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

export const namedOr = (name: string | null | undefined): string | null => cleanText(name ?? '') || null;

function ownPost({ post, reply }: FeedItem, raw: JsonValue, now: Date): CollectedPost | ItemRefusal {
  const address = readRecordAddress(post.uri);
  const words = wordsOf(post.record);
  if (address === null) return 'ITEM_FOREIGN';
  if (words.text === '') return 'ITEM_EMPTY';
  const quoted = post.embed?.record;
  const relation = relationOf(post.record, [
    post.author,
    quoted?.author,
    quoted?.record?.author,
    reply?.parent?.author,
  ]);
  const name = nameOf(post.author);
  return {
    network: NETWORK,
    externalId: address.key,
    url: postUrl(name, address.key),
    ...words,
    media: mediaInView(post),
    postedAt: earlier(readMoment(post.record.createdAt, now), readMoment(post.indexedAt, now)),
    asOf: null,
    authorHandle: name,
    authorName: namedOr(post.author.displayName),
    metrics: shownCounts({
      likes: post.likeCount,
      reposts: post.repostCount,
      replies: post.replyCount,
      quotes: post.quoteCount,
    }),
    raw,
    ...(relation === null ? {} : { relation }),
  };
}

/**
 * Somebody's post that the account passed on. It is the account's own act with its own id, in the form that people
 * write by hand (`RT @name: words`), so that nobody reads the words as the account's.
 */
function repost({ post, reason }: FeedItem, raw: JsonValue, now: Date): CollectedPost | ItemRefusal {
  const relation = relationTo('repost', post.uri, [post.author]);
  const by = reason?.by ?? null;
  const words = wordsOf(post.record);
  if (relation === null || by === null) return 'ITEM_FOREIGN';
  if (words.text === '') return 'ITEM_EMPTY';
  const own = reason?.uri == null ? null : readRecordAddress(reason.uri);
  return {
    network: NETWORK,
    // Older servers do not tell the repost's own address.
    externalId: own?.key ?? `repost:${by.did}:${relation.externalId}`,
    url: null,
    ...words,
    text: `RT @${nameOf(post.author)}: ${words.text}`,
    media: mediaInView(post),
    postedAt: readMoment(reason?.indexedAt, now),
    asOf: null,
    authorHandle: nameOf(by),
    authorName: namedOr(by.displayName),
    metrics: {},
    raw,
    relation,
  };
}

/** An entry of an author's feed as a post of the account that is read; nobody else's is taken. */
export function postOfFeedItem(
  item: FeedItem,
  raw: JsonValue,
  { account, now }: Reading,
): CollectedPost | ItemRefusal {
  if (item.reason?.$type.endsWith('#reasonRepost') === true) {
    return item.reason.by?.did === account.did ? repost(item, raw, now) : 'ITEM_FOREIGN';
  }
  const isOwn = item.post.author.did === account.did && readRecordAddress(item.post.uri)?.did === account.did;
  return isOwn ? ownPost(item, raw, now) : 'ITEM_FOREIGN';
}

/** A record of the account's repository as a post. A repository knows neither counts nor other people's handles. */
export function postOfRecord(
  { uri, value }: RecordItem,
  raw: JsonValue,
  { account, service, now }: Reading,
): CollectedPost | ItemRefusal {
  const address = readRecordAddress(uri);
  if (address?.did !== account.did || address.collection !== POSTS) return 'ITEM_FOREIGN';
  const words = wordsOf(value);
  if (words.text === '') return 'ITEM_EMPTY';
  const relation = relationOf(value, [account]);
  const name = nameOf(account);
  return {
    network: NETWORK,
    externalId: address.key,
    url: postUrl(name, address.key),
    ...words,
    media: mediaInRecord(value, account.did, atServer(service)),
    postedAt: readMoment(value.createdAt, now),
    asOf: null,
    authorHandle: name,
    authorName: null,
    metrics: {},
    raw,
    ...(relation === null ? {} : { relation }),
  };
}
