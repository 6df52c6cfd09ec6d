import type { Clock } from '@conductor/kernel';
import type { z } from 'zod';
import type { Page } from './collected-post.js';
import type { Credential } from './credential.js';
import { Malformed } from './failures.js';
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
  /** Null where the network cannot be asked for single posts. */
  readonly lookUp: LookUp | null;
}

/** How a connector is written: typed by its own two schemas. */
export interface ConnectorDefinition<Config, Cursor extends JsonValue> {
  readonly key: string;
  readonly configSchema: z.ZodType<Config>;
  readonly cursorSchema: z.ZodType<Cursor>;
  /** `cursor` is null at the first collection. */
  pages(config: Config, cursor: Cursor | null, options: FetchOptions): AsyncIterable<Page>;
  readonly live?: Live;
  readonly lookUp?: LookUpDefinition<Config, Cursor>;
}

function readConfig<Config>(schema: z.ZodType<Config>, config: unknown): Config {
  const read = schema.safeParse(config);
  if (read.success) return read.data;
  const path = read.error.issues[0]?.path.join('.') ?? '';
  throw new Malformed('SOURCE_CONFIG_INVALID', { path });
}

/** Closes a definition: its configuration and cursor are parsed here, once, and trusted inside. */
export function defineConnector<Config, Cursor extends JsonValue>(
  definition: ConnectorDefinition<Config, Cursor>,
): Connector {
  const { configSchema, cursorSchema, lookUp } = definition;
  return {
    key: definition.key,
    lookUp:
      lookUp === undefined
        ? null
        : closeLookUp(lookUp, (config) => readConfig(configSchema, config), cursorSchema),
    configSchema: definition.configSchema,
    live: definition.live ?? null,
    async *fetch(config, cursor, options) {
      options.signal.throwIfAborted();
      const known = readConfig(definition.configSchema, config);
      // An unreadable cursor begins anew: posts are upserted, so a repeat costs time and loses nothing.
      const position = definition.cursorSchema.safeParse(cursor);
      for await (const page of definition.pages(known, position.success ? position.data : null, options)) {
        options.signal.throwIfAborted();
        yield page;
      }
    },
  };
}
