import type { ProblemFacts } from '@conductor/kernel';

/** What a network that charges for what it gives counts of one request. */
export interface PricedResources {
  /** Most that the answer can hold: so many are reserved before it is asked for. */
  readonly most: number;
  /** How many the answer holds. */
  readonly countIn: (response: OutboundResponse) => number;
}

export interface OutboundRequest {
  readonly url: string;
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
  /** Lower cap than the client's own, for the body as received and as decompressed. */
  readonly maxBytes?: number;
  /** Fewer redirects than the client's own limit; 0 takes the first answer as it is. */
  readonly maxRedirects?: number;
  /** Only for networks with a price; the client itself takes no notice. */
  readonly resources?: PricedResources;
}

export interface OutboundResponse {
  readonly status: number;
  /** Where the answer came from after redirects. */
  readonly url: string;
  /** Names in lower case; several values are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  readonly body: Uint8Array;
}

/** The one way out: implemented by @conductor/connectors, handed to whoever must speak to a host. */
export interface OutboundHttp {
  /** Any status is an answer. Throws `OutboundRefusal` when there is none. */
  request(request: OutboundRequest): Promise<OutboundResponse>;
}

export const OUTBOUND_CODES = [
  'URL_INVALID',
  'UNSUPPORTED_SCHEME',
  'ADDRESS_NOT_PUBLIC',
  'NAME_NOT_FOUND',
  'CONNECTION_FAILED',
  'TLS_REJECTED',
  'TIMED_OUT',
  'TOO_LARGE',
  'TOO_MANY_REDIRECTS',
  'BODY_UNREADABLE',
] as const;
export type OutboundCode = (typeof OUTBOUND_CODES)[number];

const PASSING: readonly OutboundCode[] = ['NAME_NOT_FOUND', 'CONNECTION_FAILED', 'TLS_REJECTED', 'TIMED_OUT'];

/** No answer: a host that is not to be reached, or one that did not answer properly. */
export class OutboundRefusal extends Error {
  override readonly name = 'OutboundRefusal';

  constructor(
    readonly code: OutboundCode,
    readonly facts: ProblemFacts = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }

  /** Whether the same request may well succeed later. */
  get isPassing(): boolean {
    return PASSING.includes(this.code);
  }
}
