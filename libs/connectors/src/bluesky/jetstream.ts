import {
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
import { dial, heard } from '../http/failure-of.js';
import { AuthorNames, type ServerChoice } from './author-names.js';
import { eventShape, type LiveEvent } from './bluesky-payload.js';
import { deletionOf, postOfEvent } from './post-of-event.js';
import { POSTS } from './record-address.js';

/** The network's public ones. Each tells of the whole network, by its own clock. */
const SERVERS = [
  'wss://jetstream2.us-east.bsky.network/subscribe',
  'wss://jetstream1.us-west.bsky.network/subscribe',
  'wss://jetstream1.us-east.bsky.network/subscribe',
  'wss://jetstream2.us-west.bsky.network/subscribe',
] as const;
/** The whole network is one channel, whatever server keeps an account. */
const CHANNEL = 'network';
/** Clocks of two servers differ: from another one a little is heard twice. */
const OVERLAP_US = 5_000_000;
/** As many as one connection may ask for. Those beyond are only pulled. */
const MOST_MEMBERS = 10_000;
/** A post takes some 2 kB. */
const MOST_BYTES = 256 * 1024;

type MemberConfig = ServerChoice & { readonly actor: string };

const pullCursorShape = z.object({ did: z.string() });
const cursorShape = z.object({ server: z.string(), timeUs: z.number().int() });
type Cursor = z.infer<typeof cursorShape>;

const timeAfter = ({ server, timeUs }: Cursor, asked: string): number =>
  server === asked ? timeUs + 1 : timeUs - OVERLAP_US;

function addressOf(server: string, cursor: Cursor | null): string {
  const url = new URL(server);
  // What is asked for comes as the first message: as part of the address it would be too long.
  url.searchParams.set('requireHello', 'true');
  if (cursor !== null) url.searchParams.set('cursor', String(timeAfter(cursor, server)));
  return url.href;
}

interface Heard {
  readonly said: readonly LiveWord[];
  readonly rejected: readonly string[];
}
const NOTHING: Heard = { said: [], rejected: [] };

/** A connection to Jetstream: the network's events as JSON, filtered by account and collection. */
class Jetstream implements LiveConnection {
  readonly #names: AuthorNames;
  #members = new Map<string, { readonly sourceId: string; readonly choice: ServerChoice }[]>();

  constructor(
    private readonly socket: OutboundSocket,
    private readonly server: string,
    private readonly configShape: z.ZodType<MemberConfig>,
    private readonly options: LiveOptions,
  ) {
    this.#names = new AuthorNames(options);
  }

  listenTo(members: readonly LiveMember[]): void {
    this.#members = new Map();
    for (const { sourceId, name, config } of members) {
      const choice = this.configShape.safeParse(config);
      if (!choice.success || (this.#members.size === MOST_MEMBERS && !this.#members.has(name))) continue;
      this.#members.set(name, [...(this.#members.get(name) ?? []), { sourceId, choice: choice.data }]);
    }
    const wantedDids = [...this.#members.keys()];
    // An empty list would be the whole network.
    if (wantedDids.length === 0) return this.socket.close();
    const payload = { wantedCollections: [POSTS], wantedDids, maxMessageSizeBytes: MOST_BYTES };
    this.socket.send(JSON.stringify({ type: 'options_update', payload }));
  }

  readonly pages = this.#pages();

  async *#pages(): AsyncGenerator<LivePage> {
    try {
      for await (const messages of heard(this.socket)) {
        const page = await this.#read(messages);
        if (page !== null) yield page;
      }
    } finally {
      this.socket.close();
    }
  }

  async #read(messages: readonly string[]): Promise<LivePage | null> {
    const said: LiveWord[] = [];
    const rejected: RejectedRow[] = [];
    let timeUs = 0;
    for (const [index, message] of messages.entries()) {
      const event = eventIn(message);
      timeUs = event?.read.time_us ?? timeUs;
      const heardNow =
        event === null ? { ...NOTHING, rejected: ['ITEM_UNREADABLE'] } : await this.#hear(event);
      said.push(...heardNow.said);
      const problems = heardNow.rejected.map((code) => ({ code, column: null, facts: {} }));
      if (problems.length > 0) rejected.push({ row: index + 1, problems });
    }
    const cursor: Cursor = { server: this.server, timeUs };
    return timeUs === 0 || (said.length === 0 && rejected.length === 0) ? null : { said, rejected, cursor };
  }

  async #hear({ read: event, raw }: ReadEvent): Promise<Heard> {
    if (event.kind === 'identity') this.#names.forget(event.did);
    const { commit } = event;
    const members = this.#members.get(event.did);
    if (commit == null || commit.collection !== POSTS || members === undefined) return NOTHING;
    const said: LiveWord[] = [];
    const rejected: string[] = [];
    for (const { sourceId, choice } of members) {
      const post =
        commit.operation === 'delete'
          ? deletionOf(event, commit.rkey, raw)
          : await this.#postOf(event, raw, choice);
      if (typeof post === 'string') rejected.push(post);
      else said.push({ sourceId, post });
    }
    return { said, rejected };
  }

  async #postOf(event: LiveEvent, raw: JsonValue, choice: ServerChoice) {
    const author = await this.#names.nameOf(event.did, choice);
    return author === null
      ? 'AUTHOR_UNNAMED'
      : postOfEvent(event, raw, author, choice, this.options.clock.now());
  }
}

interface ReadEvent {
  readonly read: LiveEvent;
  readonly raw: JsonValue;
}

function eventIn(message: string): ReadEvent | null {
  try {
    const raw = jsonValueOf(JSON.parse(message));
    return { read: eventShape.parse(raw), raw };
  } catch {
    return null;
  }
}

/** Posts of the whole network as they are written. @param configShape of a source */
export const jetstream = (configShape: z.ZodType<MemberConfig>): Live => ({
  placeOf(config, cursor) {
    const known = pullCursorShape.safeParse(cursor);
    // A handle may come to belong to somebody else: the account is known once a pull has found it.
    return configShape.safeParse(config).success && known.success
      ? { channel: CHANNEL, name: known.data.did }
      : null;
  },
  async open(_, members, before, options) {
    const { sockets, signal, clock, attempt } = options;
    const server = options.server ?? SERVERS[attempt % SERVERS.length] ?? SERVERS[0];
    const cursor = cursorShape.safeParse(before);
    const url = addressOf(server, cursor.success ? cursor.data : null);
    const socket = await dial(sockets, { url, signal }, clock);
    const connection = new Jetstream(socket, server, configShape, options);
    connection.listenTo(members);
    return connection;
  },
});
