import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const PER_PAGE = 10;
/** Long enough that a worker may be killed at any point of a page's way. */
const ANSWER_MS = 40;
/** So that no budget ends the walk before its time. */
const UNLIMITED = { 'ratelimit-limit': '100000', 'ratelimit-remaining': '99999', 'ratelimit-reset': '300' };
const POSTED_AT = '2026-11-20T02:00:00.000Z';

const numbered = (count: number): string => String(count).padStart(6, '0');

/** The keys of two accounts differ, as they do in life. */
export const uriOf = (did: string, number: string): string =>
  `at://${did}/app.bsky.feed.post/${did.split(':').at(-1)}${number}`;

/** An account with so many posts on a server of the AT protocol and on one that speaks Mastodon's API, page by page. */
export class PagedHost {
  readonly #server: Server;
  #port = 0;
  #asked = 0;

  constructor(
    private readonly postCount: number,
    /** Headers of each answer, by how many came before; what a spec wants to happen meanwhile happens here. */
    private readonly headersOf: (asked: number) => Promise<Record<string, string>> = async () => UNLIMITED,
  ) {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://a.example');
      setTimeout(() => void this.answer(url, response), ANSWER_MS);
    });
  }

  get numbers(): readonly string[] {
    return Array.from({ length: this.postCount }, (_, index) => numbered(index + 1));
  }

  /** A worker of a spec takes every name for this machine. */
  originOf(name: string): string {
    return `http://${name}:${this.#port}`;
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  private async answer(url: URL, response: ServerResponse): Promise<void> {
    this.#asked += 1;
    const headers = await this.headersOf(this.#asked);
    const body = JSON.stringify(this.bodyOf(url));
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body);
  }

  private bodyOf({ pathname, searchParams }: URL): unknown {
    const did = searchParams.get('repo') ?? '';
    if (pathname.endsWith('describeRepo')) return { did, handle: 'humas.example' };
    if (pathname.endsWith('listRecords'))
      return this.records(did, Number(searchParams.get('cursor') ?? this.postCount));
    if (pathname.endsWith('lookup')) return account;
    return this.statuses(searchParams.get('min_id'), searchParams.get('max_id'));
  }

  private records(did: string, from: number): unknown {
    const numbers = this.numbers.slice(Math.max(0, from - PER_PAGE), from).toReversed();
    const records = numbers.map((number) => ({
      uri: uriOf(did, number),
      value: { $type: 'app.bsky.feed.post', text: `Siaran ${number}`, createdAt: POSTED_AT },
    }));
    return from > PER_PAGE ? { records, cursor: String(from - PER_PAGE) } : { records };
  }

  /** The newest first: what comes right after `minId`, or right before `maxId`. */
  private statuses(minId: string | null, maxId: string | null): unknown {
    const found = this.numbers.filter((id) => id > (minId ?? '') && id < (maxId ?? '~'));
    const page = minId === null ? found.slice(-PER_PAGE) : found.slice(0, PER_PAGE);
    return page.toReversed().map((id) => ({
      id,
      created_at: POSTED_AT,
      url: `https://sosial.example/@humas/${id}`,
      content: `<p>Siaran ${id}</p>`,
      visibility: 'public',
      account,
    }));
  }
}

const account = { id: '9', username: 'humas', acct: 'humas', url: 'https://sosial.example/@humas' };
