import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeConnector } from '@conductor/connector-contract/contract-spec';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allOf, fetchOptions, Host, loopbackHttp } from '../spec-kit/host.js';
import { channelIn } from './channel-page.js';
import { youtube } from './youtube-connector.js';

/** The shape of a channel's feed and of its page, written by hand after published ones; none was fetched here. */
const CHANNEL = 'UCvYUo2bFjI0Z1xGZvFiLQpw';
const one = readFileSync(join(import.meta.dirname, '../feed/corpus/youtube-channel.xml'), 'utf8');
const second = `<entry><id>yt:video:-9zY8x7W6v5</id><yt:videoId>-9zY8x7W6v5</yt:videoId><title>Video kedua</title><published>2026-11-15T04:00:15+00:00</published></entry>`;
const playlist = `<entry><id>yt:playlist:1</id><title>Tanpa video</title></entry>`;
const feed = one.replace('</feed>', `${second}${playlist}</feed>`);
const page = (tags: string): string =>
  `<!doctype html><html><head><meta property="og:title" content="Contoh">${tags}</head><body></body></html>`;

const host = new Host();
const http = loopbackHttp({ maxBytes: 3_000_000 });
const options = () => fetchOptions(http, async () => new Uint8Array());
const at = (account: string) => ({ account, service: host.origin });
const FEED_PATH = `/feeds/videos.xml?channel_id=${CHANNEL}`;

beforeAll(async () => {
  await host.start();
  host.on(FEED_PATH, (request, response) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'text/xml; charset=UTF-8', etag: '"1"' }).end(feed);
  });
});
afterAll(async () => {
  await http.close();
  await host.stop();
});

/** A channel that fails. Named before the host has a port, so its address is made when it is read. */
const failing = (path: string, account: string, status: number, body = '') => ({
  config: {
    get account() {
      host.serve(path, status, body);
      return account;
    },
    get service() {
      return host.origin;
    },
  },
});
const other = (letter: string): string => `UC${letter.repeat(22)}`;
const feedOf = (letter: string): string => `/feeds/videos.xml?channel_id=${other(letter)}`;

describeConnector('youtube', {
  connector: youtube,
  config: () => at(CHANNEL),
  options,
  externalIds: ['a1B2c3D4e5F', '-9zY8x7W6v5'],
  rejectedRows: [3],
  invalidConfigs: [
    {},
    { account: 'a b' },
    { account: '../x' },
    { account: CHANNEL, service: 'ftp://a.id' },
    null,
  ],
  failures: [
    {
      title: 'a channel nobody has',
      ...failing(feedOf('a'), other('a'), 404),
      kind: 'Malformed',
      code: 'ACCOUNT_NOT_FOUND_AT_NETWORK',
    },
    {
      title: 'a closed one',
      ...failing(feedOf('b'), other('b'), 410),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
    { title: 'trouble', ...failing(feedOf('c'), other('c'), 500), kind: 'Temporary', code: 'HTTP_STATUS' },
    { title: 'a limit', ...failing(feedOf('d'), other('d'), 429), kind: 'RateLimited', code: 'RATE_LIMITED' },
    {
      title: 'another document',
      ...failing(feedOf('e'), other('e'), 200, '<html></html>'),
      kind: 'Malformed',
      code: 'FEED_UNREADABLE',
    },
    {
      title: 'a page that asks for consent first',
      ...failing('/@tertutup', 'tertutup', 200, page('')),
      kind: 'Malformed',
      code: 'CHANNEL_NOT_SHOWN',
    },
  ],
});

describe('youtube', () => {
  it('keeps a film with its title, its description and the counts that the feed shows', async () => {
    const [read] = await allOf(youtube.fetch(at(CHANNEL), null, options()));
    expect(read?.posts[0]).toMatchObject({
      network: 'youtube',
      externalId: 'a1B2c3D4e5F',
      url: 'https://www.youtube.com/watch?v=a1B2c3D4e5F',
      text: 'Konferensi pers harga pangan\n\nMenteri menjelaskan harga beras.\n\n#HargaPangan',
      postedAt: new Date('2026-11-16T04:00:15Z'),
      asOf: null,
      authorHandle: 'ucvyuo2bfji0z1xgzvfilqpw',
      authorName: 'Kementerian Contoh',
      hashtags: ['hargapangan'],
      metrics: { views: 12045, likes: 321 },
    });
    expect(read?.posts[1]).toMatchObject({ text: 'Video kedua', metrics: {}, authorName: null });
  });

  it('asks a handle’s page for the channel once, and then only whether the feed is new', async () => {
    host.serve(
      '/@kemencontoh',
      200,
      page(`<link rel="canonical" href="https://www.youtube.com/channel/${CHANNEL}">`),
    );
    const [first] = await allOf(youtube.fetch(at('kemencontoh'), null, options()));
    expect(first?.posts[0]?.authorHandle).toBe('kemencontoh');
    host.requests.length = 0;
    expect(await allOf(youtube.fetch(at('kemencontoh'), first!.cursor, options()))).toEqual([]);
    expect(host.requests.map(({ path }) => path)).toEqual([FEED_PATH]);
  });

  it('takes a known channel that is missing for gone', async () => {
    host.serve(feedOf('f'), 404);
    const cursor = { channel: other('f'), etag: null, lastModified: null };
    await expect(allOf(youtube.fetch(at('pernahada'), cursor, options()))).rejects.toMatchObject({
      kind: 'SourceGone',
    });
  });
});

describe('channelIn', () => {
  it.each([
    [
      'the address of its feed',
      `<link rel="alternate" type="application/rss+xml" title="RSS" href="https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL}">`,
      CHANNEL,
    ],
    [
      'its canonical address',
      `<link rel='canonical' href='https://www.youtube.com/channel/${CHANNEL}'>`,
      CHANNEL,
    ],
    [
      'what is shared',
      `<meta property="og:url" content="https://www.youtube.com/channel/${CHANNEL}">`,
      CHANNEL,
    ],
    ['nothing', '<link rel="canonical" href="https://www.youtube.com/@kemencontoh">', null],
    ['another’s channel in its text', `<p>https://www.youtube.com/channel/${CHANNEL}</p>`, null],
    [
      'a number too long',
      `<meta property="og:url" content="https://www.youtube.com/channel/${CHANNEL}x">`,
      null,
    ],
  ])('finds in a page that shows %s', (_, tags, channel) => expect(channelIn(page(tags))).toBe(channel));

  it('reads a hostile page at once', () => {
    const started = performance.now();
    expect(channelIn('<link '.repeat(400_000))).toBeNull();
    expect(channelIn(`<meta ${'a="'.repeat(500_000)}`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
