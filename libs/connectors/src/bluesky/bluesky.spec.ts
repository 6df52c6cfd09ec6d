import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeConnector } from '@conductor/connector-contract/contract-spec';
import type { CollectedPost, JsonValue } from '@conductor/connector-contract';
import { allOf, fetchOptions, Host, loopbackHttp } from '../spec-kit/host.js';
import { bluesky } from './bluesky-connector.js';

/** Shapes written after the public lexicons (app.bsky.feed.*, com.atproto.*), not recorded from a live server. */
const DID = 'did:plc:kemenuji';
const OTHER = 'did:plc:presiden';
const author = {
  did: DID,
  handle: 'Kemenuji.go.id',
  displayName: 'Kementerian Uji ',
  avatar: 'https://cdn.a.id/1',
};
const stranger = { did: OTHER, handle: 'presiden.go.id', displayName: 'Presiden' };
const uri = (key: string, did = DID, collection = 'app.bsky.feed.post') => `at://${did}/${collection}/${key}`;
const record = (text: string, more: object = {}) => ({
  $type: 'app.bsky.feed.post',
  text,
  createdAt: '2026-11-20T02:00:00.000Z',
  langs: ['id'],
  ...more,
});
const entry = (key: string, value: object, more: object = {}) => ({
  post: {
    uri: uri(key),
    cid: 'bafy',
    author,
    record: value,
    likeCount: 3,
    repostCount: 2,
    replyCount: 1,
    quoteCount: 0,
    indexedAt: '2026-11-20T02:00:01.000Z',
    labels: [],
    ...more,
  },
});
const A = '3lbaaaaaaaaa2';
const B = '3lbbbbbbbbbb2';
const C = '3lbcccccccccc';
const D = '3lbdddddddddd';

const host = new Host();
const http = loopbackHttp({ maxBytes: 100_000 });
const options = () => fetchOptions(http, () => Promise.reject(new Error('This network has no uploads.')));

const feedPath = (actor: string, cursor?: string) =>
  `/xrpc/app.bsky.feed.getAuthorFeed?${new URLSearchParams({ actor, limit: '100', filter: 'posts_with_replies', ...(cursor === undefined ? {} : { cursor }) })}`;
const listPath = (repo: string, cursor?: string) =>
  `/xrpc/com.atproto.repo.listRecords?${new URLSearchParams({ repo, collection: 'app.bsky.feed.post', limit: '100', ...(cursor === undefined ? {} : { cursor }) })}`;
const repoPath = (repo: string) => `/xrpc/com.atproto.repo.describeRepo?${new URLSearchParams({ repo })}`;
const handlePath = (handle: string) =>
  `/xrpc/com.atproto.identity.resolveHandle?${new URLSearchParams({ handle })}`;
