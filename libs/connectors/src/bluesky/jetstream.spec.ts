import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  JsonValue,
  LiveConnection,
  LiveMember,
  LiveOptions,
  LivePage,
} from '@conductor/connector-contract';
import { describeLive } from '@conductor/connector-contract/contract-spec';
import { fixedClock, Host, loopbackHttp } from '../spec-kit/host.js';
import { JetstreamHost } from '../spec-kit/jetstream-host.js';
import { loopbackSockets } from '../spec-kit/socket-host.js';
import { bluesky } from './bluesky-connector.js';

/** Shapes written after Jetstream's documentation and the public lexicons, not recorded from a live server. */
const live = bluesky.live!;
const stream = new JetstreamHost();
const server = new Host();
const http = loopbackHttp();
const DID = 'did:plc:kemenuji';
const OTHER = 'did:plc:lain';
let stop = new AbortController();

const configOf = (api: string, actor: string = DID) => ({ actor, service: server.origin, api });
const member = (sourceId: string, name = DID, api = 'app-view'): LiveMember => ({
  sourceId,
  name,
  config: configOf(api, name),
});
const options = (more: Partial<LiveOptions> = {}): LiveOptions => ({
  signal: stop.signal,
  sockets: loopbackSockets(),
  http,
  clock: fixedClock,
  server: stream.address,
  attempt: 0,
  ...more,
});
const open = (members: readonly LiveMember[], cursor: JsonValue = null, more: Partial<LiveOptions> = {}) =>
  live.open('network', members, cursor, options(more));
async function next({ pages }: LiveConnection): Promise<LivePage> {
  const { value } = await pages[Symbol.asyncIterator]().next();
  return value as LivePage;
}
/** Pages until so many words came. */
async function words(connection: LiveConnection, count: number): Promise<LivePage[]> {
  const pages: LivePage[] = [];
  while (pages.flatMap(({ said }) => said).length < count) pages.push(await next(connection));
  return pages;
}
const profile = (did: string, handle: string) =>
  server.serve(
    `/xrpc/app.bsky.actor.getProfile?${new URLSearchParams({ actor: did })}`,
    200,
    JSON.stringify({ did, handle, displayName: 'Kementerian Uji ' }),
  );

beforeAll(async () => {
  await stream.start();
  await server.start();
  profile(DID, 'Kemenuji.go.id');
});
afterEach(() => {
  stop.abort(new Error('the test is over'));
  stop = new AbortController();
});
afterAll(async () => {
  await http.close();
  await stream.stop();
  await server.stop();
});

describeLive('bluesky', {
  live,
  config: () => configOf('app-view'),
  pullCursor: { did: DID, known: [], walk: null },
  options,
  remembers: true,
  say: (count) => {
    for (let said = 0; said < count; said += 1) stream.post(DID, `kontrak${said}`, `Siaran ${said}`);
  },
  isOpen: () => stream.isHeardBy(DID),
  cut: () => stream.cut(),
  failures: [
    [
      'a server that asks for patience',
      'HTTP/1.1 429 Slow\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n',
      'RateLimited',
      'RATE_LIMITED',
    ],
    [
      'a server that asks for a key',
      'HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n',
      'CredentialsRejected',
      'CREDENTIALS_REJECTED',
    ],
    [
      'a server that is being mended',
      'HTTP/1.1 502 Bad\r\nContent-Length: 0\r\n\r\n',
      'Temporary',
      'HTTP_STATUS',
    ],
    ['a server without sockets', 'HTTP/1.1 200 Ok\r\nContent-Length: 0\r\n\r\n', 'Malformed', 'HTTP_STATUS'],
  ],
  decline: (answer) => {
    stream.decline = answer === null ? null : (socket) => socket.end(answer);
  },
});

