import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeConnector } from '@conductor/connector-contract/contract-spec';
import type { CollectedPost, JsonValue } from '@conductor/connector-contract';
import { allOf, fetchOptions, Host, loopbackHttp } from '../spec-kit/host.js';
import { readReportedLink } from '../reported-link/read-link.js';
import { mastodon } from './mastodon-connector.js';

/** Shapes written after the public documentation of the REST API, not recorded from a live server. */
const host = new Host();
const http = loopbackHttp({ maxBytes: 100_000 });
const options = () => fetchOptions(http, () => Promise.reject(new Error('This network has no uploads.')));

const account = (name: string, more: object = {}) => ({
  id: `9${name}`,
  username: name,
  acct: name,
  display_name: 'Kementerian Uji ',
  url: `https://sosial.id/@${name}`,
  fields: [],
  ...more,
});
const id = (count: number) => `11500000000000${String(count).padStart(4, '0')}`;
const at = (count: number, name = 'humas') => `${host.origin}/@${name}/${id(count)}`;
const status = (count: number, content: string, more: object = {}) => ({
  id: id(count),
  created_at: '2026-11-20T02:00:00.000Z',
  edited_at: null,
  in_reply_to_id: null,
  in_reply_to_account_id: null,
  visibility: 'public',
  spoiler_text: '',
  language: 'id',
  uri: `https://sosial.id/users/humas/statuses/${id(count)}`,
  url: at(count),
  content,
  account: account('humas'),
  reblog: null,
  card: null,
  poll: null,
  media_attachments: [],
  mentions: [],
  tags: [],
  favourites_count: 5,
  reblogs_count: 4,
  replies_count: 3,
  quotes_count: 0,
  ...more,
});
const stranger = account('presiden', { id: '77', acct: 'presiden@istana.id', display_name: 'Presiden' });
const foreign = (content: string) => ({
  ...status(900, content),
  url: 'https://istana.id/@Presiden/115000000000009999',
  account: stranger,
});

const lookupPath = (name: string) => `/api/v1/accounts/lookup?acct=${name}`;
const statusesPath = (name: string, minId?: string) =>
  `/api/v1/accounts/9${name}/statuses?limit=40&exclude_replies=false${minId === undefined ? '' : `&min_id=${minId}`}`;
