import type { CollectedPost, JsonValue, PostRelation } from '@conductor/connector-contract';
import {
  canonicalLink,
  cleanText,
  hashtagsOf,
  languageHint,
  linksOf,
  plainTextOf,
  primaryLanguage,
} from '@conductor/post-text';
import { readMoment } from '../dates/read-moment.js';
import { tagsIn } from '../html/tags.js';
import { shownCounts } from '../http/read-json.js';
import { shownMedia } from '../media/shown-media.js';
import type { ItemRefusal } from '../paging/read-items.js';
import { mastodon as addresses } from '../reported-link/networks/mastodon.js';
import type { Account, InnerStatus, Status } from './mastodon-payload.js';

export const NETWORK = 'mastodon';

/** The account that is read, and the moment of reading. */
export interface Reading {
  readonly server: URL;
  readonly account: Account;
  readonly now: Date;
}

/** Links to people and topics of the network itself. */
const OWN_LINK = /\b(?:mention|hashtag)\b/i;

const webLink = (url: string | null | undefined): string | null => (url == null ? null : canonicalLink(url));

function textOf({ content, spoiler_text, media_attachments }: InnerStatus): string {
  const text = [plainTextOf(spoiler_text ?? ''), plainTextOf(content)]
    .filter((part) => part !== '')
    .join('\n\n');
  return text === ''
    ? cleanText(media_attachments.map(({ description }) => description ?? '').join('\n'))
    : text;
}

function anchorsIn({ content, tags, mentions }: InnerStatus): (string | null)[] {
  const own = new Set([...tags, ...mentions].map(({ url }) => webLink(url)));
  return tagsIn(content, 'a')
    .filter((anchor) => !OWN_LINK.test(anchor['class'] ?? ''))
    .map(({ href }) => webLink(href))
    .filter((link) => !own.has(link));
}

function wordsOf(status: InnerStatus, { server, now }: Reading) {
  const text = textOf(status);
  const links = [...linksOf(text), ...anchorsIn(status), webLink(status.card?.url)];
  const tags = status.tags.map(({ name }) =>
    cleanText(name).replace(/^#/, '').normalize('NFKC').toLowerCase(),
  );
  return {
    text,
    language: primaryLanguage(status.language) ?? languageHint(text),
    hashtags: [...new Set([...hashtagsOf(text), ...tags])].filter((tag) => /^[^#\s]+$/.test(tag)),
    mentions: [...new Set(status.mentions.map((mention) => handleOf(mention, server)))],
    links: [...new Set(links.filter((link) => link !== null))],
    media: shownMedia(status.media_attachments),
    asOf: readMoment(status.edited_at, now) ?? readMoment(status.created_at, now),
  };
}

/** `name@server`, also of an account of the server that is asked. */
export const handleOf = ({ acct }: Pick<Account, 'acct'>, server: URL): string =>
  (acct.includes('@') ? acct : `${acct}@${server.host}`).toLowerCase();

/** Of another post, at its own server where its address says which that is. */
function relationTo(kind: PostRelation['kind'], { id, url }: InnerStatus, server: URL): PostRelation {
  const link = webLink(url);
  const parsed = link === null ? null : addresses.parse(new URL(link));
  return { kind, externalId: parsed?.externalId ?? `${server.host}/${id}`, url: parsed?.url ?? link };
}

function replyOf(status: Status, { server, account }: Reading): PostRelation | null {
  const { in_reply_to_id: id, in_reply_to_account_id: answered, mentions } = status;
  if (id == null) return null;
  const acct =
    answered === account.id ? account.acct : mentions.find((mention) => mention.id === answered)?.acct;
  const page = acct === undefined ? null : webLink(`${server.origin}/@${acct}/${id}`);
  const parsed = page === null ? null : addresses.parse(new URL(page));
  return { kind: 'reply', externalId: `${server.host}/${id}`, url: parsed?.url ?? page };
}

/** In the form that a reported link is read as. An address at another server would pass for another's post. */
function ownUrl({ id, url }: Status, server: URL): string | null {
  const link = webLink(url);
  if (link === null || new URL(link).host !== server.host) return null;
  const parsed = addresses.parse(new URL(link));
  return parsed?.externalId === `${server.host}/${id}` ? parsed.url : link;
}

function ownPost(status: Status, raw: JsonValue, reading: Reading): CollectedPost | ItemRefusal {
  const { server, now } = reading;
  const words = wordsOf(status, reading);
  if (words.text === '') return 'ITEM_EMPTY';
  const quoted = status.quote?.quoted_status;
  const relation = quoted == null ? replyOf(status, reading) : relationTo('quote', quoted, server);
  return {
    network: NETWORK,
    externalId: `${server.host}/${status.id}`,
    url: ownUrl(status, server),
    ...words,
    postedAt: readMoment(status.created_at, now),
    authorHandle: handleOf(status.account, server),
    authorName: cleanText(status.account.display_name ?? '') || null,
    metrics: shownCounts({
      likes: status.favourites_count,
      reposts: status.reblogs_count,
      replies: status.replies_count,
      quotes: status.quotes_count,
    }),
    raw,
    ...(relation === null ? {} : { relation }),
  };
}

/** What the account passed on is its own act, with the words marked as the other one's. It has no page of its own. */
function repost(
  status: Status,
  passedOn: InnerStatus,
  raw: JsonValue,
  reading: Reading,
): CollectedPost | ItemRefusal {
  const { server, now } = reading;
  const words = wordsOf(passedOn, reading);
  if (words.text === '') return 'ITEM_EMPTY';
  return {
    network: NETWORK,
    externalId: `${server.host}/${status.id}`,
    url: null,
    ...words,
    text: `RT @${handleOf(passedOn.account, server)}: ${words.text}`,
    postedAt: readMoment(status.created_at, now),
    authorHandle: handleOf(status.account, server),
    authorName: cleanText(status.account.display_name ?? '') || null,
    metrics: {},
    raw,
    relation: relationTo('repost', passedOn, server),
  };
}

/** A status as a post of the account that is read; nobody else's is taken. */
export function postOfStatus(status: Status, raw: JsonValue, reading: Reading): CollectedPost | ItemRefusal {
  if (status.account.id !== reading.account.id) return 'ITEM_FOREIGN';
  return status.reblog == null ? ownPost(status, raw, reading) : repost(status, status.reblog, raw, reading);
}
