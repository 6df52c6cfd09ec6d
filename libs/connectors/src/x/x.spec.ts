import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CollectedPost, JsonValue } from '@conductor/connector-contract';
import { describeConnector } from '@conductor/connector-contract/contract-spec';
import { readReportedLink } from '../reported-link/read-link.js';
import { allOf, fetchOptions } from '../spec-kit/host.js';
import { RecordedNetwork, type RecordedAnswer } from '../spec-kit/recorded-network.js';
import {
  partialError,
  problem,
  timeline,
  timelineUrl,
  tweet,
  USER,
  user,
  userUrl,
} from '../spec-kit/recorded-shapes/x.js';
import { x } from './x-connector.js';

const KEY = 'AAAA%2Fcanary/of=x';
const network = new RecordedNetwork();
const noUploads = () => Promise.reject(new Error('This network has no uploads.'));
const options = () => fetchOptions(network, noUploads, { token: KEY, accountId: null });
const collect = (account: string, cursor: JsonValue = null) => allOf(x.fetch({ account }, cursor, options()));

/** An account of its own number, and what its timeline answers. */
let accounts = 0;
function accountWith(answer: RecordedAnswer, more: object = {}): string {
  const count = (accounts += 1);
  const name = `akun${count}`;
  network.on(userUrl(name), { body: user(name, more, `7${count}`) });
  network.on(timelineUrl(`7${count}`), answer);
  return name;
}
/** One tweet of a new account, as it is collected. */
async function collected(item: object, includes: object = {}): Promise<CollectedPost | undefined> {
  const own = JSON.parse(JSON.stringify(item).replaceAll(`"${USER}"`, `"7${accounts + 1}"`)) as object;
  const name = accountWith({ body: timeline([own], null, includes) });
  return (await collect(name))[0]?.posts[0];
}
const failing = (answer: RecordedAnswer, more: object = {}) => ({
  config: { account: accountWith(answer, more) },
});
const lookup = (name: string, answer: RecordedAnswer) => {
  network.on(userUrl(name), answer);
  return { config: { account: name } };
};

beforeAll(() => {
  network.on(userUrl('kemenuji'), { body: user('kemenuji') });
  const [five, four, three] = [tweet('105', 'Panen raya'), { id: '104', text: 7 }, tweet('103', 'Stok aman')];
  network.on(timelineUrl(USER), { body: timeline([five, four, three], 'lagi') });
  network.on(timelineUrl(USER, { until_id: '103' }), {
    body: timeline([tweet('102', ''), tweet('101', 'Harga turun')]),
  });
  network.on(timelineUrl(USER, { since_id: '105' }), { body: timeline([]) });
});

