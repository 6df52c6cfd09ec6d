import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CollectedPost, JsonValue } from '@conductor/connector-contract';
import { describeConnector } from '@conductor/connector-contract/contract-spec';
import { readReportedLink } from '../reported-link/read-link.js';
import { allOf, fetchOptions } from '../spec-kit/host.js';
import { RecordedNetwork, type RecordedAnswer } from '../spec-kit/recorded-network.js';
import { graphError, listed, PAGE, pagePost, pageUrl, postsUrl } from '../spec-kit/recorded-shapes/graph.js';
import { facebook } from './facebook-connector.js';

const KEY = '12345|canary/of=facebook';
const network = new RecordedNetwork();
const noUploads = () => Promise.reject(new Error('This network has no uploads.'));
const options = () => fetchOptions(network, noUploads, { token: KEY, accountId: null });
const collect = (account: string, cursor: JsonValue = null) =>
  allOf(facebook.fetch({ account }, cursor, options()));

/** A page of its own number, and what its list of posts answers. */
let pages = 0;
const nextPage = () => `90000${pages + 1}`;
function pageWith(answer: RecordedAnswer): string {
  const count = (pages += 1);
  network.on(pageUrl(`laman${count}`), { body: { id: `90000${count}`, name: 'Kementerian Uji' } });
  network.on(postsUrl(`90000${count}`), answer);
  return `laman${count}`;
}
const failing = (answer: RecordedAnswer) => ({ config: { account: pageWith(answer) } });
const refused = (status: number, code: number, more: object = {}) =>
  failing({ status, body: graphError(code, more) });
async function collected(item: object): Promise<CollectedPost | undefined> {
  const own = JSON.parse(JSON.stringify(item).replaceAll(PAGE, nextPage())) as object;
  return (await collect(pageWith({ body: listed([own]) })))[0]?.posts[0];
}

beforeAll(() => {
  network.on(pageUrl('kemenuji'), { body: { id: PAGE, name: 'Kementerian Uji' } });
  network.on(pageUrl('tiada'), { status: 404, body: graphError(803) });
  network.on(postsUrl(PAGE), {
    body: listed([pagePost(5, 'Panen raya'), { id: 'x' }, pagePost(3, 'Stok aman')], 'lagi', KEY),
  });
  network.on(postsUrl(PAGE, 'lagi'), { body: listed([pagePost(2, undefined), pagePost(1, 'Harga turun')]) });
});

describeConnector('facebook', {
  connector: facebook,
  config: () => ({ account: 'kemenuji' }),
  options,
  externalIds: ['880005', '880003', '880001'],
  rejectedRows: [2, 1],
  invalidConfigs: [{}, null, { account: 'a/b' }, { account: 'laman uji' }],
  failures: [
    {
      title: 'an installation without a key',
      config: { account: 'kemenuji' },
      options: () => fetchOptions(network, noUploads),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_MISSING',
    },
    {
      title: 'an application that may not read public pages',
      ...refused(400, 10),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_REJECTED',
    },
    { title: 'a limit of the page', ...refused(400, 32), kind: 'RateLimited', code: 'RATE_LIMITED' },
    {
      title: 'a name that nobody has',
      config: { account: 'tiada' },
      kind: 'Malformed',
      code: 'ACCOUNT_NOT_FOUND_AT_NETWORK',
    },
    { title: 'a network in trouble', ...refused(500, 2), kind: 'Temporary', code: 'HTTP_STATUS' },
    { title: 'a page of HTML', ...failing({ body: '<html>' }), kind: 'Malformed', code: 'ANSWER_UNREADABLE' },
  ],
});

