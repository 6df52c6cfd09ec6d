import { profileUrlOf } from '@conductor/account-address';
import {
  type CollectedPost,
  type ConnectorFailure,
  defineConnector,
  type FetchOptions,
  Malformed,
  type OutboundResponse,
  type RejectedRow,
  SourceGone,
} from '@conductor/connector-contract';
import { type AtomFeed, parseAtomFeed } from 'feedsmith';
import { z } from 'zod';
import { decodeFeed } from '../feed/decode-feed.js';
import { failureOfStatus, send } from '../http/failure-of.js';
import { channelIn } from './channel-page.js';
import { NETWORK, postOfEntry } from './post-of-entry.js';

const CHANNEL = /^UC[A-Za-z0-9_-]{22}$/;

const configSchema = z.object({
  /** The channel's number, its handle, or one of its older names as `c/name` and `user/name`. */
  account: z
    .string()
    .min(3)
    .max(100)
    .refine((account) => !/[\s?#\\]|\.\./.test(account)),
  /** Origin. */
  service: z
    .url({ protocol: /^https?$/ })
    .refine((service) => new URL(service).origin === service)
    .default('https://www.youtube.com'),
});
type Config = z.infer<typeof configSchema>;

const cursorSchema = z.object({
  channel: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});
type Cursor = z.infer<typeof cursorSchema>;

/** A channel that was there before and is not now is gone; one that never was is mistyped. */
function failureOf(response: OutboundResponse, wasKnown: boolean, now: Date): ConnectorFailure | null {
  if (response.status !== 404) return failureOfStatus(response, now);
  return wasKnown ? new SourceGone({ reason: 'missing' }) : new Malformed('ACCOUNT_NOT_FOUND_AT_NETWORK');
}

/** One pull of one channel. */
class ChannelReader {
  constructor(
    private readonly config: Config,
    private readonly cursor: Cursor | null,
    private readonly options: FetchOptions,
  ) {}

  /** Its page is asked once: a channel keeps its number, whatever it is called. */
  async channel(): Promise<string> {
    const { account, service } = this.config;
    if (CHANNEL.test(account)) return account;
    if (this.cursor !== null) return this.cursor.channel;
    const { pathname } = new URL(profileUrlOf(NETWORK, account));
    const response = await this.ask(`${service}${pathname}`, { accept: 'text/html' });
    const channel = channelIn(new TextDecoder().decode(response.body));
    if (channel === null) throw new Malformed('CHANNEL_NOT_SHOWN');
    return channel;
  }

  feed(channel: string): Promise<OutboundResponse> {
    const { etag = null, lastModified = null } = this.cursor ?? {};
    return this.ask(`${this.config.service}/feeds/videos.xml?channel_id=${channel}`, {
      accept: 'application/atom+xml, application/xml;q=0.9, text/xml;q=0.8',
      ...(etag === null ? {} : { 'if-none-match': etag }),
      ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
    });
  }

  private async ask(url: string, headers: Record<string, string>): Promise<OutboundResponse> {
    const { http, signal, clock } = this.options;
    const response = await send(http, { url, headers, signal });
    const failure = failureOf(response, this.cursor !== null, clock.now());
    if (failure !== null) throw failure;
    return response;
  }
}

function entriesOf(response: OutboundResponse): readonly AtomFeed.Entry<string>[] {
  try {
    return parseAtomFeed(decodeFeed(response.body, response.headers['content-type'] ?? '')).entries ?? [];
  } catch (cause) {
    throw new Malformed('FEED_UNREADABLE', {}, { cause });
  }
}

/**
 * A channel by its public feed: the newest fifteen films, with the counts of the day. Without a key nothing older is told,
 * so a channel is to be followed before it has published fifteen more.
 */
export const youtube = defineConnector<Config, Cursor>({
  key: NETWORK,
  configSchema,
  cursorSchema,
  async *pages(config, cursor, options) {
    const reader = new ChannelReader(config, cursor, options);
    const channel = await reader.channel();
    const response = await reader.feed(channel);
    if (response.status === 304) return;
    const posts: CollectedPost[] = [];
    const rejected: RejectedRow[] = [];
    for (const [index, entry] of entriesOf(response).entries()) {
      const post = postOfEntry(entry, config.account);
      const facts = { externalId: entry.id ?? null };
      if (post !== null) posts.push(post);
      else rejected.push({ row: index + 1, problems: [{ code: 'ITEM_EMPTY', column: null, facts }] });
    }
    const { etag = null, 'last-modified': lastModified = null } = response.headers;
    yield { posts, rejected, cursor: { channel, etag, lastModified } };
  },
});