const json = (path: string, body: unknown, headers: Record<string, string> = {}, code = 200) =>
  host.serve(path, code, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
/** An account that has just these statuses, the newest first. */
const found = (name: string, ...statuses: object[]) => {
  json(lookupPath(name), account(name));
  json(statusesPath(name, '0'), statuses);
};
const source = (name: string) => ({ server: host.origin, account: name });
const failing = (name: string, serve: () => unknown) => ({
  config: {
    account: name,
    get server() {
      serve();
      return host.origin;
    },
  },
});
const collect = (config: unknown, cursor: JsonValue = null) =>
  allOf(mastodon.fetch(config, cursor, options()));
const idsOf = (pages: readonly { readonly posts: readonly CollectedPost[] }[]) =>
  pages.flatMap(({ posts }) => posts.map(({ externalId }) => externalId.split('/')[1]));
let accounts = 0;
/** One status of a new account, as it is collected. */
async function collected(item: object): Promise<CollectedPost | undefined> {
  const name = `sendiri${(accounts += 1)}`;
  found(name, JSON.parse(JSON.stringify(item).replaceAll('"9humas"', `"9${name}"`)));
  json(statusesPath(name, id(1)), []);
  return (await collect(source(name)))[0]?.posts[0];
}

beforeAll(async () => {
  await host.start();
  json(lookupPath('humas'), account('humas'));
  const [one, two, three, four] = [
    status(1, '<p>Harga turun</p>'),
    status(2, ''),
    status(3, '<p>Stok aman</p>'),
    { id: id(4), content: 7 },
  ];
  const five = status(5, '<p>Panen raya</p>');
  json(statusesPath('humas', '0'), [three, two, one]);
  json(statusesPath('humas', id(3)), [five, four]);
  json(statusesPath('humas', id(5)), []);
  json(statusesPath('humas'), [five, four, three, two, one]);
  json(`${statusesPath('humas')}&max_id=${id(1)}`, []);
});
afterAll(async () => {
  await http.close();
  await host.stop();
});

describeConnector('mastodon', {
  connector: mastodon,
  config: () => source('humas'),
  options,
  get externalIds() {
    return [1, 3, 5].map((count) => `${host.origin.slice(7)}/${id(count)}`);
  },
  rejectedRows: [2, 1],
  invalidConfigs: [
    {},
    null,
    { server: 'https://sosial.id', account: 'dua kata' },
    { server: 'https://sosial.id/@humas', account: 'humas' },
    { server: 'ftp://sosial.id', account: 'humas' },
  ],
  failures: [
    {
      title: 'a limit with a moment',
      ...failing('limit', () =>
        host.serve(lookupPath('limit'), 429, '{}', { 'x-ratelimit-reset': '2026-11-22T03:05:00.000Z' }),
      ),
      kind: 'RateLimited',
      code: 'RATE_LIMITED',
    },
    {
      title: 'a limit without one',
      ...failing('limitless', () => host.serve(lookupPath('limitless'), 429)),
      kind: 'RateLimited',
      code: 'RATE_LIMITED',
    },
    {
      title: 'a server in trouble',
      ...failing('trouble', () => host.serve(lookupPath('trouble'), 500)),
      kind: 'Temporary',
      code: 'HTTP_STATUS',
    },
    {
      title: 'a page of HTML',
      ...failing('html', () => host.serve(lookupPath('html'), 200, '<!doctype html>')),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
    {
      title: 'a truncated list',
      ...failing('cut', () => {
        json(lookupPath('cut'), account('cut'));
        host.serve(statusesPath('cut', '0'), 200, '[{"id":"1","content":"<p>');
      }),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
    {
      title: 'a list of nothing that has an id',
      ...failing('noid', () => found('noid', {}, { id: 7 })),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
    {
      title: 'a server that does not go forward',
      ...failing('loop', () => {
        found('loop', status(2, 'x'), status(1, 'x'));
        json(statusesPath('loop', id(2)), [status(2, 'x'), status(1, 'x')]);
      }),
      kind: 'Malformed',
      code: 'PAGES_REPEAT',
    },
    {
      title: 'a suspended account',
      ...failing('suspended', () => json(lookupPath('suspended'), account('suspended', { suspended: true }))),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
    {
      title: 'an account that has moved',
      ...failing('moved', () => json(lookupPath('moved'), account('moved', { moved: stranger }))),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
    {
      title: 'an account that is gone',
      ...failing('gone', () => host.serve(lookupPath('gone'), 410)),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
    {
      title: 'an account that nobody knows',
      ...failing('nobody', () => json(lookupPath('nobody'), { error: 'Record not found' }, {}, 404)),
      kind: 'Malformed',
      code: 'ACCOUNT_NOT_FOUND_AT_NETWORK',
    },
    {
      title: 'a server that does not speak the API',
      ...failing('other', () => host.serve(lookupPath('other'), 404, '<h1>404</h1>')),
      kind: 'Malformed',
      code: 'HTTP_NOT_FOUND',
    },
    {
      title: 'a server that answers to members only',
      ...failing('closed', () => host.serve(lookupPath('closed'), 401, '{"error":"x"}')),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_REJECTED',
    },
    {
      title: 'a redirect inside',
      ...failing('inside', () => host.serve(lookupPath('inside'), 302, '', { location: 'http://10.0.0.1/' })),
      kind: 'Malformed',
      code: 'ADDRESS_NOT_PUBLIC',
    },
  ],
});

describe('a post of mastodon', () => {
  it('has its words, its counts and its address, under the identity of a reported link', async () => {
    const post = await collected(
      status(
        1,
        `<p>Harga <a href="https://sosial.id/tags/Pangan" class="mention hashtag" rel="tag">#<span>Pangan</span></a> turun &amp; aman</p><p>Baca <a href="https://kemenuji.go.id/berita/panjang?utm_source=m" rel="nofollow"><span class="invisible">https://</span><span class="ellipsis">kemenuji.go.id/berita</span><span class="invisible">/panjang?utm_source=m</span></a> dan <a href="https://a.id/dua?a=1&amp;b=2">ini</a></p>`,
        {
          tags: [{ name: 'pangan', url: 'https://sosial.id/tags/pangan' }],
          card: { url: 'https://a.id/kartu', title: '' },
        },
      ),
    );
    expect(post).toMatchObject({
      network: 'mastodon',
      text: 'Harga #Pangan turun & aman\n\nBaca https://kemenuji.go.id/berita/panjang?utm_source=m dan ini',
      language: 'id',
      postedAt: new Date('2026-11-20T02:00:00Z'),
      authorHandle: `humas@${host.origin.slice(7)}`,
      authorName: 'Kementerian Uji',
      hashtags: ['pangan'],
      links: ['https://kemenuji.go.id/berita/panjang', 'https://a.id/dua?a=1&b=2', 'https://a.id/kartu'],
      metrics: { likes: 5, reposts: 4, replies: 3, quotes: 0 },
    });
    expect(post?.relation).toBeUndefined();
    const reported = readReportedLink(at(1));
    expect(reported).toMatchObject({
      externalId: post?.externalId,
      url: post?.url,
      accountHandle: post?.authorHandle,
    });
  });

  it.each<[string, () => object, object | (() => object)]>([
    [
      'a warning before the words',
      () => status(1, '<p>isi</p>', { spoiler_text: 'Banjir' }),
      { text: 'Banjir\n\nisi' },
    ],
    [
      'what is said of a picture, where nothing else is',
      () => status(1, '', { media_attachments: [{ description: 'Grafik harga' }, { description: null }] }),
      { text: 'Grafik harga' },
    ],
    [
      'pictures and films, one of them still at work',
      () =>
        status(1, 'x', {
          media_attachments: [
            { type: 'image', url: 'https://cdn.sosial.id/1.png', description: 'Peta' },
            { type: 'gifv', url: 'https://cdn.sosial.id/2.mp4', description: null },
            { type: 'unknown', url: null, description: null },
          ],
        }),
      {
        media: [
          { kind: 'image', url: 'https://cdn.sosial.id/1.png', description: 'Peta' },
          { kind: 'video', url: 'https://cdn.sosial.id/2.mp4', description: null },
        ],
      },
    ],
    [
      'those it speaks to, each with a server',
      () =>
        status(1, '@presiden @Tetangga', {
          mentions: [
            { id: '77', acct: 'presiden@istana.id', url: 'https://istana.id/@presiden' },
            { id: '78', acct: 'Tetangga' },
          ],
        }),
      () => ({ mentions: ['presiden@istana.id', `tetangga@${host.origin.slice(7)}`] }),
    ],
    [
      'its last edit',
      () => status(1, 'x', { edited_at: '2026-11-20T03:00:00Z' }),
      { postedAt: new Date('2026-11-20T02:00:00Z'), asOf: new Date('2026-11-20T03:00:00Z') },
    ],
    ['no edit', () => status(1, 'x'), { asOf: new Date('2026-11-20T02:00:00Z') }],
    ['a script', () => status(1, '<p>a<script>alert(1)</script><br>b</p>'), { text: 'a\nb' }],
    ['a link that is none', () => status(1, '<p><a href="javascript:alert(1)">a</a></p>'), { links: [] }],
    [
      'no language',
      () => status(1, 'Harga pangan yang dan di pasar', { language: null }),
      { language: 'id' },
    ],
    ['a language with its region', () => status(1, 'x', { language: 'pt-BR' }), { language: 'pt' }],
    ['a language that is none', () => status(1, 'x', { language: 'x'.repeat(9_000) }), { language: null }],
    ['no moment', () => status(1, 'x', { created_at: 'kemarin' }), { postedAt: null }],
    [
      'hidden counts',
      () => status(1, 'x', { favourites_count: null, reblogs_count: -1 }),
      { metrics: { replies: 3, quotes: 0 } },
    ],
    [
      'an address elsewhere, which cannot take the place of another post',
      () => status(1, 'x', { url: 'https://istana.id/@presiden/115000000000009999' }),
      () => ({ externalId: `${host.origin.slice(7)}/${id(1)}`, url: null }),
    ],
    [
      'an address of another form',
      () => status(1, 'x', { url: `${host.origin}/notice/Aq1` }),
      () => ({ url: `${host.origin}/notice/Aq1` }),
    ],
    ['no address', () => status(1, 'x', { url: null }), { url: null }],
    [
      'an answer to itself',
      () => status(1, 'x', { in_reply_to_id: id(8), in_reply_to_account_id: '9humas' }),
      () => ({ relation: { kind: 'reply', externalId: `${host.origin.slice(7)}/${id(8)}` } }),
    ],
    [
      'an answer to somebody',
      () =>
        status(1, 'x', {
          in_reply_to_id: id(8),
          in_reply_to_account_id: '77',
          mentions: [{ id: '77', acct: 'presiden@istana.id', url: 'https://istana.id/@presiden' }],
        }),
      () => ({ relation: { url: `https://${host.origin.slice(7)}/@presiden@istana.id/${id(8)}` } }),
    ],
    [
      'an answer to nobody known',
      () => status(1, 'x', { in_reply_to_id: id(8), in_reply_to_account_id: '78' }),
      { relation: { kind: 'reply', url: null } },
    ],
    [
      'a quotation',
      () => status(1, 'Lihat', { quote: { state: 'accepted', quoted_status: foreign('<p>x</p>') } }),
      {
        relation: {
          kind: 'quote',
          externalId: 'istana.id/115000000000009999',
          url: 'https://istana.id/@presiden/115000000000009999',
        },
      },
    ],
    [
      'a quotation that was withdrawn',
      () => status(1, 'Lihat', { quote: { state: 'revoked', quoted_status: null } }),
      { text: 'Lihat' },
    ],
    [
      'what is passed on, with the words marked as the other one’s',
      () =>
        status(1, '', {
          reblog: foreign('<p>Harga turun</p>'),
          url: 'https://sosial.id/users/humas/statuses/1/activity',
        }),
      {
        text: 'RT @presiden@istana.id: Harga turun',
        url: null,
        metrics: {},
        relation: {
          kind: 'repost',
          externalId: 'istana.id/115000000000009999',
          url: 'https://istana.id/@presiden/115000000000009999',
        },
      },
    ],
  ])('reads %s', async (_, item, expected) => {
    const post = await collected(item());
    expect(post).toMatchObject(typeof expected === 'function' ? expected() : expected);
  });

  it('is never somebody else’s', async () => {
    expect(await collected({ ...status(1, 'x'), account: stranger })).toBeUndefined();
  });
});

describe('a pull of mastodon', () => {
  it('asks twice where nothing is new, and brings an edited text as the same post', async () => {
    found('sunting', ...[2, 1].map((count) => status(count, 'lama', { account: account('sunting') })));
    json(statusesPath('sunting', id(2)), []);
    const first = await collect(source('sunting'));
    const now = (...statuses: object[]) => json(statusesPath('sunting'), statuses);
    now(status(2, 'lama'), status(1, 'lama'));
    const asked = host.requests.length;
    expect(await collect(source('sunting'), first.at(-1)?.cursor)).toEqual([]);
    expect(host.requests.length).toBe(asked + 2);
    const edited = { account: account('sunting'), edited_at: '2026-11-21T00:00:00.000Z' };
    now(status(2, 'lama'), status(1, 'baru', edited));
    const second = await collect(source('sunting'), first.at(-1)?.cursor);
    expect(second.map(({ posts }) => posts.map(({ text }) => text))).toEqual([['baru']]);
    expect(idsOf(second)).toEqual([id(1)]);
    expect(await collect(source('sunting'), second.at(-1)?.cursor)).toEqual([]);
  });

  it('goes on where statuses were deleted meanwhile', async () => {
    found('hapus', status(2, 'dua', { account: account('hapus') }));
    json(statusesPath('hapus', id(2)), []);
    const first = await collect(source('hapus'));
    json(statusesPath('hapus'), [status(1, 'satu')]);
    expect(await collect(source('hapus'), first.at(-1)?.cursor)).toEqual([]);
  });

  it('calls an account gone that it had known', async () => {
    json(lookupPath('pergi'), { error: 'Record not found' }, {}, 404);
    await expect(collect(source('pergi'), { after: id(1), recent: [] })).rejects.toMatchObject({
      kind: 'SourceGone',
    });
  });

  it('stores a page before it waits, when the answer used up what is allowed', async () => {
    json(lookupPath('hemat'), account('hemat'));
    const spent = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-11-22T03:05:00.000Z' };
    json(statusesPath('hemat', '0'), [status(1, 'x', { account: account('hemat') })], spent);
    const pages = mastodon.fetch(source('hemat'), null, options())[Symbol.asyncIterator]();
    expect((await pages.next()).value).toMatchObject({ cursor: { after: id(1) } });
    await expect(pages.next()).rejects.toMatchObject({
      kind: 'RateLimited',
      retryAt: new Date('2026-11-22T03:05:00Z'),
    });
  });

  it('reads a page full of opened links within its length', async () => {
    const began = performance.now();
    await collected(status(1, '<a '.repeat(25_000)));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('known statuses, looked at again', () => {
  const statusPath = (count: number) => `/api/v1/statuses/${id(count)}`;
  const known = (...counts: number[]) =>
    counts.map((count) => ({ externalId: `${host.origin.slice(7)}/${id(count)}`, url: null }));
  const again = (...counts: number[]) =>
    mastodon.lookUp!.posts(source('humas'), { after: id(5), recent: [] }, known(...counts), options());

  it('are as they are now, or gone; nobody else’s is taken', async () => {
    json(
      statusPath(301),
      status(301, '<p>Harga turun lagi</p>', { favourites_count: 40, edited_at: '2026-11-21T00:00:00Z' }),
    );
    json(statusPath(302), { error: 'Record not found' }, {}, 404);
    json(statusPath(303), { ...foreign('x'), id: id(303) });
    const { posts, rejected } = await again(301, 302, 303);
    expect(posts).toMatchObject([
      { text: 'Harga turun lagi', metrics: { likes: 40 }, asOf: new Date('2026-11-21T00:00:00Z') },
      { externalId: known(302)[0]!.externalId, text: '', deletedAt: options().clock.now() },
    ]);
    expect(rejected.map(({ problems }) => problems[0]?.code)).toEqual(['ITEM_FOREIGN']);
    const elsewhere = { externalId: `lain.example/${id(301)}`, url: null };
    expect(
      await mastodon.lookUp!.posts(source('humas'), { after: '1', recent: [] }, [elsewhere], options()),
    ).toEqual({ posts: [], rejected: [] });
  });

  it('are not taken for gone when a site is being rebuilt', async () => {
    host.serve(statusPath(304), 404, '<html>segera kembali</html>');
    await expect(again(304)).rejects.toMatchObject({ code: 'HTTP_NOT_FOUND' });
  });
});