describe('a post of facebook', () => {
  it('has its words, its counts and its address, under the identity of a reported link', async () => {
    const post = await collected(
      pagePost(7, 'Harga #Pangan turun', {
        attachments: {
          data: [
            {
              title: 'Berita',
              url: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fkemenuji.go.id%2Fberita%3Ffbclid%3Dx&h=y',
            },
            { unshimmed_url: 'https://a.id/dua', url: 'https://l.facebook.com/l.php?u=x' },
            { url: 'https://www.facebook.com/photo/?fbid=1234567' },
          ],
        },
      }),
    );
    const number = nextPage().replace(/\d$/, (digit) => String(Number(digit) - 1));
    expect(post).toMatchObject({
      network: 'facebook',
      externalId: '880007',
      text: 'Harga #Pangan turun',
      postedAt: new Date('2026-11-20T02:00:00Z'),
      authorHandle: `laman${pages}`,
      authorName: 'Kementerian Uji',
      hashtags: ['pangan'],
      links: ['https://kemenuji.go.id/berita', 'https://a.id/dua'],
      metrics: { likes: 5, replies: 3, reposts: 2 },
    });
    expect(post?.relation).toBeUndefined();
    expect(readReportedLink(`https://m.facebook.com/story.php?story_fbid=880007&id=${number}`)).toMatchObject(
      {
        externalId: post?.externalId,
        url: post?.url,
      },
    );
  });

  it.each<[string, object, object]>([
    [
      'what is shared with words, as a quotation',
      pagePost(8, 'Kami dukung', { parent_id: '77_880099' }),
      {
        text: 'Kami dukung',
        relation: { kind: 'quote', externalId: '880099', url: 'https://www.facebook.com/77/posts/880099' },
      },
    ],
    [
      'what is shared without, with the words marked as the other one’s',
      pagePost(9, undefined, {
        parent_id: '77_880099',
        attachments: { data: [{ title: 'Presiden', description: 'Harga turun' }] },
      }),
      { text: 'RT @77: Harga turun', relation: { kind: 'repost', externalId: '880099' } },
    ],
    [
      'a post that names itself as its parent',
      pagePost(10, 'x', { parent_id: `${PAGE}_8800010` }),
      { text: 'x' },
    ],
    [
      'what is said of a picture, where nothing else is',
      pagePost(11, undefined, { attachments: { data: [{ description: 'Grafik harga' }] } }),
      { text: 'Grafik harga' },
    ],
    [
      'its pictures, and not those of a card',
      pagePost(16, 'x', {
        attachments: {
          data: [
            { media_type: 'photo', media: { image: { src: 'https://cdn.example/1.jpg' } } },
            { media_type: 'link', media: { image: { src: 'https://cdn.example/2.jpg' } } },
          ],
        },
      }),
      { media: [{ kind: 'image', url: 'https://cdn.example/1.jpg', description: null }] },
    ],
    [
      'no counts',
      pagePost(12, 'x', { reactions: undefined, shares: undefined }),
      { metrics: { replies: 3 } },
    ],
    [
      'an address elsewhere, which is not taken',
      pagePost(13, 'x', { permalink_url: 'https://palsu.id/posts/1' }),
      { externalId: '8800013' },
    ],
  ])('reads %s', async (_, item, expected) => expect(await collected(item)).toMatchObject(expected));

  it.each([
    ['another page’s', pagePost(14, 'x', {}, '55')],
    ['a visitor’s', pagePost(15, 'x', { from: { id: '56', name: 'Tamu' } })],
  ])('is never %s', async (_, item) => expect(await collected(item)).toBeUndefined());
});

describe('a pull of facebook', () => {
  it('carries the key in one header, and stores none that came back in addresses of further pages', async () => {
    const nested = {
      data: [],
      paging: { next: `https://graph.facebook.com/x?access_token=${encodeURIComponent(KEY)}` },
    };
    const own = pagePost(1, `kunci ${KEY}`, { reactions: nested }, nextPage());
    const name = pageWith({ body: listed([own]) });
    const [page] = await collect(name);
    expect(page?.posts).toHaveLength(1);
    expect(JSON.stringify(page)).not.toMatch(/canary/);
    const { url, headers } = network.requests.at(-1) ?? {};
    expect(url).not.toMatch(/canary|access_token/);
    expect(headers).toMatchObject({ authorization: `Bearer ${KEY}` });
  });

  it('looks a page up once, and follows it by its number', async () => {
    const page = nextPage();
    const name = pageWith({ body: listed([pagePost(2, 'dua', {}, page), pagePost(1, 'lama', {}, page)]) });
    const cursor = (await collect(name)).at(-1)?.cursor ?? null;
    network.on(pageUrl(name), { body: { id: '999' } });
    const asked = network.requests.length;
    expect(await collect(name, cursor)).toEqual([]);
    expect(network.requests.length).toBe(asked + 1);
    network.on(postsUrl(page), {
      body: listed([pagePost(2, 'dua baru', {}, page), pagePost(1, 'lama', {}, page)]),
    });
    expect((await collect(name, cursor))[0]?.posts).toMatchObject([
      { externalId: '880002', text: 'dua baru' },
    ]);
    network.on(postsUrl(page), { status: 400, body: graphError(100, { error_subcode: 33 }) });
    await expect(collect(name, cursor)).rejects.toMatchObject({ kind: 'SourceGone' });
  });
});
