import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { SafeSocket, type SafeSocketOptions } from '../http/safe-socket.js';

/** A host on loopback that speaks by itself, as hostile as a spec likes. */
export class SocketHost {
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #streams = new Set<Duplex>();
  /** Paths that were asked for. */
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];
  /** What is done with a socket that opened. */
  greet: (socket: WebSocket, request: IncomingMessage) => void = () => undefined;
  /** In place of opening a socket. */
  decline: ((stream: Duplex) => void) | null = null;
  origin = '';

  constructor() {
    this.#server = createServer();
    this.#server.on('connection', (stream) => this.#streams.add(stream));
    this.#server.on('upgrade', (request, stream, head) => {
      this.requests.push({ path: request.url ?? '', headers: request.headers });
      if (this.decline !== null) return this.decline(stream);
      this.#sockets.handleUpgrade(request, stream, head, (socket) => this.greet(socket, request));
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.origin = `ws://127.0.0.1:${address.port}`;
  }

  /** Ends every connection without a word. */
  cut(): void {
    for (const stream of this.#streams) stream.destroy();
    this.#streams.clear();
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** A client that reaches loopback, and short of patience. */
export const loopbackSockets = (options: Partial<SafeSocketOptions> = {}): SafeSocket =>
  new SafeSocket({
    userAgent: 'conductor-spec',
    allowAddress: (address) => address === '127.0.0.1',
    openTimeoutMs: 300,
    ...options,
  });
