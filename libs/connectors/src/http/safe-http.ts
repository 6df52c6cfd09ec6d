import {
  OutboundRefusal,
  type OutboundHttp,
  type OutboundRequest,
  type OutboundResponse,
} from '@conductor/connector-contract';
import { Agent, request as send, type Dispatcher } from 'undici';
import { AddressGate, resolveBySystem, type Resolve } from './checked-lookup.js';
import { checkedUrl } from './checked-url.js';
import { refusalOf } from './network-error.js';
import { ACCEPTED_ENCODINGS, readBody } from './read-body.js';
import { redirected } from './redirect.js';

export interface SafeHttpOptions {
  /** Names the software and how to reach its keeper. */
  readonly userAgent: string;
  readonly connectTimeoutMs?: number;
  readonly headersTimeoutMs?: number;
  /** Longest silence within a body. */
  readonly bodyTimeoutMs?: number;
  /** The whole request with redirects: a slow drip ends here. */
  readonly totalTimeoutMs?: number;
  readonly maxBytes?: number;
  readonly maxRedirects?: number;
  /** Lets further addresses through, for specs on loopback and for hosts inside the government's network. */
  readonly allowAddress?: (address: string) => boolean;
  readonly resolve?: Resolve;
}

const DEFAULTS = {
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 20_000,
  bodyTimeoutMs: 20_000,
  totalTimeoutMs: 60_000,
  // The largest ministry feeds carry full articles with inline pictures at 2-4 MB.
  maxBytes: 10 * 1024 * 1024,
  maxRedirects: 3,
} as const;

const SCHEMES = ['http:', 'https:'];
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function readHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value] as const],
  );
  return Object.fromEntries(entries);
}

const lowerCased = (headers: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/**
 * The one outbound client. It reaches public addresses over http(s) only, by the socket whose address was checked,
 * follows at most three redirects with the same checks, and reads no more than its cap.
 */
export class SafeHttp implements OutboundHttp {
  readonly #options: Required<SafeHttpOptions>;
  readonly #gate: AddressGate;
  readonly #agent: Agent;

  constructor(options: SafeHttpOptions) {
    this.#options = { ...DEFAULTS, allowAddress: () => false, resolve: resolveBySystem, ...options };
    this.#gate = new AddressGate(this.#options.resolve, this.#options.allowAddress);
    this.#agent = new Agent({
      connect: { lookup: this.#gate.lookup, timeout: this.#options.connectTimeoutMs },
      headersTimeout: this.#options.headersTimeoutMs,
      bodyTimeout: this.#options.bodyTimeoutMs,
      maxHeaderSize: 32 * 1024,
    });
  }

  async request(request: OutboundRequest): Promise<OutboundResponse> {
    const deadline = AbortSignal.timeout(this.#options.totalTimeoutMs);
    const signal = request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal]);
    const maxRedirects = Math.min(
      request.maxRedirects ?? this.#options.maxRedirects,
      this.#options.maxRedirects,
    );
    try {
      let next = request;
      for (let hops = 0; ; hops += 1) {
        const response = await this.#once(next, signal);
        if (!REDIRECTS.has(response.status) || request.maxRedirects === 0) return response;
        if (hops === maxRedirects) throw new OutboundRefusal('TOO_MANY_REDIRECTS', { maxRedirects });
        const location = response.headers['location'];
        if (location === undefined) return response;
        next = redirected(next, response.status, location);
      }
    } catch (thrown) {
      // The caller's own reason goes back to the caller as it is.
      request.signal?.throwIfAborted();
      throw deadline.aborted ? new OutboundRefusal('TIMED_OUT', { after: 'total' }) : refusalOf(thrown);
    }
  }

  /** Ends idle connections and waits for the rest. */
  async close(): Promise<void> {
    await this.#agent.close();
  }

  async #once(request: OutboundRequest, signal: AbortSignal): Promise<OutboundResponse> {
    const url = checkedUrl(request.url, SCHEMES, this.#gate);
    const { statusCode, headers, body } = await send(url, {
      dispatcher: this.#agent,
      method: request.method ?? 'GET',
      headers: { accept: '*/*', ...lowerCased(request.headers), ...this.#ownHeaders() },
      body: request.body ?? null,
      signal,
    });
    const read = readHeaders(headers);
    const maxBytes = Math.min(request.maxBytes ?? this.#options.maxBytes, this.#options.maxBytes);
    const encoding = request.method === 'HEAD' ? '' : (read['content-encoding'] ?? '');
    return {
      status: statusCode,
      url: url.href,
      headers: read,
      body: await readBody(body, encoding, maxBytes),
    };
  }

  #ownHeaders(): Record<string, string> {
    return { 'user-agent': this.#options.userAgent, 'accept-encoding': ACCEPTED_ENCODINGS };
  }
}
