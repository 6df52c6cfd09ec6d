import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CollectedPost, JsonValue } from '@conductor/connector-contract';
import { describeConnector } from '@conductor/connector-contract/contract-spec';
import { readReportedLink } from '../reported-link/read-link.js';
import { allOf, fetchOptions, fixedNow } from '../spec-kit/host.js';
import { RecordedNetwork, type RecordedAnswer } from '../spec-kit/recorded-network.js';
import { graphError, listed, thread, threadsUrl } from '../spec-kit/recorded-shapes/graph.js';
import { threads } from './threads-connector.js';

const KEY = 'THAAcanary|of=threads';
const network = new RecordedNetwork();
const noUploads = () => Promise.reject(new Error('This network has no uploads.'));
const options = () => fetchOptions(network, noUploads, { token: KEY, accountId: null });
const collect = (account: string, cursor: JsonValue = null) =>
  allOf(threads.fetch({ account }, cursor, options()));

let accounts = 0;
const nextAccount = () => `akun${accounts + 1}`;
function accountWith(answer: RecordedAnswer): string {
  const name = `akun${(accounts += 1)}`;
  network.on(threadsUrl(name), answer);
  return name;
}
const failing = (answer: RecordedAnswer) => ({ config: { account: accountWith(answer) } });
const refused = (status: number, code: number, more: object = {}) =>
  failing({ status, body: graphError(code, more) });
async function collected(item: object): Promise<CollectedPost | undefined> {
  const own = JSON.parse(JSON.stringify(item).replaceAll('kemenuji', nextAccount())) as object;
  return (await collect(accountWith({ body: listed([own]) })))[0]?.posts[0];
}

beforeAll(() => {
  network.on(threadsUrl('kemenuji'), {
    body: listed(
      [thread(5, 'kemenuji', 'Panen raya'), { id: '4' }, thread(3, 'kemenuji', 'Stok aman')],
      'lagi',
      KEY,
    ),
  });
  network.on(threadsUrl('kemenuji', 'lagi'), {
    body: listed([thread(2, 'kemenuji', ''), thread(1, 'kemenuji', 'Harga turun')]),
  });
});

