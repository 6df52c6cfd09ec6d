import type {
  AnswerExcerpt,
  OutboundHttp,
  OutboundRequest,
  OutboundResponse,
} from '@conductor/connector-contract';
import { withoutKey } from './without-key.js';

const MOST_BYTES = 16 * 1024;

function excerptOf({ status, url, headers, body }: OutboundResponse): AnswerExcerpt {
  const { origin, pathname } = new URL(url);
  return {
    status,
    address: origin + pathname,
    contentType: headers['content-type']?.slice(0, 200) ?? null,
    byteCount: body.byteLength,
    // PostgreSQL's text holds no NUL.
    excerpt: new TextDecoder().decode(body.subarray(0, MOST_BYTES)).replaceAll('\0', '\uFFFD'),
  };
}

/** The key that a request carries, in the one header where keys stand. */
const keyOf = ({ headers }: OutboundRequest): string | null =>
  /^Bearer (.+)$/.exec(headers?.['authorization'] ?? '')?.[1] ?? null;

/** Remembers, of one reading, the last answer and how long answers took. Headers are not kept, nor a key that an answer repeats. */
export class WatchedHttp implements OutboundHttp {
  #lastAnswer: AnswerExcerpt | null = null;
  #askedCount = 0;
  #waitedMs = 0;

  /** @param elapsed a clock that runs evenly, in milliseconds */
  constructor(
    private readonly http: OutboundHttp,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  /** Null when the last request had no answer. */
  get lastAnswer(): AnswerExcerpt | null {
    return this.#lastAnswer;
  }

  get askedCount(): number {
    return this.#askedCount;
  }

  /** How long one answer took; 0 before the first. */
  get meanWaitMs(): number {
    return this.#waitedMs / Math.max(this.#askedCount, 1);
  }

  async request(request: OutboundRequest): Promise<OutboundResponse> {
    const began = this.elapsed();
    this.#askedCount += 1;
    this.#lastAnswer = null;
    try {
      const response = await this.http.request(request);
      const key = keyOf(request);
      const body = key === null ? response.body : withoutKey(response.body, key);
      this.#lastAnswer = excerptOf({ ...response, body });
      return response;
    } finally {
      this.#waitedMs += this.elapsed() - began;
    }
  }
}