const json = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  host.serve(path, 200, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
const error = (path: string, status: number, name: string, message: string) =>
  host.serve(path, status, JSON.stringify({ error: name, message }));

const source = (actor: string) => ({ actor, service: host.origin });
/** Getters each: the port is known only once the host listens. */
const failing = (actor: string, serve: (path: string) => string) => ({
  config: {
    actor,
    get service() {
      serve(feedPath(actor));
      return host.origin;
    },
  },
});

const collect = async (config: unknown, cursor: JsonValue = null) =>
  allOf(bluesky.fetch(config, cursor, options()));
const idsOf = (pages: readonly { readonly posts: readonly CollectedPost[] }[]) =>
  pages.flatMap(({ posts }) => posts.map(({ externalId }) => externalId));
let accounts = 0;
/** One entry of a new account's feed, as it is collected. */
async function collected(item: object): Promise<CollectedPost | undefined> {
  const did = `did:plc:sendiri${(accounts += 1)}`;
  json(feedPath(did), JSON.parse(JSON.stringify({ feed: [item] }).replaceAll(DID, did)));
  return (await collect(source(did)))[0]?.posts[0];
}

beforeAll(async () => {
  await host.start();
  json(handlePath('kemenuji.go.id'), { did: DID });
  json(feedPath(DID), {
    feed: [entry(D, record('Harga turun')), entry(C, record('Stok aman')), entry('3lbx', { text: 7 })],
    cursor: 'c1',
  });
  json(feedPath(DID, 'c1'), {
    feed: [entry(C, record('Stok aman')), entry(B, record('Panen raya')), entry(A, record(''))],
    cursor: 'c2',
  });
  json(feedPath(DID, 'c2'), { feed: [] });
});
afterAll(async () => {
  await http.close();
  await host.stop();
});

describeConnector('bluesky', {
  connector: bluesky,
  config: () => source('kemenuji.go.id'),
  options,
  externalIds: [D, C, B],
  rejectedRows: [3, 2],
  invalidConfigs: [
    {},
    null,
    { actor: 'bukan nama' },
    { actor: 'a.id', service: 'ftp://a.id' },
    { actor: 'a.id', service: 'https://a.id/xrpc' },
    { actor: 'a.id', api: 'firehose' },
  ],
  failures: [
    {
      title: 'a limit with a moment',
      ...failing('did:plc:limit', (path) => host.serve(path, 429, '', { 'ratelimit-reset': '1795320000' })),
      kind: 'RateLimited',
      code: 'RATE_LIMITED',
    },
    {
      title: 'a limit without one',
      ...failing('did:plc:limitless', (path) => host.serve(path, 429)),
      kind: 'RateLimited',
      code: 'RATE_LIMITED',
    },
    {
      title: 'a server in trouble',
      ...failing('did:plc:trouble', (path) => host.serve(path, 500, '{"error":"InternalServerError"}')),
      kind: 'Temporary',
      code: 'HTTP_STATUS',
    },
    {
      title: 'a page of HTML',
      ...failing('did:plc:html', (path) => host.serve(path, 200, '<!doctype html><title>x</title>')),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
    {
      title: 'a truncated answer',
      ...failing('did:plc:cut', (path) => host.serve(path, 200, '{"feed":[{"post":{"uri":"at')),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
    {
      title: 'an answer without its list',
      ...failing('did:plc:nolist', (path) => json(path, { cursor: 'x' })),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
    {
      title: 'an answer nested without end',
      ...failing('did:plc:deep', (path) =>
        host.serve(path, 200, `{"feed":[${'['.repeat(40_000)}${']'.repeat(40_000)}]}`),
      ),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
    {
      title: 'a cursor that repeats',
      ...failing('did:plc:loop', (path) => {
        json(feedPath('did:plc:loop', 'x'), { feed: [], cursor: 'x' });
        return json(path, { feed: [], cursor: 'x' });
      }),
      kind: 'Malformed',
      code: 'PAGES_REPEAT',
    },
    {
      title: 'pages that go backward under ever new cursors',
      ...failing('did:plc:back', (path) => {
        for (let page = 0; page < 12; page += 1)
          json(feedPath('did:plc:back', `p${page}`), {
            feed: [entry(A, record('x'))],
            cursor: `p${page + 1}`,
          });
        return json(path, { feed: [entry(A, record('x'))], cursor: 'p0' });
      }),
      kind: 'Malformed',
      code: 'PAGES_REPEAT',
    },
    {
      title: 'a closed account',
      ...failing('did:plc:closed', (path) =>
        error(path, 400, 'AccountTakedown', 'Account has been suspended'),
      ),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
    {
      title: 'an account that nobody knows',
      ...failing('did:plc:nobody', (path) => error(path, 400, 'InvalidRequest', 'Profile not found')),
      kind: 'Malformed',
      code: 'ACCOUNT_NOT_FOUND_AT_NETWORK',
    },
    {
      title: 'another fault of the question',
      ...failing('did:plc:fault', (path) => error(path, 400, 'InvalidRequest', 'Malformed cursor')),
      kind: 'Malformed',
      code: 'HTTP_STATUS',
    },
    {
      title: 'a redirect inside',
      ...failing('did:plc:inside', (path) =>
        host.serve(path, 302, '', { location: 'http://169.254.169.254/' }),
      ),
      kind: 'Malformed',
      code: 'ADDRESS_NOT_PUBLIC',
    },
    {
      title: 'a closed door',
      ...failing('did:plc:door', (path) => host.serve(path, 401, '{"error":"AuthMissing"}')),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_REJECTED',
    },
  ],
});

describe('a post of bluesky', () => {
  it('has its words, its counts and its address', async () => {
    expect(await collected(entry(A, record('Harga #Pangan turun. ')))).toMatchObject({
      network: 'bluesky',
      externalId: A,
      url: `https://bsky.app/profile/kemenuji.go.id/post/${A}`,
      text: 'Harga #Pangan turun.',
      language: 'id',
      postedAt: new Date('2026-11-20T02:00:00Z'),
      authorHandle: 'kemenuji.go.id',
      authorName: 'Kementerian Uji',
      hashtags: ['pangan'],
      metrics: { likes: 3, reposts: 2, replies: 1, quotes: 0 },
    });
  });

  const shortened = 'Ané baca 🌾 kemkes.go.id/berita/pan... dan di sini ya';
  const bytesBefore = (words: string) =>
    new TextEncoder().encode(shortened.slice(0, shortened.indexOf(words))).length;
  const facet = (words: string, feature: object) => ({
    index: {
      byteStart: bytesBefore(words),
      byteEnd: bytesBefore(words) + new TextEncoder().encode(words).length,
    },
    features: [feature],
  });
  const link = (to: string) => ({ $type: 'app.bsky.richtext.facet#link', uri: to });

  it.each<[string, object, object]>([
    [
      'links written out where they were shortened, and noted where they lie behind words',
      record(shortened, {
        facets: [
          facet('di sini', link('https://a.id/dua?utm_source=x')),
          facet('kemkes.go.id/berita/pan...', link('https://www.kemkes.go.id/berita/pangan-2026')),
        ],
      }),
      {
        text: 'Ané baca 🌾 https://www.kemkes.go.id/berita/pangan-2026 dan di sini ya',
        links: ['https://www.kemkes.go.id/berita/pangan-2026', 'https://a.id/dua'],
      },
    ],
    [
      'facets that lie',
      record('Satu', {
        facets: [
          { index: { byteStart: 0, byteEnd: 900 }, features: [link('https://a.id/')] },
          { index: { byteStart: 3, byteEnd: 1 }, features: [link('https://b.id/')] },
          { index: 'x' },
          { index: { byteStart: 0, byteEnd: 4 }, features: [link('javascript:alert(1)')] },
        ],
      }),
      { text: 'Satu', links: ['https://a.id/', 'https://b.id/'] },
    ],
    [
      'tags of a facet and beside the text',
      record('Satu #Dua', {
        tags: ['Tiga', '#Empat', 'lima enam'],
        facets: [
          {
            index: { byteStart: 5, byteEnd: 9 },
            features: [{ $type: 'app.bsky.richtext.facet#tag', tag: 'Dua' }],
          },
        ],
      }),
      { hashtags: ['dua', 'tiga', 'empat'] },
    ],
    [
      'the card below',
      record('Baca', {
        embed: { $type: 'app.bsky.embed.external', external: { uri: 'https://a.id/1', title: 'x' } },
      }),
      { links: ['https://a.id/1'] },
    ],
    [
      'what is said of the pictures, where nothing else is',
      record('', {
        embed: { $type: 'app.bsky.embed.images', images: [{ alt: 'Grafik harga' }, { alt: '' }] },
      }),
      { text: 'Grafik harga' },
    ],
    ['those it speaks to', record('Terima kasih @Kemkes.go.id'), { mentions: ['kemkes.go.id'], asOf: null }],
    ['no language, but words', record('Harga pangan yang dan di pasar', { langs: [] }), { language: 'id' }],
    ['a language that is none', record('Halo', { langs: ['x'.repeat(9_000)] }), { language: null }],
    ['no known language', record('Halo', { langs: 'id' }), { language: null }],
    [
      'a moment ahead of the network',
      record('x', { createdAt: '2026-11-21T00:00:00Z' }),
      { postedAt: new Date('2026-11-20T02:00:01Z') },
    ],
    [
      'a moment of the year 0',
      record('x', { createdAt: '0000-01-01T00:00:00Z' }),
      { postedAt: new Date('2026-11-20T02:00:01Z') },
    ],
    [
      'a quotation beside pictures',
      record('Lihat', {
        embed: {
          $type: 'app.bsky.embed.recordWithMedia',
          record: { record: { uri: uri(B, OTHER), cid: 'x' } },
          media: { images: [] },
        },
        reply: { parent: { uri: uri(C, OTHER) }, root: { uri: uri(C, OTHER) } },
      }),
      { relation: { kind: 'quote', externalId: B, url: `https://bsky.app/profile/${OTHER}/post/${B}` } },
    ],
    [
      'a feed that is recommended, which is no post',
      record('Ikuti', { embed: { record: { uri: uri('resmi', OTHER, 'app.bsky.feed.generator') } } }),
      { text: 'Ikuti' },
    ],
  ])('reads %s', async (_, value, expected) => {
    expect(await collected(entry(A, value))).toMatchObject(expected);
  });

  it('says whom it quotes and whom it answers by the handle of today', async () => {
    const quoting = entry(A, record('Lihat', { embed: { record: { uri: uri(B, OTHER), cid: 'x' } } }), {
      embed: { $type: 'app.bsky.embed.record#view', record: { uri: uri(B, OTHER), author: stranger } },
    });
    expect((await collected(quoting))?.relation).toEqual({
      kind: 'quote',
      externalId: B,
      url: `https://bsky.app/profile/presiden.go.id/post/${B}`,
    });
    const answering = {
      ...entry(A, record('Benar', { reply: { parent: { uri: uri(B, OTHER) } } })),
      reply: { parent: { uri: uri(B, OTHER), author: stranger } },
    };
    expect((await collected(answering))?.relation).toEqual({
      kind: 'reply',
      externalId: B,
      url: `https://bsky.app/profile/presiden.go.id/post/${B}`,
    });
  });

  it('takes a repost as an act of the account, with the words marked as the other one’s', async () => {
    const passedOn = {
      ...entry(B, record('Harga turun'), { uri: uri(B, OTHER), author: stranger }),
      reason: {
        $type: 'app.bsky.feed.defs#reasonRepost',
        by: author,
        uri: uri(D, DID, 'app.bsky.feed.repost'),
        indexedAt: '2026-11-21T00:00:00Z',
      },
    };
    expect(await collected(passedOn)).toMatchObject({
      externalId: D,
      url: null,
      text: 'RT @presiden.go.id: Harga turun',
      authorHandle: 'kemenuji.go.id',
      postedAt: new Date('2026-11-21T00:00:00Z'),
      metrics: {},
      relation: { kind: 'repost', externalId: B, url: `https://bsky.app/profile/presiden.go.id/post/${B}` },
    });
    const { uri: _, ...reason } = passedOn.reason;
    expect((await collected({ ...passedOn, reason }))?.externalId).toMatch(/^repost:did:plc:\w+:3lb/);
  });

  it('is never somebody else’s', async () => {
    expect(await collected(entry(A, record('x'), { author: stranger }))).toBeUndefined();
    expect(await collected(entry(A, record('x'), { uri: uri(A, OTHER) }))).toBeUndefined();
  });

  it('bears the lasting name where the handle is lost', async () => {
    const post = await collected(entry(A, record('x'), { author: { did: DID, handle: 'handle.invalid' } }));
    expect(post?.authorHandle).toMatch(/^did:plc:sendiri\d+$/);
    expect(post?.url).toBe(`https://bsky.app/profile/${post?.authorHandle}/post/${A}`);
  });
});

describe('a walk through bluesky', () => {
  it('takes only what is new, down to the newest that it knows, also when that one was deleted', async () => {
    const did = 'did:plc:jalan';
    const mine = (key: string) => JSON.parse(JSON.stringify(entry(key, record(key))).replaceAll(DID, did));
    json(feedPath(did), { feed: [mine(C), mine(B)], cursor: 'older' });
    json(feedPath(did, 'older'), { feed: [mine(A)] });
    const first = await collect(source(did));
    expect(idsOf(first)).toEqual([C, B, A]);
    json(feedPath(did), { feed: [mine(D), mine(B), mine('3lblate'), mine(A)], cursor: 'further' });
    const asked = host.requests.length;
    const second = await collect(source(did), first.at(-1)?.cursor);
    expect(idsOf(second)).toEqual([D]);
    expect(host.requests.length).toBe(asked + 1);
  });

  it('follows the lasting name, whoever bears the handle by now', async () => {
    const first = await collect(source('kemenuji.go.id'));
    json(handlePath('kemenuji.go.id'), { did: OTHER });
    expect(await collect(source('kemenuji.go.id'), first.at(-1)?.cursor)).toEqual([]);
    json(handlePath('kemenuji.go.id'), { did: DID });
  });

  it('calls an account gone that it had known', async () => {
    const cursor = { did: 'did:plc:pergi', known: [], walk: null };
    error(feedPath('did:plc:pergi'), 400, 'InvalidRequest', 'Profile not found');
    await expect(collect(source('pergi.id'), cursor)).rejects.toMatchObject({ kind: 'SourceGone' });
  });

  it('stores a page before it waits, when the answer used up what is allowed', async () => {
    json(
      feedPath('did:plc:hemat'),
      { feed: [], cursor: 'next' },
      { 'ratelimit-remaining': '0', 'ratelimit-reset': '1795320000' },
    );
    const pages = bluesky.fetch(source('did:plc:hemat'), null, options())[Symbol.asyncIterator]();
    expect((await pages.next()).value).toMatchObject({ cursor: { walk: { after: 'next' } } });
    await expect(pages.next()).rejects.toMatchObject({
      kind: 'RateLimited',
      retryAt: new Date(1_795_320_000_000),
    });
  });
});

it('names pictures and films as the view shows them, or by the files of the account', async () => {
  const image = { $type: 'blob', ref: { $link: 'bafkreihdwdcefgh4dqkjv67uzcmw7oj' }, mimeType: 'image/png' };
  const withMap = record('Peta', {
    embed: {
      images: [
        { alt: 'Peta jalan', image },
        { alt: '', image: 7 },
      ],
    },
  });
  const fullsize = 'https://cdn.bsky.example/img/1@jpeg';
  const seen = await collected(
    entry(A, withMap, { embed: { media: { images: [{ fullsize, alt: 'Peta jalan' }], playlist: 'x' } } }),
  );
  expect(seen?.media).toEqual([{ kind: 'image', url: fullsize, description: 'Peta jalan' }]);
  const did = 'did:plc:berkas';
  json(repoPath(did), { did, handle: 'berkas.example' });
  json(listPath(did), { records: [{ uri: uri(A, did), cid: 'bafy', value: withMap }] });
  const [page] = await collect({ ...source(did), api: 'repository' });
  expect(page?.posts[0]?.media).toEqual([
    {
      kind: 'image',
      url: `${host.origin}/xrpc/com.atproto.sync.getBlob?did=did%3Aplc%3Aberkas&cid=${image.ref.$link}`,
      description: 'Peta jalan',
    },
  ]);
});

describe('an account on its own server', () => {
  it('is read record by record, under the handle that the server says', async () => {
    json(repoPath('kemenuji.go.id'), { did: DID, handle: 'kemenuji.go.id', collections: [] });
    json(repoPath(DID), { did: DID, handle: 'baru.go.id' });
    const item = (key: string) => ({ uri: uri(key), cid: 'x', value: record(key) });
    json(listPath(DID), { records: [item(C), { uri: uri(B), value: 'x' }], cursor: B });
    json(listPath(DID, B), { records: [item(A), { uri: uri(D, OTHER), value: record('x') }] });
    const config = { ...source('kemenuji.go.id'), api: 'repository' };
    const pages = await collect(config);
    expect(idsOf(pages)).toEqual([C, A]);
    expect(pages.map(({ rejected }) => rejected.map(({ problems }) => problems[0]?.code))).toEqual([
      ['ITEM_UNREADABLE'],
      ['ITEM_FOREIGN'],
    ]);
    const quoting = { uri: uri(D), value: record(D, { embed: { record: { uri: uri(C) } } }) };
    json(listPath(DID), { records: [quoting, item(C)], cursor: C });
    const [next] = await collect(config, pages.at(-1)?.cursor);
    expect(next?.posts).toMatchObject([
      {
        externalId: D,
        authorHandle: 'baru.go.id',
        url: `https://bsky.app/profile/baru.go.id/post/${D}`,
        metrics: {},
        relation: { kind: 'quote', url: `https://bsky.app/profile/baru.go.id/post/${C}` },
      },
    ]);
  });

  it.each([
    [400, 'RepoDeactivated', 'Repo has been deactivated', 'SourceGone'],
    [400, 'InvalidRequest', 'Could not find repo: did:plc:x', 'Malformed'],
  ])('%s %s is a failure of its kind', async (status, name, message, kind) => {
    error(repoPath('hilang.id'), status, name, message);
    await expect(collect({ ...source('hilang.id'), api: 'repository' })).rejects.toMatchObject({ kind });
  });
});

describe('known posts of bluesky, looked at again', () => {
  const postsPath = (did: string, ...keys: string[]) =>
    `/xrpc/app.bsky.feed.getPosts?${new URLSearchParams(keys.map((key) => ['uris', uri(key, did)]))}`;
  const threadPath = (did: string, key: string) =>
    `/xrpc/app.bsky.feed.getPostThread?${new URLSearchParams({ uri: uri(key, did), depth: '0', parentHeight: '0' })}`;
  const recordPath = (did: string, key: string) =>
    `/xrpc/com.atproto.repo.getRecord?${new URLSearchParams({ repo: did, collection: 'app.bsky.feed.post', rkey: key })}`;
  const known = (...keys: string[]) => keys.map((externalId) => ({ externalId, url: null }));
  const again = (did: string, keys: string[], api = 'app-view') =>
    bluesky.lookUp!.posts({ ...source(did), api }, { did, known: [], walk: null }, known(...keys), options());
  const told = ({ posts }: { readonly posts: readonly CollectedPost[] }) =>
    posts.map(({ externalId, text, metrics, deletedAt }) => [externalId, text, metrics.likes, deletedAt]);
  const now = options().clock.now();

  it('shows counts and words as they are now, and what is gone', async () => {
    const did = 'did:plc:lagi';
    const { post } = JSON.parse(
      JSON.stringify(entry(A, record('Harga turun lagi'), { likeCount: 40 })).replaceAll(DID, did),
    );
    json(postsPath(did, A, B, C), { posts: [post] });
    error(threadPath(did, B), 400, 'NotFound', `Post not found: ${uri(B, did)}`);
    json(threadPath(did, C), { thread: { $type: 'app.bsky.feed.defs#blockedPost', uri: uri(C, did) } });
    // C is hidden from strangers, and not known to be gone.
    expect(told(await again(did, [A, B, C, 'bukan kunci']))).toEqual([
      [A, 'Harga turun lagi', 40, undefined],
      [B, '', undefined, now],
    ]);
  });

  it('asks the server of the account record by record', async () => {
    const did = 'did:plc:lagi2';
    json(repoPath(did), { did, handle: 'lagi.example' });
    json(recordPath(did, A), { uri: uri(A, did), cid: 'bafy', value: record('Tetap') });
    error(recordPath(did, B), 400, 'RecordNotFound', `Could not locate record: ${uri(B, did)}`);
    const { posts } = await again(did, [A, B], 'repository');
    expect(told({ posts })).toEqual([
      [A, 'Tetap', undefined, undefined],
      [B, '', undefined, now],
    ]);
    expect(posts[0]).toMatchObject({ authorHandle: 'lagi.example' });
  });

  it('takes no post for gone when it is the account that is, or the server that fails', async () => {
    const did = 'did:plc:lagi3';
    error(postsPath(did, A), 500, 'InternalServerError', 'x');
    await expect(again(did, [A])).rejects.toMatchObject({ kind: 'Temporary' });
    json(postsPath(did, B), { posts: [] });
    error(threadPath(did, B), 400, 'AccountDeactivated', 'Account is deactivated');
    await expect(again(did, [B])).rejects.toMatchObject({ kind: 'SourceGone' });
    error(repoPath(did), 400, 'RepoNotFound', 'Could not find repo');
    await expect(again(did, [A], 'repository')).rejects.toMatchObject({ kind: 'SourceGone' });
  });

  it('asks nothing before a first collection has told whose the posts are', async () => {
    const asked = host.requests.length;
    expect(await bluesky.lookUp!.posts(source(DID), null, known(A), options())).toEqual({
      posts: [],
      rejected: [],
    });
    expect(host.requests.length).toBe(asked);
  });
});
