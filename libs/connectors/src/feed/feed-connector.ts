import {
  defineConnector,
  Malformed,
  type CollectedPost,
  type OutboundResponse,
  type Page,
  type RejectedRow,
} from '@conductor/connector-contract';
import { canonicalLink } from '@conductor/post-text';
import { z } from 'zod';
import { ZONES } from '../dates/zone.js';
import { ask } from '../http/failure-of.js';
import { decodeFeed } from './decode-feed.js';
import { readFeed, type ReadFeed } from './feed-item.js';
import { postOfItem, type FeedContext } from './post-of-item.js';

const configSchema = z.object({
  url: z
    .string()
    .max(2000)
    .refine((url) => canonicalLink(url) !== null),
  /** For dates without a zone. */
  zone: z.enum(ZONES).default('WIB'),
});
const cursorSchema = z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() });

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, text/xml;q=0.8, */*;q=0.1';
const HTML = /^(?:\s|<!--[\s\S]{0,2000}?-->)*<(?:!doctype\s+html|html|head|body)[\s>]/i;

function parse(document: string): ReadFeed {
  if (document.trim() === '') throw new Malformed('FEED_EMPTY');
  if (HTML.test(document.slice(0, 5000))) throw new Malformed('FEED_IS_HTML');
  try {
    return readFeed(document);
  } catch (cause) {
    throw new Malformed('FEED_UNREADABLE', {}, { cause });
  }
}

/** The newest of two items with one id stands first in a feed, so the first is kept. */
function postsOf(feed: ReadFeed, context: FeedContext): Omit<Page, 'cursor'> {
  const posts = new Map<string, CollectedPost>();
  const rejected: RejectedRow[] = [];
  for (const [index, item] of feed.items.entries()) {
    const post = postOfItem(item, context);
    const code = post === null ? 'ITEM_EMPTY' : 'ITEM_DUPLICATE';
    if (post === null || posts.has(post.externalId)) {
      rejected.push({
        row: index + 1,
        problems: [{ code, column: null, facts: { externalId: post?.externalId ?? item.id } }],
      });
    } else posts.set(post.externalId, post);
  }
  return { posts: [...posts.values()], rejected };
}

const cursorOf = ({ headers }: OutboundResponse): z.infer<typeof cursorSchema> => ({
  etag: headers['etag'] ?? null,
  lastModified: headers['last-modified'] ?? null,
});

/** RSS, RDF, Atom and JSON Feed by address; an unchanged feed costs one conditional request. */
export const feed = defineConnector({
  key: 'feed',
  configSchema,
  cursorSchema,
  addressOf: ({ url }) => url,
  async *pages({ url, zone }, cursor, { http, signal, clock }) {
    const headers = {
      accept: ACCEPT,
      ...(cursor?.etag == null ? {} : { 'if-none-match': cursor.etag }),
      ...(cursor?.lastModified == null ? {} : { 'if-modified-since': cursor.lastModified }),
    };
    const response = await ask(http, { url, headers, signal }, clock);
    if (response.status === 304) return;
    const read = parse(decodeFeed(response.body, response.headers['content-type'] ?? ''));
    const context = { feedUrl: url, baseUrl: response.url, language: read.language, zone, now: clock.now() };
    yield { ...postsOf(read, context), cursor: cursorOf(response) };
  },
});
