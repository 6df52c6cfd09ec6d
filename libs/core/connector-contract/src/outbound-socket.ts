import type { OutboundResponse } from './outbound.js';

export interface SocketRequest {
  /** `wss:`, or `ws:` to an address that the operator names. */
  readonly url: string;
  readonly signal: AbortSignal;
}

/** A connection that stays open and says things by itself. */
export interface OutboundSocket {
  /**
   * What came, all that waits at once, so that whoever stores slowly gets larger parts. Ends with the signal's reason, or
   * with an `OutboundRefusal`: a socket never ends well by itself. Read by one reader.
   */
  readonly messages: AsyncIterable<readonly string[]>;
  send(text: string): void;
  close(): void;
}

/** The one way out to hosts that speak first: implemented by @conductor/connectors, with the checks of `OutboundHttp`. */
export interface OutboundSockets {
  /** Throws `OutboundRefusal`, or `SocketDeclined` where the host gave an ordinary answer instead. */
  open(request: SocketRequest): Promise<OutboundSocket>;
}

/** The host answered the question for a socket as any other question: the status says why. */
export class SocketDeclined extends Error {
  override readonly name = 'SocketDeclined';

  constructor(readonly response: OutboundResponse) {
    super(`answered ${response.status}`);
  }
}
