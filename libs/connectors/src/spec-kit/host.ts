import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Clock } from '@conductor/kernel';
import type { Credential, FetchOptions, OutboundHttp } from '@conductor/connector-contract';
import { SafeHttp, type SafeHttpOptions } from '../http/safe-http.js';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A host on loopback that a spec makes as hostile as it likes, by path. */
export class Host {
  readonly requests: { method: string; path: string; headers: IncomingMessage['headers'] }[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #server: Server;
  origin = '';

  constructor() {
    this.#server = createServer((request, response) => {
      const path = request.url ?? '/';
      this.requests.push({ method: request.method ?? '', path, headers: request.headers });
      const answer = this.#answers.get(path);
      if (answer === undefined) response.writeHead(404).end();
      else answer(request, response);
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.origin = `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  on(path: string, answer: Answer): string {
    this.#answers.set(path, answer);
    return this.origin + path;
  }

  serve(
    path: string,
    status: number,
    body: string | Uint8Array = '',
    headers: Record<string, string> = {},
  ): string {
    return this.on(path, (_, response) => response.writeHead(status, headers).end(body));
  }
}

export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** For one expression: what the host is told to answer, then the value that needs it. */
export const after = <Value>(_: unknown, value: Value): Value => value;

export const fixedNow = new Date('2026-11-22T03:00:00Z');
export const fixedClock: Clock = { now: () => fixedNow };

/** A client that reaches loopback, and short of patience. */
export const loopbackHttp = (options: Partial<SafeHttpOptions> = {}): SafeHttp =>
  new SafeHttp({
    userAgent: 'conductor-spec',
    allowAddress: (address) => address === '127.0.0.1',
    ...options,
  });

export const fetchOptions = (
  http: OutboundHttp,
  readUpload: FetchOptions['readUpload'],
  credential: Credential | null = null,
): FetchOptions => ({
  signal: new AbortController().signal,
  http,
  clock: fixedClock,
  credential: () => credential,
  readUpload,
});