describe('Jetstream', () => {
  it('is asked for posts of the sources’ accounts, and anew when sources come and go', async () => {
    const connection = await open([member('a'), member('b')]);
    connection.listenTo([member('a'), member('c', OTHER, 'repository')]);
    await stream.isHeardBy(DID, OTHER);
    stream.post(OTHER, 'tak-bernama', 'Tanpa nama');
    // Nobody says what the other one is called: left to the pull.
    expect((await next(connection)).rejected).toMatchObject([{ problems: [{ code: 'AUTHOR_UNNAMED' }] }]);
    expect(stream.options.slice(-2).map(({ type, payload }) => [type, payload])).toEqual([
      [
        'options_update',
        { wantedCollections: ['app.bsky.feed.post'], wantedDids: [DID], maxMessageSizeBytes: 262144 },
      ],
      ['options_update', expect.objectContaining({ wantedDids: [DID, OTHER] })],
    ]);
    expect(stream.requests.at(-1)?.path).toBe('/subscribe?requireHello=true');
  });

  it('never asks for nobody, which would be everybody', async () => {
    const before = stream.options.length;
    const connection = await open([]);
    await expect(next(connection)).rejects.toMatchObject({ kind: 'Temporary', code: 'CONNECTION_FAILED' });
    expect(stream.options).toHaveLength(before);
  });

  it('brings a post as a pull would: its author’s name, its place, its pictures', async () => {
    const connection = await open([member('a'), member('b', DID, 'app-view')]);
    const image = {
      $type: 'blob',
      ref: { $link: 'bafkreihdwdcefgh4dqkjv67uzcmw7oj' },
      mimeType: 'image/png',
    };
    const embed = { $type: 'app.bsky.embed.images', images: [{ alt: 'Peta', image }] };
    const { time_us } = stream.post(DID, '3lbaaaaaaaaa2', 'Harga #BBM turun', { embed, langs: ['id'] });
    const [page] = await words(connection, 2);
    expect(page!.said.map(({ sourceId }) => sourceId)).toEqual(['a', 'b']);
    expect(page!.said[0]!.post).toMatchObject({
      network: 'bluesky',
      externalId: '3lbaaaaaaaaa2',
      url: 'https://bsky.app/profile/kemenuji.go.id/post/3lbaaaaaaaaa2',
      text: 'Harga #BBM turun',
      language: 'id',
      hashtags: ['bbm'],
      postedAt: new Date('2026-11-22T02:00:00Z'),
      asOf: null,
      authorHandle: 'kemenuji.go.id',
      authorName: 'Kementerian Uji',
      media: [
        {
          kind: 'image',
          url: `https://cdn.bsky.app/img/feed_fullsize/plain/${DID}/${image.ref.$link}@jpeg`,
          description: 'Peta',
        },
      ],
    });
    expect(page!.cursor).toEqual({ server: stream.address, timeUs: time_us });
  });

  it('names files at the account’s own server where that is what is pulled', async () => {
    server.serve(
      `/xrpc/com.atproto.repo.describeRepo?${new URLSearchParams({ repo: DID })}`,
      200,
      JSON.stringify({ did: DID, handle: 'kemenuji.go.id' }),
    );
    const connection = await open([member('r', DID, 'repository')]);
    const image = { ref: { $link: 'bafkreihdwdcefgh4dqkjv67uzcmw7oj' }, mimeType: 'image/png' };
    stream.post(DID, 'berkas', 'Peta', { embed: { images: [{ alt: '', image }] } });
    const [page] = await words(connection, 1);
    expect(page!.said[0]!.post).toMatchObject({
      authorName: null,
      media: [
        {
          url: `${server.origin}/xrpc/com.atproto.sync.getBlob?did=did%3Aplc%3Akemenuji&cid=${image.ref.$link}`,
        },
      ],
    });
  });

  it('tells of edits and deletions in their order', async () => {
    const connection = await open([member('a')]);
    stream.post(DID, 'ubah', 'Harga naik');
    stream.commit(DID, { operation: 'update', rkey: 'ubah', record: { text: 'Harga turun' } });
    const { time_us } = stream.commit(DID, { operation: 'delete', rkey: 'ubah' });
    const posts = (await words(connection, 3)).flatMap(({ said }) => said.map(({ post }) => post));
    expect(posts.map(({ text, deletedAt }) => [text, deletedAt])).toEqual([
      ['Harga naik', undefined],
      ['Harga turun', undefined],
      ['', new Date(time_us / 1000)],
    ]);
  });

  it('asks for a name once, and again when the network says that it changed', async () => {
    const connection = await open([member('a')]);
    const asked = () => server.requests.filter(({ path }) => path.includes('getProfile')).length;
    const before = asked();
    stream.post(DID, 'nama1', 'Satu');
    stream.post(DID, 'nama2', 'Dua');
    await words(connection, 2);
    expect(asked()).toBe(before + 1);
    profile(DID, 'kementerian-uji.go.id');
    stream.tell({ did: DID, kind: 'identity' });
    stream.post(DID, 'nama3', 'Tiga');
    const [page] = await words(connection, 1);
    expect(page!.said[0]!.post.authorHandle).toBe('kementerian-uji.go.id');
  });

  it('passes over what is not asked for, and reports what cannot be read', async () => {
    const connection = await open([member('a')]);
    const collection = 'app.bsky.feed.like';
    stream.commit(DID, { operation: 'create', rkey: 'suka', ...{ collection, record: {} } });
    stream.tell({ did: DID, kind: 'account' });
    stream.commit(DID, { operation: 'create', rkey: 'rusak', record: { text: 7 } });
    stream.commit(DID, { operation: 'create', rkey: 'kosong', record: { text: '' } });
    stream.tell({ did: DID, kind: 'commit', commit: { operation: 'makan' } });
    const codes: string[] = [];
    while (codes.length < 2)
      codes.push(
        ...(await next(connection)).rejected.flatMap(({ problems }) => problems.map(({ code }) => code)),
      );
    expect(codes).toEqual(['ITEM_UNREADABLE', 'ITEM_EMPTY']);
  });

  it('goes on a little earlier at another server, whose clock is another', async () => {
    const timeUs = 1_763_780_500_000_000;
    await open([member('a')], { server: 'wss://lain.example/subscribe', timeUs });
    expect(stream.requests.at(-1)?.path).toBe(`/subscribe?requireHello=true&cursor=${timeUs - 5_000_000}`);
    await open([member('a')], { server: stream.address, timeUs });
    expect(stream.requests.at(-1)?.path).toBe(`/subscribe?requireHello=true&cursor=${timeUs + 1}`);
  });

  it('is no place for a source that no pull has found yet', () => {
    expect(live.placeOf(configOf('app-view'), null)).toBeNull();
    expect(live.placeOf({ actor: 'bukan akun' }, { did: DID })).toBeNull();
    expect(live.placeOf(configOf('app-view', 'kemenuji.go.id'), { did: DID, known: [], walk: null })).toEqual(
      {
        channel: 'network',
        name: DID,
      },
    );
  });
});
