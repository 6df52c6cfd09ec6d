import type { ClientRequest, IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import {
  OutboundRefusal,
  SocketDeclined,
  type OutboundSocket,
  type OutboundSockets,
  type SocketRequest,
} from '@conductor/connector-contract';
import { WebSocket, type RawData } from 'ws';
import { AddressGate, resolveBySystem, type Resolve } from './checked-lookup.js';
import { checkedUrl } from './checked-url.js';
import { MessageQueue, type QueueLimits } from './message-queue.js';
import { refusalOf } from './network-error.js';

export interface SafeSocketOptions extends Partial<QueueLimits> {
  /** Names the software and how to reach its keeper. */
  readonly userAgent: string;
  /** From the first packet to the open socket. */
  readonly openTimeoutMs?: number;
  /** The other side is asked for a sign of life this often, and given up when it answers two in a row with silence. */
  readonly pingEveryMs?: number;
  readonly maxMessageBytes?: number;
  /** Lets further addresses through, as for SafeHttp; only these are reached without TLS. */
  readonly allowAddress?: (address: string) => boolean;
  readonly resolve?: Resolve;
}

const DEFAULTS = {
  openTimeoutMs: 15_000,
  pingEveryMs: 20_000,
  // The longest record of the AT protocol; a post takes some 2 kB.
  maxMessageBytes: 1024 * 1024,
  // Some seconds of all the world's posts.
  maxMessages: 1_000,
  maxBytes: 8 * 1024 * 1024,
} as const;

const MOST_UNANSWERED = 2;

/** Names of ws for what the other side did. */
const TOO_LARGE = 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';

function socketRefusal(thrown: Error): unknown {
  const code = 'code' in thrown ? String(thrown.code) : '';
  if (code === TOO_LARGE) return new OutboundRefusal('TOO_LARGE', {}, { cause: thrown });
  if (code.startsWith('WS_ERR_'))
    return new OutboundRefusal('BODY_UNREADABLE', { cause: code }, { cause: thrown });
  if (thrown.message === 'Opening handshake has timed out')
    return new OutboundRefusal('TIMED_OUT', { after: 'open' }, { cause: thrown });
  // Without a code the handshake was answered by something that is no socket.
  return code === '' ? new OutboundRefusal('BODY_UNREADABLE', {}, { cause: thrown }) : refusalOf(thrown);
}

const declined = ({ statusCode, headers }: IncomingMessage, url: string): SocketDeclined => {
  const read = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
  );
  return new SocketDeclined({
    status: statusCode ?? 0,
    url,
    headers: Object.fromEntries(read),
    body: new Uint8Array(),
  });
};

const textOf = (data: RawData): Buffer =>
  Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data);

/**
 * The way out that stays open, beside SafeHttp and with its checks: it reaches public addresses over TLS only, by the
 * socket whose address was checked, follows no redirect, and gives up a host that falls silent.
 */
export class SafeSocket implements OutboundSockets {
  readonly #options: Required<SafeSocketOptions>;
  readonly #gate: AddressGate;
  /** For what is not encrypted: only where the owner of the client says so. */
  readonly #nearGate: AddressGate;

  constructor(options: SafeSocketOptions) {
    this.#options = { ...DEFAULTS, allowAddress: () => false, resolve: resolveBySystem, ...options };
    const { resolve, allowAddress } = this.#options;
    this.#gate = new AddressGate(resolve, allowAddress);
    this.#nearGate = new AddressGate(resolve, allowAddress, false);
  }

  async open({ url: text, signal }: SocketRequest): Promise<OutboundSocket> {
    signal.throwIfAborted();
    const gate = text.toLowerCase().startsWith('ws:') ? this.#nearGate : this.#gate;
    const url = checkedUrl(text, ['ws:', 'wss:'], gate);
    const socket = this.#dial(url, gate.lookup);
    const connection = new Connection(socket, this.#options, signal);
    await connection.opened(url.href);
    return connection;
  }

  #dial(url: URL, lookup: LookupFunction): WebSocket {
    const { userAgent, openTimeoutMs, maxMessageBytes } = this.#options;
    // What ws is given beside its own options goes on to the socket.
    const toSocket = { lookup };
    return new WebSocket(url, {
      ...toSocket,
      headers: { 'user-agent': userAgent },
      handshakeTimeout: openTimeoutMs,
      maxPayload: maxMessageBytes,
      followRedirects: false,
      // A frame that unpacks to a thousandfold is not worth the few bytes saved.
      perMessageDeflate: false,
    });
  }
}

class Connection implements OutboundSocket {
  readonly messages: MessageQueue;
  /** Questions for a sign of life since the last one. */
  #unanswered = 0;
  #pinging: NodeJS.Timeout | null = null;

  constructor(
    private readonly socket: WebSocket,
    private readonly options: Required<SafeSocketOptions>,
    private readonly signal: AbortSignal,
  ) {
    this.messages = new MessageQueue(socket, options);
    socket.on('message', (data) => this.#receive(textOf(data)));
    socket.on('ping', () => this.#hear());
    socket.on('pong', () => this.#hear());
    socket.on('error', (thrown) => this.#end(socketRefusal(thrown)));
    socket.on('close', (code) => this.#end(new OutboundRefusal('CONNECTION_FAILED', { closedWith: code })));
    signal.addEventListener('abort', this.#abort, { once: true });
  }

  /** Resolves once the socket is open. */
  async opened(url: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.socket.once('open', resolve);
      // ws leaves the request to whoever listens here.
      this.socket.once('unexpected-response', (request: ClientRequest, response: IncomingMessage) => {
        request.destroy();
        this.#end(declined(response, url), reject);
      });
      this.socket.once('error', (thrown) =>
        reject(this.signal.aborted ? this.signal.reason : socketRefusal(thrown)),
      );
    });
    this.#hear();
    this.#pinging = setInterval(() => this.#ping(), this.options.pingEveryMs);
  }

  send(text: string): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(text);
  }

  close(): void {
    this.#end(new OutboundRefusal('CONNECTION_FAILED', { closedBy: 'us' }));
  }

  readonly #abort = (): void => this.#end(this.signal.reason);

  #hear(): void {
    this.#unanswered = 0;
  }

  #receive(data: Buffer): void {
    this.#hear();
    this.messages.push(data.toString('utf8'), data.byteLength);
  }

  #ping(): void {
    // A socket that we hold back ourselves is not silent: its answers lie unread.
    if (this.messages.isFull) return this.#hear();
    // Counted, not measured: a process that was busy itself must not take the other side for silent.
    if (this.#unanswered === MOST_UNANSWERED)
      return this.#end(new OutboundRefusal('TIMED_OUT', { after: 'silence' }));
    this.#unanswered += 1;
    this.socket.ping();
  }

  #end(reason: unknown, reject?: (reason: unknown) => void): void {
    if (this.#pinging !== null) clearInterval(this.#pinging);
    this.signal.removeEventListener('abort', this.#abort);
    this.messages.fail(reason);
    reject?.(reason);
    this.socket.terminate();
  }
}
