import type { CollectedPost, RejectedRow } from './collected-post.js';
import type { AskOptions } from './connector.js';
import type { JsonValue } from './json.js';
import type { OutboundSockets } from './outbound-socket.js';

/** Where a source can be heard. */
export interface LivePlace {
  /** Sources with the same channel share one connection. */
  readonly channel: string;
  /** What the source is called on the channel; it never changes for a source. */
  readonly name: string;
}

/** A source that is to be heard. */
export interface LiveMember {
  readonly sourceId: string;
  readonly name: string;
  /** Configuration of the source, unread. */
  readonly config: unknown;
}

/** What is stored in one transaction: what sources said, in the order in which it came, and where to go on from. */
export interface LivePage {
  readonly said: readonly LiveWord[];
  readonly rejected: readonly RejectedRow[];
  readonly cursor: JsonValue;
}

/** A post as a source has just written it, or the notice that it took one down. */
export interface LiveWord {
  readonly sourceId: string;
  /** A notice has `deletedAt` and no text. */
  readonly post: CollectedPost;
}

/** What the caller lends to a channel. */
export interface LiveOptions extends AskOptions {
  readonly sockets: OutboundSockets;
  /** Server that the operator names in place of the network's own. */
  readonly server: string | null;
  /** Attempts in a row that failed: where a channel has several servers, another one is asked. */
  readonly attempt: number;
}

/** An open channel. */
export interface LiveConnection {
  /** Ends with one of the five failures, or with the signal's reason. */
  readonly pages: AsyncIterable<LivePage>;
  /** Sources came or went: never none. */
  listenTo(members: readonly LiveMember[]): void;
}

/**
 * How a network tells of posts as they are written. It only makes collection quicker: what it misses, the next pull
 * brings, and what both bring is stored once.
 */
export interface Live {
  /** Null where the source cannot be heard, or not before its first pull. `cursor` is that of its pulls. */
  placeOf(config: unknown, cursor: JsonValue): LivePlace | null;
  /**
   * Opens a channel. It goes on from behind `cursor`, null at the first time, and may repeat what came shortly before.
   * Throws one of the five failures, or the signal's reason.
   */
  open(
    channel: string,
    members: readonly LiveMember[],
    cursor: JsonValue,
    options: LiveOptions,
  ): Promise<LiveConnection>;
}