describeConnector('threads', {
  connector: threads,
  config: () => ({ account: 'kemenuji' }),
  options,
  externalIds: ['DAbcd_5', 'DAbcd_3', 'DAbcd_1'],
  rejectedRows: [2, 1],
  invalidConfigs: [{}, null, { account: '@kemenuji' }, { account: 'a b' }, { account: 'a&b=c' }],
  failures: [
    {
      title: 'an installation without a key',
      config: { account: 'kemenuji' },
      options: () => fetchOptions(network, noUploads),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_MISSING',
    },
    {
      title: 'a key that ran out',
      ...refused(401, 190, { error_subcode: 463 }),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_REJECTED',
    },
    {
      title: 'a key without the permission',
      ...refused(400, 10),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_REJECTED',
    },
    {
      title: 'a permission taken back',
      ...refused(403, 200),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_REJECTED',
    },
    { title: 'a limit of the application', ...refused(400, 4), kind: 'RateLimited', code: 'RATE_LIMITED' },
    { title: 'a limit of the user', ...refused(400, 17), kind: 'RateLimited', code: 'RATE_LIMITED' },
    { title: 'a limit of the page', ...refused(400, 32), kind: 'RateLimited', code: 'RATE_LIMITED' },
    { title: 'a limit of its own kind', ...refused(400, 613), kind: 'RateLimited', code: 'RATE_LIMITED' },
    {
      title: 'a limit of one kind of use',
      ...refused(400, 80_001),
      kind: 'RateLimited',
      code: 'RATE_LIMITED',
    },
    {
      title: 'an unknown profile',
      ...refused(400, 100, { error_subcode: 33 }),
      kind: 'Malformed',
      code: 'ACCOUNT_NOT_FOUND_AT_NETWORK',
    },
    {
      title: 'a question that is not understood',
      ...refused(400, 100),
      kind: 'Malformed',
      code: 'HTTP_STATUS',
    },
    { title: 'a network in trouble', ...refused(500, 2), kind: 'Temporary', code: 'HTTP_STATUS' },
    {
      title: 'trouble that passes',
      ...refused(400, 999, { is_transient: true }),
      kind: 'Temporary',
      code: 'HTTP_STATUS',
    },
    {
      title: 'trouble without words',
      ...failing({ status: 502, body: '<html>' }),
      kind: 'Temporary',
      code: 'HTTP_STATUS',
    },
    {
      title: 'an error under a good status',
      ...refused(200, 190),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_REJECTED',
    },
    {
      title: 'a page of HTML',
      ...failing({ body: '<!doctype html>' }),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
    {
      title: 'a list that leads in a circle',
      ...(() => {
        const name = accountWith({ body: listed([thread(1, 'x', 'x')], 'a') });
        network.on(threadsUrl(name, 'a'), { body: listed([thread(1, 'x', 'x')], 'a') });
        return { config: { account: name } };
      })(),
      kind: 'Malformed',
      code: 'PAGES_REPEAT',
    },
  ],
});

describe('a post of threads', () => {
  it('has its words and its address, under the identity of a reported link', async () => {
    const post = await collected(
      thread(7, 'kemenuji', 'Harga #Pangan turun, baca https://a.id/x?utm_source=t', {
        link_attachment_url: 'https://uji.go.id/berita',
      }),
    );
    const account = `akun${accounts}`;
    expect(post).toMatchObject({
      network: 'threads',
      externalId: 'DAbcd_7',
      url: `https://www.threads.net/@${account}/post/DAbcd_7`,
      postedAt: new Date('2026-11-20T02:00:00Z'),
      authorHandle: account,
      hashtags: ['pangan'],
      links: ['https://a.id/x', 'https://uji.go.id/berita'],
      metrics: {},
    });
    expect(readReportedLink(`https://www.threads.com/@${account}/post/DAbcd_7`)).toMatchObject({
      externalId: post?.externalId,
      url: post?.url,
    });
  });

  it.each<[string, object, object]>([
    [
      'a quotation, of which only a number is told',
      thread(8, 'kemenuji', 'Lihat', { quoted_post: { id: '17' } }),
      { relation: { kind: 'quote', externalId: '17', url: null } },
    ],
    [
      'what is said of a picture, where nothing else is',
      thread(9, 'kemenuji', '', { alt_text: 'Grafik harga' }),
      { text: 'Grafik harga' },
    ],
    [
      'a post whose address is withheld, by its code',
      thread(10, 'kemenuji', 'x', { permalink: undefined }),
      { externalId: 'DAbcd_10' },
    ],
    [
      'those it speaks to, and its picture',
      thread(15, 'kemenuji', 'Terima kasih @Presiden', {
        media_type: 'IMAGE',
        media_url: 'https://cdn.example/1.jpg?sig=a',
        alt_text: 'Peta',
      }),
      {
        mentions: ['presiden'],
        media: [{ kind: 'image', url: 'https://cdn.example/1.jpg?sig=a', description: 'Peta' }],
      },
    ],
    ['no moment', thread(11, 'kemenuji', 'x', { timestamp: 'kemarin' }), { postedAt: null }],
  ])('reads %s', async (_, item, expected) => expect(await collected(item)).toMatchObject(expected));

  it.each([
    ['somebody else’s', thread(12, 'presiden', 'x')],
    [
      'at somebody else’s address',
      thread(13, 'kemenuji', 'x', { permalink: 'https://www.threads.com/@presiden/post/DAbcd_13' }),
    ],
    ['passed on', thread(14, 'kemenuji', 'x', { media_type: 'REPOST_FACADE' })],
  ])('is never one that is %s', async (_, item) => expect(await collected(item)).toBeUndefined());
});

describe('a pull of threads', () => {
  it('carries the key in one header, and stores none that came back', async () => {
    const pages = await collect('kemenuji');
    expect(JSON.stringify(pages)).not.toMatch(/canary/);
    for (const { url, headers } of network.requests.slice(-2)) {
      expect(url).not.toMatch(/canary|access_token/);
      expect(headers).toMatchObject({ authorization: `Bearer ${KEY}` });
    }
    const name = accountWith({
      body: listed([thread(1, nextAccount(), `kunci ${KEY}, ${encodeURIComponent(KEY)}`)]),
    });
    expect((await collect(name))[0]?.posts[0]?.text).toBe('kunci KEY, KEY');
  });

  it('asks once where nothing is new, and brings an edited text as the same post', async () => {
    const name = nextAccount();
    accountWith({ body: listed([thread(2, name, 'dua'), thread(1, name, 'lama')]) });
    const cursor = (await collect(name)).at(-1)?.cursor ?? null;
    expect(await collect(name, cursor)).toEqual([]);
    network.on(threadsUrl(name), { body: listed([thread(2, name, 'dua'), thread(1, name, 'baru')]) });
    const [page] = await collect(name, cursor);
    expect(page?.posts).toMatchObject([{ externalId: 'DAbcd_1', text: 'baru' }]);
    expect(await collect(name, page?.cursor)).toEqual([]);
  });

  it('calls a profile gone that it had known', async () => {
    const name = nextAccount();
    accountWith({ body: listed([thread(1, name, 'x')]) });
    const cursor = (await collect(name)).at(-1)?.cursor ?? null;
    network.on(threadsUrl(name), { status: 400, body: graphError(803) });
    await expect(collect(name, cursor)).rejects.toMatchObject({ kind: 'SourceGone' });
  });

  it.each<[string, Record<string, string>, Date | null]>([
    ['the application', { 'x-app-usage': '{"call_count":100,"total_time":3,"total_cputime":1}' }, null],
    [
      'one kind of use, and for how long',
      {
        'x-business-use-case-usage':
          '{"1":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":19}]}',
      },
      new Date(fixedNow.getTime() + 19 * 60_000),
    ],
  ])(
    'stores a page before it waits, when the answer used up what is allowed to %s',
    async (_, headers, retryAt) => {
      const name = nextAccount();
      accountWith({ body: listed([thread(1, name, 'x')], 'lagi'), headers });
      const pages = threads.fetch({ account: name }, null, options())[Symbol.asyncIterator]();
      expect((await pages.next()).value).toMatchObject({ cursor: { walk: { after: 'lagi' } } });
      await expect(pages.next()).rejects.toMatchObject({ kind: 'RateLimited', retryAt });
    },
  );

  it('goes on where usage is told in a form that nobody knows', async () => {
    const name = nextAccount();
    accountWith({
      body: listed([thread(2, name, 'x')], 'lagi'),
      headers: { 'x-app-usage': 'banyak', 'x-business-use-case-usage': '[7]' },
    });
    network.on(threadsUrl(name, 'lagi'), { body: listed([thread(1, name, 'y')]) });
    expect(await collect(name)).toHaveLength(2);
  });
});
