import type { Clock } from '@conductor/kernel';
import type { z } from 'zod';
import type { Page } from './collected-post.js';
import type { Credential } from './credential.js';
import { Malformed } from './failures.js';
import type { Allowance } from './host-budget.js';
import type { JsonValue } from './json.js';
import type { Live } from './live.js';
import { closeLookUp, type LookUp, type LookUpDefinition } from './look-up.js';
import type { OutboundHttp } from './outbound.js';

/** What the caller lends to whoever asks a network. */
export interface AskOptions {
  readonly signal: AbortSignal;
  readonly http: OutboundHttp;
  readonly clock: Clock;
}

/** What the caller lends to a connector. */
export interface FetchOptions extends AskOptions {
  /** This installation's key for a network; null where it has none. */
  readonly credential: (network: string) => Credential | null;
  /** The bytes of a file that a person uploaded, by the id that the configuration names. */
  readonly readUpload: (uploadId: string) => Promise<Uint8Array>;
  /** The first collection takes what is newest, and leaves the past to `backfill`. */
  readonly leavesPast?: boolean;
}

/** A source's kind. `fetch` reads configuration and cursor from storage, so it takes them unread. */
export interface Connector {
  readonly key: string;
  readonly configSchema: z.ZodType;
  /**
   * Pages in order, from behind the cursor. Saving a page's cursor with its posts loses nothing and repeats nothing.
   * Throws one of the five failures, or the signal's reason when aborted.
   */
  fetch(config: unknown, cursor: JsonValue, options: FetchOptions): AsyncIterable<Page>;
  /** Null where the network does not tell of posts by itself. */
  readonly live: Live | null;
  /**
   * The past, from the newest post back to `until`, with a cursor of its own. It may bring what `fetch` brings as well.
   * Absent where a source shows its newest posts only.
   */
  backfill?(config: unknown, cursor: JsonValue, until: Date, options: FetchOptions): AsyncIterable<Page>;
  /** The host that is asked; null where no host is, or the configuration cannot be read. */
  hostOf(config: unknown): string | null;
  /** What the network allows where a host does not say it. */
  readonly allowance: Allowance | null;
  /** Null where the network cannot be asked for single posts. */
  readonly lookUp: LookUp | null;
}

/** How a connector reads the past. */
export interface BackfillDefinition<Config, Cursor extends JsonValue> {
  readonly cursorSchema: z.ZodType<Cursor>;
  /** `cursor` is null at the beginning. */
  pages(config: Config, cursor: Cursor | null, until: Date, options: FetchOptions): AsyncIterable<Page>;
}

/** How a connector is written: typed by its own schemas. */
export interface ConnectorDefinition<Config, Cursor extends JsonValue, Past extends JsonValue = never> {
  readonly key: string;
  readonly configSchema: z.ZodType<Config>;
  readonly cursorSchema: z.ZodType<Cursor>;
  /** `cursor` is null at the first collection. */
  pages(config: Config, cursor: Cursor | null, options: FetchOptions): AsyncIterable<Page>;
  readonly live?: Live;
  readonly backfill?: BackfillDefinition<Config, Past>;
  /** Address within the host that is asked. */
  readonly addressOf?: (config: Config) => string;
  readonly allowance?: Allowance;
  readonly lookUp?: LookUpDefinition<Config, Cursor>;
}

function readConfig<Config>(schema: z.ZodType<Config>, config: unknown): Config {
  const read = schema.safeParse(config);
  if (read.success) return read.data;
  const path = read.error.issues[0]?.path.join('.') ?? '';
  throw new Malformed('SOURCE_CONFIG_INVALID', { path });
}

async function* untilAborted(pages: AsyncIterable<Page>, signal: AbortSignal): AsyncGenerator<Page> {
  for await (const page of pages) {
    signal.throwIfAborted();
    yield page;
  }
}

/** An unreadable cursor begins anew: posts are upserted, so a repeat costs time and loses nothing. */
function readCursor<Cursor>(schema: z.ZodType<Cursor>, cursor: JsonValue): Cursor | null {
  const position = schema.safeParse(cursor);
  return position.success ? position.data : null;
}

function hostOf<Config>(
  { configSchema, addressOf }: Pick<ConnectorDefinition<Config, JsonValue>, 'configSchema' | 'addressOf'>,
  config: unknown,
): string | null {
  const read = configSchema.safeParse(config);
  return read.success && addressOf !== undefined ? new URL(addressOf(read.data)).hostname : null;
}

/** Closes a definition: its configuration and cursors are parsed here, once, and trusted inside. */
export function defineConnector<Config, Cursor extends JsonValue, Past extends JsonValue = never>(
  definition: ConnectorDefinition<Config, Cursor, Past>,
): Connector {
  const { key, configSchema, cursorSchema, lookUp, backfill } = definition;
  const connector: Connector = {
    key,
    configSchema,
    allowance: definition.allowance ?? null,
    hostOf: (config) => hostOf(definition, config),
    lookUp:
      lookUp === undefined
        ? null
        : closeLookUp(lookUp, (config) => readConfig(configSchema, config), cursorSchema),
    live: definition.live ?? null,
    async *fetch(config, cursor, options) {
      options.signal.throwIfAborted();
      const known = readConfig(configSchema, config);
      yield* untilAborted(definition.pages(known, readCursor(cursorSchema, cursor), options), options.signal);
    },
  };
  if (backfill === undefined) return connector;
  return {
    ...connector,
    async *backfill(config, cursor, until, options) {
      options.signal.throwIfAborted();
      const known = readConfig(configSchema, config);
      const position = readCursor(backfill.cursorSchema, cursor);
      yield* untilAborted(backfill.pages(known, position, until, options), options.signal);
    },
  };
}