describeConnector('x', {
  connector: x,
  config: () => ({ account: 'kemenuji' }),
  options,
  externalIds: ['105', '103', '101'],
  rejectedRows: [2, 1],
  invalidConfigs: [
    {},
    null,
    { account: '@kemenuji' },
    { account: 'a/b' },
    { account: 'nama_yang_terlalu_panjang' },
  ],
  failures: [
    {
      title: 'an installation without a key',
      config: { account: 'kemenuji' },
      options: () => fetchOptions(network, noUploads),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_MISSING',
    },
    {
      title: 'a key that is none',
      ...failing({ status: 401, body: problem(401, 'Unauthorized') }),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_REJECTED',
    },
    {
      title: 'a key that may not read',
      ...failing({
        status: 403,
        body: problem(403, 'Forbidden', 'https://api.twitter.com/2/problems/client-forbidden'),
      }),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_REJECTED',
    },
    {
      title: 'a limit with a moment',
      ...failing({
        status: 429,
        body: problem(429, 'Too Many Requests'),
        headers: { 'x-rate-limit-reset': '1795317000', 'x-rate-limit-remaining': '0' },
      }),
      kind: 'RateLimited',
      code: 'RATE_LIMITED',
    },
    {
      title: 'credit that is used up',
      ...failing({ status: 402, body: problem(402, 'CreditsDepleted') }),
      kind: 'RateLimited',
      code: 'NETWORK_CREDIT_SPENT',
    },
    {
      title: 'a plan that is used up',
      ...failing({
        status: 429,
        body: problem(429, 'UsageCapExceeded', 'https://api.twitter.com/2/problems/usage-capped'),
      }),
      kind: 'RateLimited',
      code: 'NETWORK_CREDIT_SPENT',
    },
    {
      title: 'a network in trouble',
      ...failing({ status: 503, body: '<html>Over capacity</html>' }),
      kind: 'Temporary',
      code: 'HTTP_STATUS',
    },
    {
      title: 'a page of HTML',
      ...failing({ body: '<!doctype html>' }),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
    {
      title: 'a list of nothing that has an id',
      ...failing({ body: timeline([{}, { id: 7 }]) }),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
    {
      title: 'an answer about nothing',
      ...failing({ body: {} }),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
    {
      title: 'a redirect, which would carry the key elsewhere',
      ...failing({ status: 302, body: '', headers: { location: 'https://x.com.palsu.id/' } }),
      kind: 'Malformed',
      code: 'HTTP_STATUS',
    },
    {
      title: 'a name that nobody has',
      ...lookup('tiada', {
        body: partialError('resource-not-found', 'Could not find user with username: [tiada].'),
      }),
      kind: 'Malformed',
      code: 'ACCOUNT_NOT_FOUND_AT_NETWORK',
    },
    {
      title: 'a suspended account',
      ...lookup('diblokir', {
        body: partialError('resource-not-found', 'User has been suspended: [diblokir].'),
      }),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
    {
      title: 'an account for followers only',
      ...failing({ body: timeline([]) }, { protected: true }),
      kind: 'CredentialsRejected',
      code: 'ACCOUNT_PROTECTED',
    },
    {
      title: 'an account that closed itself to followers meanwhile',
      ...failing({ body: partialError('not-authorized-for-resource', 'Sorry, you are not authorized.') }),
      kind: 'CredentialsRejected',
      code: 'ACCOUNT_PROTECTED',
    },
    {
      title: 'an account that is gone',
      ...failing({ body: partialError('resource-not-found', 'Could not find user with id: [7].') }),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
  ],
});

describe('a post of x', () => {
  it('has its words, its counts and its address, under the identity of a reported link', async () => {
    const post = await collected(
      tweet('20', 'Harga #Pangan turun &amp; aman https://t.co/satu https://t.co/foto', {
        entities: {
          urls: [
            { url: 'https://t.co/satu', expanded_url: 'https://kemenuji.go.id/berita?a=1&utm_source=x' },
            {
              url: 'https://t.co/foto',
              expanded_url: 'https://x.com/kemenuji/status/20/photo/1',
              media_key: '3_1',
            },
          ],
          hashtags: [{ start: 6, end: 13, tag: 'Pangan' }],
        },
      }),
    );
    const account = `akun${accounts}`;
    expect(post).toMatchObject({
      network: 'x',
      externalId: '20',
      text: 'Harga #Pangan turun & aman https://kemenuji.go.id/berita?a=1&utm_source=x',
      language: 'id',
      postedAt: new Date('2026-11-20T02:00:00Z'),
      authorHandle: account,
      authorName: 'Kementerian Uji',
      hashtags: ['pangan'],
      links: ['https://kemenuji.go.id/berita?a=1'],
      media: [{ kind: 'image', url: 'https://x.com/kemenuji/status/20/photo/1', description: null }],
      mentions: [],
      asOf: new Date('2026-11-20T02:00:00Z'),
      metrics: { views: 900, likes: 5, replies: 3, reposts: 4, quotes: 2, saves: 1 },
    });
    expect(post?.relation).toBeUndefined();
    expect(readReportedLink(`https://twitter.com/${account}/status/20?s=20`)).toMatchObject({
      externalId: post?.externalId,
      url: post?.url,
      accountHandle: account,
    });
  });

  const other = (id: string, text: string, more: object = {}) =>
    tweet(id, text, { author_id: '99', ...more });

  it.each<[string, object, object, object]>([
    [
      'the whole of a long text',
      tweet('21', 'Harga turun… https://t.co/lagi', {
        note_tweet: {
          text: 'Harga turun &lt;5%&gt; di semua pasar, lihat https://t.co/dua',
          entities: { urls: [{ url: 'https://t.co/dua', expanded_url: 'https://a.id/dua' }], hashtags: [] },
        },
        entities: { urls: [{ url: 'https://t.co/lagi', expanded_url: 'https://x.com/i/web/status/21' }] },
      }),
      {},
      { text: 'Harga turun <5%> di semua pasar, lihat https://a.id/dua' },
    ],
    [
      'an edited post as the one that it was',
      tweet('23', 'Harga turun', { edit_history_tweet_ids: ['22', '23'] }),
      {},
      { externalId: '22', text: 'Harga turun' },
    ],
    [
      'each version by the moment that its number holds, and the post by that of the first',
      tweet('1990000000000000000', 'x', {
        created_at: '2025-11-16T10:12:27.000Z',
        edit_history_tweet_ids: ['1989999000000000000', '1990000000000000000'],
      }),
      {},
      {
        externalId: '1989999000000000000',
        postedAt: new Date('2025-11-16T10:08:28.650Z'),
        asOf: new Date('2025-11-16T10:12:27.069Z'),
      },
    ],
    [
      'those it speaks to',
      tweet('37', '@Presiden @KemenUji', {
        entities: {
          mentions: [{ id: '99', username: 'Presiden' }, { username: 'KemenUji' }, { username: '?' }],
        },
      }),
      {},
      { mentions: ['presiden', 'kemenuji'] },
    ],
    [
      'a history that is not its own',
      tweet('24', 'x', { edit_history_tweet_ids: ['9'] }),
      {},
      { externalId: '24' },
    ],
    ['Indonesian under its former name', tweet('25', 'x'), {}, { language: 'id' }],
    [
      'a language that is none',
      tweet('26', 'Harga yang turun di pasar', { lang: 'qme' }),
      {},
      { language: 'id' },
    ],
    ['another language', tweet('27', 'x', { lang: 'pt' }), {}, { language: 'pt' }],
    ['no moment', tweet('28', 'x', { created_at: 'kemarin' }), {}, { postedAt: null }],
    [
      'hidden counts',
      tweet('29', 'x', { public_metrics: { like_count: 1, impression_count: null } }),
      {},
      { metrics: { likes: 1 } },
    ],
    [
      'a dollar in a link',
      tweet('30', 'a https://t.co/d', {
        entities: { urls: [{ url: 'https://t.co/d', expanded_url: 'https://a.id/$&x' }] },
      }),
      {},
      { text: 'a https://a.id/$&x' },
    ],
    [
      'a quotation, without its link, by the author whom the link names',
      tweet('31', 'Kami dukung https://t.co/q', {
        referenced_tweets: [{ type: 'quoted', id: '12' }],
        entities: {
          urls: [{ url: 'https://t.co/q', expanded_url: 'https://twitter.com/Presiden/status/12' }],
        },
      }),
      { tweets: [other('12', 'Harga turun')] },
      {
        text: 'Kami dukung',
        links: [],
        relation: { kind: 'quote', externalId: '12', url: 'https://x.com/presiden/status/12' },
      },
    ],
    [
      'a quotation of an edited post',
      tweet('32', 'Kami dukung', { referenced_tweets: [{ type: 'quoted', id: '14' }] }),
      { tweets: [other('14', 'x', { edit_history_tweet_ids: ['13', '14'] })] },
      { relation: { kind: 'quote', externalId: '13', url: 'https://x.com/i/status/13' } },
    ],
    [
      'an answer to somebody, who is mentioned',
      tweet('33', '@Presiden siap', {
        in_reply_to_user_id: '99',
        referenced_tweets: [{ type: 'replied_to', id: '12' }],
        entities: { mentions: [{ id: '99', username: 'Presiden' }] },
      }),
      {},
      { relation: { kind: 'reply', externalId: '12', url: 'https://x.com/presiden/status/12' } },
    ],
    [
      'an answer that quotes, as a quotation',
      tweet('34', '@a lihat', {
        referenced_tweets: [
          { type: 'replied_to', id: '11' },
          { type: 'quoted', id: '12' },
        ],
      }),
      {},
      { relation: { kind: 'quote', externalId: '12' } },
    ],
    [
      'what is passed on, whole, with the words marked as the other one’s',
      tweet('35', 'RT @Presiden: Harga tu…', { referenced_tweets: [{ type: 'retweeted', id: '12' }] }),
      { tweets: [other('12', 'Harga turun &amp; stok aman')] },
      {
        externalId: '35',
        url: null,
        text: 'RT @presiden: Harga turun & stok aman',
        metrics: {},
        relation: { kind: 'repost', externalId: '12', url: 'https://x.com/presiden/status/12' },
      },
    ],
    [
      'what is passed on and cannot be seen any more, as far as it is known',
      tweet('36', 'RT @Presiden: Harga tu…', { referenced_tweets: [{ type: 'retweeted', id: '12' }] }),
      {},
      { text: 'RT @Presiden: Harga tu…', relation: { kind: 'repost' } },
    ],
  ])('reads %s', async (_, item, includes, expected) => {
    expect(await collected(item, includes)).toMatchObject(expected);
  });

  it('answers itself under its own name', async () => {
    const post = await collected(
      tweet('40', 'Lanjutan', {
        in_reply_to_user_id: USER,
        referenced_tweets: [{ type: 'replied_to', id: '39' }],
      }),
    );
    expect(post?.relation?.url).toBe(`https://x.com/akun${accounts}/status/39`);
  });

  it('is never somebody else’s', async () => {
    expect(await collected(other('41', 'x'))).toBeUndefined();
  });
});

describe('a pull of x', () => {
  const first = (count: number) =>
    Array.from({ length: 50 }, (_, index) => tweet(String(count - index), `kabar ${count - index}`));

  it('carries the key in one header, and lets none back in', async () => {
    const name = accountWith({
      body: timeline([tweet('1', `kunci ${KEY}`, { author_id: `7${accounts + 1}` })]),
    });
    const pages = await collect(name);
    expect(JSON.stringify(pages)).not.toContain('canary');
    expect(pages[0]?.posts[0]?.text).toBe('kunci KEY');
    for (const { url, headers, maxRedirects } of network.requests.slice(-2)) {
      expect(url).not.toContain('canary');
      expect(headers).toMatchObject({ authorization: `Bearer ${KEY}` });
      expect(maxRedirects).toBe(0);
    }
  });

  it('buys no more than the newest hundred at first', async () => {
    const id = `7${accounts + 1}`;
    const own = (tweets: object[]) => tweets.map((item) => ({ ...item, author_id: id }));
    const name = accountWith({ body: timeline(own(first(400)), 'a') });
    network.on(timelineUrl(id, { until_id: '351' }), { body: timeline(own(first(350)), 'b') });
    const pages = await collect(name);
    expect(pages.map(({ posts }) => posts.length)).toEqual([50, 50]);
    expect(pages.at(-1)?.cursor).toMatchObject({ since: '400', walk: null });
  });

  it('says before it asks how much an answer may cost, and afterwards how much it did', async () => {
    const name = accountWith({ body: timeline([tweet('1', 'a')], null, { tweets: [tweet('2', 'b')] }) });
    await collect(name);
    const [profile, posts] = network.requests.slice(-2).map(({ resources }) => resources);
    const answer = (status: number, body: unknown) => ({
      status,
      url: '',
      headers: {},
      body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
    });
    expect([profile?.most, posts?.most]).toEqual([2, 150]);
    expect(profile?.countIn(answer(200, user('a')))).toBe(2);
    expect(profile?.countIn(answer(200, partialError('resource-not-found', '')))).toBe(0);
    expect(posts?.countIn(answer(200, timeline([tweet('1', 'a')], null, { tweets: [{}, {}] })))).toBe(3);
    expect(posts?.countIn(answer(200, timeline([])))).toBe(0);
    expect(posts?.countIn(answer(429, problem(429, 'x')))).toBe(0);
    expect(posts?.countIn(answer(200, 'cut off'))).toBe(150);
  });

  it('asks once where nothing is new, and brings a later version as the same post', async () => {
    const id = `7${accounts + 1}`;
    const own = { author_id: id };
    const name = accountWith({ body: timeline([tweet('2', 'lama', own)]) });
    const cursor = (await collect(name)).at(-1)?.cursor ?? null;
    const asked = network.requests.length;
    network.on(timelineUrl(id, { since_id: '2' }), { body: timeline([]) });
    expect(await collect(name, cursor)).toEqual([]);
    expect(network.requests.length).toBe(asked + 1);
    const edited = tweet('3', 'baru', { ...own, edit_history_tweet_ids: ['2', '3'] });
    network.on(timelineUrl(id, { since_id: '2' }), { body: timeline([edited]) });
    const [page] = await collect(name, cursor);
    expect(page?.posts).toMatchObject([{ externalId: '2', text: 'baru' }]);
    expect(page?.cursor).toMatchObject({ since: '3' });
  });

  it('goes over a page of nothing to the next one, and not for ever', async () => {
    const id = `7${accounts + 1}`;
    const name = accountWith({ body: { meta: { result_count: 0, next_token: 'a' } } });
    network.on(timelineUrl(id, { pagination_token: 'a' }), {
      body: timeline([tweet('5', 'ada', { author_id: id })]),
    });
    const pages = await collect(name);
    expect(pages.flatMap(({ posts }) => posts.map(({ text }) => text))).toEqual(['ada']);
    network.on(timelineUrl(id, { pagination_token: 'a' }), {
      body: { meta: { result_count: 0, next_token: 'a' } },
    });
    await expect(collect(name)).rejects.toMatchObject({ code: 'PAGES_REPEAT' });
  });

  it('looks an account up once, even one that has said nothing yet', async () => {
    const name = accountWith({ body: timeline([]) });
    const cursor = (await collect(name)).at(-1)?.cursor ?? null;
    expect(cursor).toMatchObject({ since: null, walk: null });
    const asked = network.requests.length;
    expect(await collect(name, cursor)).toEqual([]);
    expect(network.requests.length).toBe(asked + 1);
  });

  it('stores a page before it waits, when the answer used up what is allowed', async () => {
    const id = `7${accounts + 1}`;
    const name = accountWith({
      body: timeline([tweet('9', 'x', { author_id: id })], 'lagi'),
      headers: { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': '1795317000' },
    });
    const pages = x.fetch({ account: name }, null, options())[Symbol.asyncIterator]();
    expect((await pages.next()).value).toMatchObject({ cursor: { walk: { until: '9' } } });
    await expect(pages.next()).rejects.toMatchObject({
      kind: 'RateLimited',
      retryAt: new Date(1795317000000),
    });
  });
});
