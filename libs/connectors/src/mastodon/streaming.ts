import {
  goneAt,
  jsonValueOf,
  type JsonValue,
  type Live,
  type LiveConnection,
  type LiveMember,
  type LiveOptions,
  type LivePage,
  type LiveWord,
  type OutboundSocket,
  type RejectedRow,
} from '@conductor/connector-contract';
import { z } from 'zod';
import { dial, failureOfStatus, heard, send } from '../http/failure-of.js';
import { helpful, readJson } from '../http/read-json.js';
import { accountShape, statusShape } from './mastodon-payload.js';
import { NETWORK, postOfStatus } from './post-of-status.js';

/** Everything public that the server's own accounts write. */
const STREAM = 'public:local';

interface MemberConfig {
  readonly server: string;
  readonly account: string;
}

const eventShape = z.object({ event: z.string(), payload: z.string() });
/** Who wrote it: read before the rest is, since most statuses are of others. */
const writerShape = z.object({ account: accountShape });

/** The posts of a server's own accounts, as it tells them to anybody who listens. */
class Streaming implements LiveConnection {
  readonly #server: URL;
  #members = new Map<string, readonly string[]>();

  constructor(
    private readonly socket: OutboundSocket,
    server: string,
    private readonly options: LiveOptions,
  ) {
    this.#server = new URL(server);
  }

  listenTo(members: readonly LiveMember[]): void {
    this.#members = new Map();
    for (const { name, sourceId } of members)
      this.#members.set(name, [...(this.#members.get(name) ?? []), sourceId]);
  }

  readonly pages = this.#pages();

  async *#pages(): AsyncGenerator<LivePage> {
    try {
      for await (const messages of heard(this.socket)) {
        const said: LiveWord[] = [];
        const rejected: RejectedRow[] = [];
        for (const [index, message] of messages.entries()) {
          const words = this.#read(message);
          if (typeof words !== 'string') said.push(...words);
          else rejected.push({ row: index + 1, problems: [{ code: words, column: null, facts: {} }] });
        }
        // A server keeps nothing for those who come back: what was missed comes with the next pull.
        if (said.length > 0 || rejected.length > 0) yield { said, rejected, cursor: null };
      }
    } finally {
      this.socket.close();
    }
  }

  #read(message: string): readonly LiveWord[] | string {
    try {
      const { event, payload } = eventShape.parse(JSON.parse(message));
      if (event === 'delete') return this.#deletion(payload);
      return event === 'update' || event === 'status.update' ? this.#status(JSON.parse(payload)) : [];
    } catch {
      return 'ITEM_UNREADABLE';
    }
  }

  /** It does not say whose it was: every source is told, and only one that gave the post can take it down. */
  #deletion(id: string): readonly LiveWord[] {
    const post = goneAt(NETWORK, `${this.#server.host}/${id}`, this.options.clock.now());
    return [...this.#members.values()].flat().map((sourceId) => ({ sourceId, post }));
  }

  #status(payload: unknown): readonly LiveWord[] | string {
    const raw: JsonValue = jsonValueOf(payload);
    const { account } = writerShape.parse(raw);
    const sourceIds = this.#members.get(account.acct.toLowerCase());
    if (sourceIds === undefined) return [];
    const reading = { server: this.#server, account, now: this.options.clock.now() };
    const post = postOfStatus(statusShape.parse(raw), raw, reading);
    return typeof post === 'string' ? post : sourceIds.map((sourceId) => ({ sourceId, post }));
  }
}

const instanceShape = z.object({
  configuration: helpful(z.object({ urls: helpful(z.object({ streaming: helpful(z.string()) })) })),
});

/** Large servers stream from a host of its own, which they name. */
async function streamingHost(server: string, { http, signal, clock }: LiveOptions): Promise<string> {
  const url = new URL('/api/v2/instance', server).href;
  const response = await send(http, { url, headers: { accept: 'application/json' }, signal });
  if (failureOfStatus(response, clock.now()) !== null) return server;
  const named = instanceShape.safeParse(readJson(z.unknown(), response)).data?.configuration?.urls?.streaming;
  return named != null && /^wss?:/.test(named) && URL.canParse(named) ? named : server;
}

async function addressOf(server: string, options: LiveOptions): Promise<string> {
  const url = new URL('/api/v1/streaming', await streamingHost(server, options));
  url.protocol = /^(?:https|wss):$/.test(url.protocol) ? 'wss:' : 'ws:';
  url.searchParams.set('stream', STREAM);
  return url.href;
}

/**
 * The public stream of each server, where it is offered to anybody: Mastodon itself has asked for a person's key since 4.2,
 * and such a server is left to the pulls. @param configShape of a source
 */
export const streaming = (configShape: z.ZodType<MemberConfig>): Live => ({
  placeOf(config) {
    const read = configShape.safeParse(config);
    return read.success ? { channel: read.data.server, name: read.data.account.toLowerCase() } : null;
  },
  async open(server, members, _, options) {
    const url = options.server ?? (await addressOf(server, options));
    const socket = await dial(options.sockets, { url, signal: options.signal }, options.clock);
    const connection = new Streaming(socket, server, options);
    connection.listenTo(members);
    return connection;
  },
});
