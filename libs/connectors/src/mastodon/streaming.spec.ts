import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { LiveConnection, LiveMember, LiveOptions, LivePage } from '@conductor/connector-contract';
import { describeLive } from '@conductor/connector-contract/contract-spec';
import type { WebSocket } from 'ws';
import { fixedClock, fixedNow, Host, loopbackHttp } from '../spec-kit/host.js';
import { loopbackSockets, SocketHost } from '../spec-kit/socket-host.js';
import { mastodon } from './mastodon-connector.js';

/** Shapes written after the documentation of the streaming API, not recorded from a live server. */
const live = mastodon.live!;
const stream = new SocketHost();
const server = new Host();
const http = loopbackHttp();
const INSTANCE = '/api/v2/instance';
let stop = new AbortController();
let socket: WebSocket | null = null;
let opened: (() => void)[] = [];

const isOpen = async () => {
  while (socket === null) await new Promise<void>((resolve) => opened.push(resolve));
};
const tell = (event: string, payload: unknown) =>
  socket!.send(JSON.stringify({ stream: ['public:local'], event, payload }));
const humas = { id: '7', acct: 'Humas', display_name: 'Humas Uji' };
const status = (id: string, content: string, more: object = {}) =>
  JSON.stringify({
    id,
    content,
    created_at: '2026-11-22T02:00:00.000Z',
    edited_at: null,
    url: `${server.origin}/@Humas/${id}`,
    account: humas,
    ...more,
  });
const configOf = () => ({ server: server.origin, account: 'humas' });
const member = (sourceId: string): LiveMember => ({ sourceId, name: 'humas', config: configOf() });
const options = (more: Partial<LiveOptions> = {}): LiveOptions => ({
  signal: stop.signal,
  sockets: loopbackSockets(),
  http,
  clock: fixedClock,
  server: `${stream.origin}/api/v1/streaming?stream=public:local`,
  attempt: 0,
  ...more,
});
const open = async (members: readonly LiveMember[], more: Partial<LiveOptions> = {}) => {
  const connection = await live.open(server.origin, members, null, options(more));
  await isOpen();
  return connection;
};
async function next({ pages }: LiveConnection): Promise<LivePage> {
  return (await pages[Symbol.asyncIterator]().next()).value as LivePage;
}

beforeAll(async () => {
  await stream.start();
  await server.start();
  stream.greet = (greeted) => {
    socket = greeted;
    opened.splice(0).forEach((resolve) => resolve());
  };
});
afterEach(() => {
  stop.abort(new Error('the test is over'));
  stop = new AbortController();
  socket = null;
  opened = [];
});
afterAll(async () => {
  await http.close();
  await stream.stop();
  await server.stop();
});

describeLive('mastodon', {
  live,
  config: configOf,
  pullCursor: null,
  options,
  remembers: false,
  say: (count) => {
    for (let said = 0; said < count; said += 1) tell('update', status(`10${said}`, `<p>Siaran ${said}</p>`));
  },
  isOpen,
  cut: () => stream.cut(),
  failures: [
    [
      'a server that asks for a person’s key',
      'HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n',
      'CredentialsRejected',
      'CREDENTIALS_REJECTED',
    ],
    [
      'a server that does not stream',
      'HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n',
      'Malformed',
      'HTTP_NOT_FOUND',
    ],
  ],
  decline: (answer) => {
    stream.decline = answer === null ? null : (declined) => declined.end(answer);
  },
});

describe('a server’s public stream', () => {
  it('brings a status as a pull would', async () => {
    const connection = await open([member('a'), member('b')]);
    tell('update', status('115', '<p>Harga turun <a href="x" class="hashtag">#BBM</a></p>'));
    const { said, cursor } = await next(connection);
    expect(said.map(({ sourceId }) => sourceId)).toEqual(['a', 'b']);
    expect(said[0]!.post).toMatchObject({
      externalId: `${new URL(server.origin).host}/115`,
      text: 'Harga turun #BBM',
      asOf: new Date('2026-11-22T02:00:00Z'),
      authorHandle: `humas@${new URL(server.origin).host}`,
      authorName: 'Humas Uji',
    });
    expect(cursor).toBeNull();
  });

  it('tells an edit by its own date', async () => {
    const connection = await open([member('a')]);
    const edited_at = '2026-11-22T02:30:00.000Z';
    tell('status.update', status('116', '<p>Diperbaiki</p>', { edited_at }));
    expect((await next(connection)).said[0]!.post).toMatchObject({
      text: 'Diperbaiki',
      asOf: new Date(edited_at),
    });
  });

  it('passes over what others write and what is no status, and reports what cannot be read', async () => {
    const connection = await open([member('a')]);
    tell('update', status('117', '<p>Orang lain</p>', { account: { ...humas, id: '8', acct: 'warga' } }));
    tell('update', status('118', '<p>Dari jauh</p>', { account: { ...humas, acct: 'humas@lain.example' } }));
    tell('announcement', '{}');
    tell('update', '{"account"');
    expect(await next(connection)).toMatchObject({
      said: [],
      rejected: [{ problems: [{ code: 'ITEM_UNREADABLE' }] }],
    });
  });

  it('tells every source of a deletion, since the server does not say whose it was', async () => {
    const connection = await open([member('a'), { ...member('b'), name: 'lain' }]);
    tell('delete', '119');
    const { said } = await next(connection);
    expect(said.map(({ sourceId, post }) => [sourceId, post.externalId, post.deletedAt])).toEqual([
      ['a', `${new URL(server.origin).host}/119`, fixedNow],
      ['b', `${new URL(server.origin).host}/119`, fixedNow],
    ]);
  });

  it('is looked for where the server says that it streams', async () => {
    server.serve(INSTANCE, 200, JSON.stringify({ configuration: { urls: { streaming: stream.origin } } }));
    await open([member('a')], { server: null });
    expect(stream.requests.at(-1)?.path).toBe('/api/v1/streaming?stream=public%3Alocal');
  });

  it.each([
    ['names none', JSON.stringify({ configuration: {} })],
    ['names one that is none', JSON.stringify({ configuration: { urls: { streaming: 'javascript:1' } } })],
  ])('is looked for at a server itself that %s', async (_, instance) => {
    server.serve(INSTANCE, 200, instance);
    await expect(
      live.open(server.origin, [member('a')], null, options({ server: null })),
    ).rejects.toMatchObject({
      kind: 'Malformed',
    });
  });

  it('has one channel for each server', () => {
    expect(live.placeOf({ server: 'https://sosial.id', account: 'Humas' }, null)).toEqual({
      channel: 'https://sosial.id',
      name: 'humas',
    });
    expect(live.placeOf({ server: 'sosial.id', account: 'Humas' }, null)).toBeNull();
  });
});
