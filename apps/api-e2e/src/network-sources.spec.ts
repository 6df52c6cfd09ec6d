import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLTestClient } from '@conductor/testing';
import { type ApiHarness, startApiHarness } from './api-harness.js';
import { startWorkerHarness, type WorkerHarness } from './worker-harness.js';

const PROBLEMS = 'problems { code message path }';
const SOURCE = 'id connector address state failureCode failureMessage postCount network { key name }';
const CREATE = `mutation ($input: CreateSourceInput!) { createSource(input: $input) { source { ${SOURCE} } ${PROBLEMS} } }`;
const READ = `query ($address: String!) { sourceReading(address: $address) { connector address network { name } } }`;
const PULL = `mutation ($id: ID!) { pullSource(input: { sourceId: $id }) { source { id } ${PROBLEMS} } }`;

const WORKINGS = `health host hostAllowance { limit used blockedUntil } hasPast backfill { state progress failureMessage } viewerCanBackfill
  recentPulls { kind outcome createdCount } failures { message answer { status excerpt } }`;

/** Shapes written after the public lexicons and the documentation of the REST API. */
const DID = 'did:plc:kemenuji';
const CENTRE = 'did:plc:dirigen';
const SAID_AT = '2015-03-09T03:00:00.000Z';
const blueskyEntry = (did: string, handle: string, key: string, text: string, more: object = {}) => ({
  post: {
    uri: `at://${did}/app.bsky.feed.post/${key}`,
    author: { did, handle, displayName: handle },
    record: { text, createdAt: SAID_AT, langs: ['id'], ...more },
    indexedAt: SAID_AT,
    likeCount: 1,
  },
});
const humas = { id: '7', acct: 'humas', display_name: 'Humas' };
const status = (id: string, content: string, more: object = {}) => ({
  id,
  content,
  created_at: SAID_AT,
  edited_at: null,
  account: humas,
  ...more,
});

