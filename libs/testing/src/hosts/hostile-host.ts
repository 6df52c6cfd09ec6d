import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const RSS = { 'content-type': 'application/rss+xml' };
const JSON_TYPE = { 'content-type': 'application/json' };
const MEGABYTE = 1024 * 1024;

const item = (id: string): string =>
  `<item><guid>https://a.example/${id}</guid><link>https://a.example/${id}</link><title>Siaran ${id}</title><description>Isi ${id}</description></item>`;
const rss = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Siaran pers</title>${items.join('')}</channel></rss>`;

const answer =
  (status: number, headers: Record<string, string>, body: string | Uint8Array = ''): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

/** Gives so many bytes as fast as they are taken. */
const flood =
  (bytes: number): Answer =>
  (_, response) => {
    response.writeHead(200, RSS);
    const chunk = Buffer.alloc(MEGABYTE, 'a');
    let left = bytes;
    const more = (): void => {
      while (left > 0 && !response.destroyed) {
        left -= chunk.length;
        if (!response.write(chunk)) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  };

/** 200 MB of zeros in 200 KB. */
const bomb: Answer = (_, response) => {
  response.writeHead(200, { ...RSS, 'content-encoding': 'gzip' });
  const gzip = createGzip({ level: 9 });
  gzip.pipe(response);
  const chunk = Buffer.alloc(MEGABYTE);
  let left = 200;
  const more = (): void => {
    for (; left > 0 && !response.destroyed; left -= 1)
      if (!gzip.write(chunk)) {
        left -= 1;
        return void gzip.once('drain', more);
      }
    gzip.end();
  };
  more();
};

/** Ten bytes a second. */
const drip: Answer = (_, response) => {
  response.writeHead(200, RSS);
  const timer = setInterval(() => response.write('<a>0123456'), 1000);
  response.on('close', () => clearInterval(timer));
};

const record = (key: string) => ({
  uri: `at://did:plc:musuh/app.bsky.feed.post/${key}`,
  value: { $type: 'app.bsky.feed.post', text: key, createdAt: '2026-11-20T02:00:00.000Z' },
});
let serial = 0;
/** A list of the AT protocol that never ends, page by page as `page` says. */
const endless =
  (page: (asked: string | null) => { keys: readonly string[]; cursor: string }): Answer =>
  (request, response) => {
    const url = new URL(request.url ?? '/', 'http://a.example');
    if (url.pathname.endsWith('describeRepo'))
      return answer(
        200,
        JSON_TYPE,
        JSON.stringify({ did: 'did:plc:musuh', handle: 'musuh.example' }),
      )(request, response);
    const { keys, cursor } = page(url.searchParams.get('cursor'));
    answer(200, JSON_TYPE, JSON.stringify({ records: keys.map(record), cursor }))(request, response);
  };

const account = { id: '9', username: 'musuh', acct: 'musuh', url: 'https://sosial.example/@musuh' };
const status = (id: string) => ({
  id,
  created_at: '2026-11-20T02:00:00.000Z',
  url: `https://sosial.example/@musuh/${id}`,
  content: `<p>${id}</p>`,
  visibility: 'public',
  account,
});
/** Whatever is asked for, older statuses come, and then the same ones. */
const backward: Answer = (request, response) =>
  answer(
    200,
    JSON_TYPE,
    JSON.stringify(request.url?.includes('lookup') ? account : [status('3'), status('2')]),
  )(request, response);

/** How each hostile host behaves; its name is `<key>.example`. */
export const HOSTILE: Readonly<Record<string, Answer>> = {
  'limit-reset': answer(429, { 'retry-after': '600' }),
  'limit-bare': answer(429, {}),
  broken: answer(500, {}, 'kesalahan'),
  html: answer(200, { 'content-type': 'text/html' }, '<!doctype html><html><body>Perbaikan</body></html>'),
  truncated: answer(200, JSON_TYPE, '{"did":"did:plc:musuh","hand'),
  bomb,
  drip,
  silent: () => undefined,
  flood: flood(200 * MEGABYTE),
  'bytes-feed': answer(
    200,
    RSS,
    Buffer.concat([
      Buffer.from(rss(item('utf')).replace('Isi', 'Isi \u00ff')),
      Buffer.from([0xff, 0xfe, 0xc3]),
    ]),
  ),
  'bytes-json': answer(200, JSON_TYPE, Buffer.from([0x7b, 0x22, 0xff, 0xc3, 0x28, 0x22])),
  loop: (request, response) => answer(302, { location: request.url ?? '/' })(request, response),
  'to-private': answer(302, { location: 'http://10.0.0.1/feed' }),
  rebinding: (request, response) => {
    response.setHeader('connection', 'close');
    endless(() => ({ keys: [`r${(serial += 1)}`], cursor: `c${serial}` }))(request, response);
  },
  'cursor-repeated': endless(() => ({ keys: [`n${(serial += 1)}`], cursor: 'sama' })),
  'cursor-empty': endless(() => ({ keys: [], cursor: `c${(serial += 1)}` })),
  'cursor-backward': backward,
};

/** One server for many names: quick hosts with a feed each, and the hostile ones. */
export class HostileHost {
  readonly #server: Server;
  /** Every request: whose, and when it came and was over. */
  readonly visits: { readonly host: string; readonly at: number; until: number | null }[] = [];
  port = 0;

  constructor() {
    this.#server = createServer((request, response) => {
      const host = (request.headers.host ?? '').split(':')[0] ?? '';
      const visit = { host, at: performance.now(), until: null as number | null };
      this.visits.push(visit);
      response.on('close', () => {
        visit.until = performance.now();
      });
      const hostile = HOSTILE[host.replace(/\.example$/, '')];
      if (hostile !== undefined) hostile(request, response);
      else answer(200, RSS, rss(item(`${host}-1`), item(`${host}-2`)))(request, response);
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}
