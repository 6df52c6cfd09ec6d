import type { OutboundHttp, OutboundRequest, OutboundResponse } from '@conductor/connector-contract';

export interface RecordedAnswer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A network that cannot be reached from here, played from recorded shapes: answers by address, in place of the client. */
export class RecordedNetwork implements OutboundHttp {
  readonly requests: OutboundRequest[] = [];
  readonly #answers = new Map<string, RecordedAnswer>();

  /** @param url with its parameters, in the order in which they are asked */
  on(url: string, answer: RecordedAnswer): void {
    this.#answers.set(decodeURIComponent(url), answer);
  }

  async request(request: OutboundRequest): Promise<OutboundResponse> {
    this.requests.push(request);
    const url = decodeURIComponent(request.url.replaceAll('+', ' '));
    const answer = this.#answers.get(url);
    if (answer === undefined) throw new Error(`Nothing was recorded for ${url}`);
    const { status = 200, body, headers = {} } = answer;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return { status, url: request.url, headers, body: new TextEncoder().encode(text) };
  }
}