describe('following accounts on networks', () => {
  let harness: ApiHarness;
  let worker: WorkerHarness;
  let admin: GraphQLTestClient;
  let server: Server;
  let origin: string;
  let host: string;
  /** What the server answers, by path. */
  const answers = new Map<string, unknown>();

  beforeAll(async () => {
    harness = await startApiHarness();
    admin = (await harness.as('admin')).client;
    worker = await startWorkerHarness(harness);
    server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://a');
      const keyed = `${pathname} ${searchParams.get('actor') ?? searchParams.get('min_id') ?? ''}`.trim();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answers.get(keyed) ?? answers.get(pathname) ?? []));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    host = new URL(origin).host;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await worker.stop();
    await harness.stop();
  });

  const run = () => worker.run();
  const create = async (address: string, client = admin) =>
    (await client.ask(CREATE, { input: { name: address.slice(0, 100), address } })).createSource;
  const follow = async (address: string) => {
    const { source, problems } = await create(address);
    expect(problems).toEqual([]);
    await run();
    return source;
  };
  const pull = async (id: string) => {
    await admin.ask(PULL, { id });
    await run();
  };
  const sourceNow = async (id: string) =>
    (await admin.ask(`{ sources { ${SOURCE} } }`)).sources.find((source: { id: string }) => source.id === id);
  const posts = (network: string) =>
    harness.database.dataSource.query<Record<string, unknown>[]>(
      `select external_id, url, text, author_handle, links, revision,
              (select count(*)::int from post_snapshot s where s.post_id = p.id) as words
         from post p where network = $1 order by external_id`,
      [network],
    );
  const feedOf = (did: string) => `${origin}/xrpc/app.bsky.feed.getAuthorFeed?actor=${did}`;

  it('says before anything is sent what an address is', async () => {
    const read = async (address: string) => (await admin.ask(READ, { address })).sourceReading;
    expect(await read('@Humas@sosial.id')).toEqual({
      connector: 'mastodon',
      address: 'https://sosial.id/@humas',
      network: { name: 'Mastodon' },
    });
    expect(await read('kemenuji.bsky.social')).toMatchObject({ network: { name: 'Bluesky' } });
    expect(await read('https://kemenuji.go.id/rss')).toMatchObject({
      connector: 'feed',
      network: { name: 'Web' },
    });
    expect(await read('bukan alamat')).toBeNull();
    const officer = (await harness.as('officer')).client;
    expect(await officer.refusal(READ, { address: '@humas@sosial.id' })).toBe('FORBIDDEN');
  });

  it('collects a Bluesky account once, and finds the post that it quotes', async () => {
    answers.set(`/xrpc/app.bsky.feed.getAuthorFeed ${CENTRE}`, {
      feed: [blueskyEntry(CENTRE, 'dirigen.go.id', '3laaaaaaaaaa2', 'Harga solar turun mulai hari ini')],
    });
    const quoted = { uri: `at://${CENTRE}/app.bsky.feed.post/3laaaaaaaaaa2` };
    const quoting = blueskyEntry(DID, 'kemenuji.go.id', '3lbbbbbbbbbb2', 'Kami dukung', {
      embed: { record: quoted },
    });
    const author = { did: CENTRE, handle: 'dirigen.go.id' };
    answers.set(`/xrpc/app.bsky.feed.getAuthorFeed ${DID}`, {
      feed: [{ post: { ...quoting.post, embed: { record: { ...quoted, author } } } }],
    });
    const source = await follow(feedOf(DID));
    await follow(feedOf(CENTRE));
    expect(source).toMatchObject({ connector: 'bluesky', network: { key: 'bluesky', name: 'Bluesky' } });
    const centre = 'https://bsky.app/profile/dirigen.go.id/post/3laaaaaaaaaa2';
    const stored = [
      { external_id: '3laaaaaaaaaa2', url: centre, author_handle: 'dirigen.go.id', links: [], words: 1 },
      { external_id: '3lbbbbbbbbbb2', author_handle: 'kemenuji.go.id', links: [centre], words: 1 },
    ];
    expect(await posts('bluesky')).toMatchObject(stored);
    await pull(source.id);
    expect(await posts('bluesky')).toMatchObject(stored);
    expect(await sourceNow(source.id)).toMatchObject({ state: 'ACTIVE', postCount: 1, failureCode: null });
    expect((await create(feedOf(DID))).problems).toMatchObject([{ code: 'SOURCE_EXISTS' }]);
  });

  it('collects a Mastodon account, takes an edit as a new text of the same post, and ends when it moves', async () => {
    const [first, second] = ['115000000000000001', '115000000000000002'];
    const pageOf = (id: string) => `${origin}/@humas/${id}`;
    answers.set('/api/v1/accounts/lookup', humas);
    answers.set('/api/v1/accounts/7/statuses', [
      status(second, '<p>Stok <b>aman</b></p>', { url: pageOf(second) }),
      status(first, '<p>Harga turun</p>', { url: pageOf(first) }),
    ]);
    answers.set(`/api/v1/accounts/7/statuses ${second}`, []);
    const source = await follow(`${origin}/@Humas`);
    expect(source).toMatchObject({
      connector: 'mastodon',
      address: `${origin}/@humas`,
      network: { name: 'Mastodon' },
    });
    expect(await posts('mastodon')).toMatchObject([
      { external_id: `${host}/${first}`, text: 'Harga turun', author_handle: `humas@${host}`, words: 1 },
      { external_id: `${host}/${second}`, text: 'Stok aman', words: 1 },
    ]);
    answers.set('/api/v1/accounts/7/statuses', [
      status(second, '<p>Stok aman</p>'),
      status(first, '<p>Harga turun lagi</p>', { edited_at: '2015-03-09T04:00:00.000Z', url: pageOf(first) }),
    ]);
    harness.clock.advance({ minutes: 15 });
    await pull(source.id);
    expect(await posts('mastodon')).toMatchObject([
      { text: 'Harga turun lagi', revision: 2, words: 2 },
      { text: 'Stok aman', revision: 1, words: 1 },
    ]);
    answers.set('/api/v1/accounts/lookup', { ...humas, moved: { id: '8', acct: 'humas@baru.id' } });
    await pull(source.id);
    expect(await sourceNow(source.id)).toMatchObject({ state: 'STOPPED', failureCode: 'SOURCE_GONE' });
  });

  it('tells of a source how it is, what its host allows, how far its past has come and what its pulls did', async () => {
    const did = 'did:plc:riwayat';
    const page = (more: object) => ({
      feed: [blueskyEntry(did, 'riwayat.go.id', '3lcccccccccc2', 'Panen')],
      ...more,
    });
    answers.set(`/xrpc/app.bsky.feed.getAuthorFeed ${did}`, page({}));
    const { id } = await follow(feedOf(did));
    const read = async () =>
      (await admin.ask(`query ($id: ID!) { source(id: $id) { ${WORKINGS} } }`, { id })).source;
    const source = await read();
    expect(source).toMatchObject({
      health: 'QUIET',
      host: '127.0.0.1',
      // A pull and the back-fill that begins by itself: one request each.
      hostAllowance: { limit: 3000, used: expect.any(Number), blockedUntil: null },
      hasPast: true,
      backfill: { state: 'DONE', progress: 1, failureMessage: null },
      viewerCanBackfill: ['START'],
      failures: [],
    });
    expect(source.recentPulls).toMatchObject([
      { kind: 'BACKFILL', outcome: 'FINISHED', createdCount: 0 },
      { kind: 'LIVE', outcome: 'FINISHED', createdCount: 1 },
    ]);
    answers.set(`/xrpc/app.bsky.feed.getAuthorFeed ${did}`, { kabar: 'rusak' });
    await pull(id);
    const [failure] = (await read()).failures;
    expect(failure).toMatchObject({ answer: { status: 200, excerpt: '{"kabar":"rusak"}' } });
    expect(failure.message.length).toBeGreaterThan(10);
    expect((await read()).health).toBe('FAILING');
  });

  it('lets the past be started, paused, resumed and called off, by those who may', async () => {
    const did = 'did:plc:jeda';
    answers.set(`/xrpc/app.bsky.feed.getAuthorFeed ${did}`, { feed: [] });
    const { id } = await follow(feedOf(did));
    const act = async (name: string, more: object = {}, client = admin) => {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
      const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { source { backfill { state } } ${PROBLEMS} } }`;
      return (await client.ask(mutation, { input: { sourceId: id, ...more } }))[name];
    };
    const since = '2026-01-01T00:00:00Z';
    expect((await act('startBackfill', { since: '2999-01-01T00:00:00Z' })).problems).toMatchObject([
      { code: 'BACKFILL_IN_FUTURE', path: ['input', 'since'] },
    ]);
    expect((await act('pauseBackfill')).problems).toMatchObject([
      { code: 'BACKFILL_NOT_ALLOWED_FROM_STATE' },
    ]);
    const states = [];
    for (const name of ['startBackfill', 'pauseBackfill', 'resumeBackfill', 'cancelBackfill'])
      states.push((await act(name, name === 'startBackfill' ? { since } : {})).source.backfill.state);
    expect(states).toEqual(['RUNNING', 'PAUSED', 'RUNNING', 'CANCELLED']);
  });

  it('says in both languages that a network is closed, and that an address is none', async () => {
    const indonesian = await create('https://www.tiktok.com/@kemenkeu');
    expect(indonesian).toMatchObject({
      source: null,
      problems: [{ code: 'SOURCE_NETWORK_CLOSED', path: ['input', 'address'] }],
    });
    const english = await harness.as('admin');
    await english.client.ask(`mutation { changeLocale(input: { locale: EN }) { problems { code } } }`);
    const [problem] = (await create('https://www.tiktok.com/@kemenkeu', english.client)).problems;
    expect(problem.message).toMatch(/cannot be collected by address/);
    expect(indonesian.problems[0].message).toMatch(/tidak dapat diambil/);
    expect((await create('humas@kemenuji.go.id')).problems).toMatchObject([
      { code: 'SOURCE_ADDRESS_INVALID' },
    ]);
  });
});
