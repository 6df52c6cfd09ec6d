import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeConnector } from '@conductor/connector-contract/contract-spec';
import type { Page } from '@conductor/connector-contract';
import { allOf, fetchOptions, Host, loopbackHttp } from '../spec-kit/host.js';
import { feed } from './feed-connector.js';

const host = new Host();
const http = loopbackHttp({ maxBytes: 50_000 });
const options = () => fetchOptions(http, async () => new Uint8Array());

const rss = (items: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Siaran Pers</title>${head}${items}</channel></rss>`;
const two = rss(
  `<item><guid isPermaLink="false">41</guid><title>Harga pangan</title><link>/berita/41?utm_source=rss</link><pubDate>Sat, 21 Nov 2026 09:00:00 +0700</pubDate></item>
   <item><author>sunyi</author></item><item><guid>https://a.id/?p=40</guid><description>Stok &lt;b&gt;aman&lt;/b&gt;</description></item><item><guid isPermaLink="false">41</guid><title>Ulang</title></item>`,
);
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><author><name>Humas</name></author>${entries}</feed>`;

async function collect(body: string | Uint8Array, contentType = 'application/xml'): Promise<Page> {
  const url = host.serve('/one', 200, body, { 'content-type': contentType });
  const [page] = await allOf(feed.fetch({ url }, null, options()));
  if (page === undefined) throw new Error('no page');
  return page;
}
const firstOf = async (body: string | Uint8Array, contentType?: string) =>
  (await collect(body, contentType)).posts[0];

beforeAll(async () => {
  await host.start();
  host.on('/feed', (request, response) => {
    if (request.headers['if-none-match'] === '"7"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"7"' }).end(two);
  });
});
afterAll(async () => {
  await http.close();
  await host.stop();
});

/** A failing source. Named before the host has a port, so its address is made when it is read. */
const failing = (path: string, status: number, body = '', headers: Record<string, string> = {}) => ({
  config: {
    get url() {
      return host.serve(path, status, body, headers);
    },
  },
});

describeConnector('feed', {
  connector: feed,
  config: () => ({ url: `${host.origin}/feed` }),
  options,
  get externalIds() {
    return [`${host.origin.slice(7)}/41`, 'https://a.id/?p=40'];
  },
  rejectedRows: [2, 4],
  invalidConfigs: [{}, { url: 'ftp://a.id/feed' }, { url: 'https://a.id/feed', zone: 'CET' }, null],
  failures: [
    {
      title: 'a limit with a moment',
      ...failing('/429', 429, '', { 'retry-after': '60' }),
      kind: 'RateLimited',
      code: 'RATE_LIMITED',
    },
    { title: 'a limit without one', ...failing('/429b', 429), kind: 'RateLimited', code: 'RATE_LIMITED' },
    {
      title: 'a closed door',
      ...failing('/401', 401),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_REJECTED',
    },
    {
      title: 'a forbidden one',
      ...failing('/403', 403),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_REJECTED',
    },
    { title: 'an end', ...failing('/410', 410), kind: 'SourceGone', code: 'SOURCE_GONE' },
    { title: 'a server in trouble', ...failing('/500', 500), kind: 'Temporary', code: 'HTTP_STATUS' },
    { title: 'a missing page', ...failing('/404', 404), kind: 'Malformed', code: 'HTTP_NOT_FOUND' },
    {
      title: 'a page of HTML',
      ...failing('/html', 200, '\n<!-- x --><!DOCTYPE html><title>Pemeliharaan</title>'),
      kind: 'Malformed',
      code: 'FEED_IS_HTML',
    },
    { title: 'an empty answer', ...failing('/empty', 200, ' \n'), kind: 'Malformed', code: 'FEED_EMPTY' },
    {
      title: 'a truncated document',
      ...failing('/cut', 200, two.slice(0, 300)),
      kind: 'Malformed',
      code: 'FEED_UNREADABLE',
    },
    {
      title: 'other XML',
      ...failing('/opml', 200, '<opml version="2.0"><body/></opml>'),
      kind: 'Malformed',
      code: 'FEED_UNREADABLE',
    },
    {
      title: 'other JSON',
      ...failing('/json', 200, '{"data":[]}'),
      kind: 'Malformed',
      code: 'FEED_UNREADABLE',
    },
    {
      title: 'an unknown encoding',
      ...failing('/enc', 200, two, { 'content-type': 'text/xml; charset=klingon' }),
      kind: 'Malformed',
      code: 'FEED_UNKNOWN_ENCODING',
    },
    {
      title: 'a huge document',
      ...failing('/huge', 200, rss('x'.repeat(60_000))),
      kind: 'Malformed',
      code: 'TOO_LARGE',
    },
    {
      title: 'a private address',
      config: { url: 'http://10.0.0.1/feed' },
      kind: 'Malformed',
      code: 'ADDRESS_NOT_PUBLIC',
    },
    {
      title: 'a redirect inside',
      ...failing('/in', 302, '', { location: 'http://169.254.169.254/' }),
      kind: 'Malformed',
      code: 'ADDRESS_NOT_PUBLIC',
    },
  ],
});

describe('feed', () => {
  it('asks only for what has changed', async () => {
    const url = `${host.origin}/feed`;
    const [page] = await allOf(feed.fetch({ url }, null, options()));
    expect(page?.cursor).toEqual({ etag: '"7"', lastModified: null });
    expect(await allOf(feed.fetch({ url }, page?.cursor ?? null, options()))).toEqual([]);
    expect(host.requests.at(-1)?.headers).toMatchObject({ 'if-none-match': '"7"' });
  });

  it('reads a whole RSS item', async () => {
    const item = `<item><guid>https://a.id/1</guid><title>Harga &amp; stok</title><link>https://A.id/1?utm_medium=rss</link>
      <content:encoded><![CDATA[<p>Harga &amp; stok aman untuk yang di daerah.</p><p>#Pangan</p>]]></content:encoded><description>ringkas</description>
      <dc:creator>Biro Humas</dc:creator><category>Bahan Pokok</category><pubDate>Sab, 21 Nov 2026 09:00:00 WIB</pubDate></item>`;
    expect(await firstOf(rss(item))).toMatchObject({
      network: 'web',
      externalId: 'https://a.id/1',
      url: 'https://a.id/1',
      text: 'Harga & stok aman untuk yang di daerah.\n\n#Pangan',
      language: 'id',
      postedAt: new Date('2026-11-21T02:00:00Z'),
      authorHandle: '127.0.0.1',
      authorName: 'Biro Humas',
      hashtags: ['pangan', 'bahanpokok'],
    });
  });

  it.each([
    [
      'a tag id',
      atom('<entry><id>tag:a.id,2026:1</id><title>Satu</title></entry>'),
      { externalId: 'tag:a.id,2026:1', authorName: 'Humas' },
    ],
    [
      'no id but a link',
      rss('<item><title>Satu</title><link>https://a.id/1?fbclid=x</link></item>'),
      { externalId: 'https://a.id/1' },
    ],
    [
      'HTML in an Atom title',
      atom('<entry><id>tag:1</id><title type="html">a &lt;b&gt;x&lt;/b&gt;</title></entry>'),
      { text: 'a x' },
    ],
    [
      'a text title with a sign',
      atom('<entry><id>tag:1</id><title>3 &lt; 4</title></entry>'),
      { text: '3 < 4' },
    ],
    [
      'XHTML content',
      atom(
        '<entry><id>tag:1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Isi <b>tebal</b></p></div></content></entry>',
      ),
      { text: 'Isi tebal' },
    ],
    [
      'the alternate link',
      atom(
        '<entry><id>tag:1</id><title>x</title><link rel="self" href="/s"/><link rel="alternate" href="https://a.id/b"/></entry>',
      ),
      { url: 'https://a.id/b' },
    ],
    [
      'an unreadable date, then a good one',
      atom(
        '<entry><id>tag:1</id><title>x</title><published>kemarin</published><updated>2026-11-20T00:00:00Z</updated></entry>',
      ),
      { postedAt: new Date('2026-11-20T00:00:00Z') },
    ],
    ['no date', rss('<item><title>Satu</title></item>'), { postedAt: null }],
    [
      'a date of the far future',
      rss('<item><title>Satu</title><pubDate>Mon, 01 Jan 2099 00:00:00 GMT</pubDate></item>'),
      { postedAt: null },
    ],
    [
      'a date without a zone',
      rss('<item><title>Satu</title><dc:date>2026-11-20 07:00</dc:date></item>'),
      { postedAt: new Date('2026-11-20T00:00:00Z') },
    ],
    [
      'a date in Indonesian',
      rss('<item><title>Satu</title><pubDate>Jumat, 20 November 2026 07.00 WITA</pubDate></item>'),
      { postedAt: new Date('2026-11-19T23:00:00Z') },
    ],
    [
      'a script',
      rss(
        '<item><title>Satu</title><description>&lt;script&gt;alert(1)&lt;/script&gt;isi</description></item>',
      ),
      { text: 'Satu\n\nisi' },
    ],
    [
      'a javascript link',
      rss('<item><title>Satu</title><link>javascript:alert(1)</link></item>'),
      { url: null },
    ],
    [
      'a language of the channel',
      rss('<item><title>Satu</title></item>', '<language>id-ID</language>'),
      { language: 'id' },
    ],
    [
      'an RDF document',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>t</title></channel><item rdf:about="https://a.id/1"><title>Satu</title><link>https://a.id/1</link></item></rdf:RDF>',
      { externalId: 'https://a.id/1', text: 'Satu' },
    ],
    [
      'a JSON feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","url":"https://a.id/1","content_text":"a <b>","tags":["#Satu"],"date_published":"2026-11-20T00:00:00Z"}]}',
      { text: 'a <b>', hashtags: ['satu'], postedAt: new Date('2026-11-20T00:00:00Z') },
    ],
    [
      'an id of a thousand characters',
      rss(`<item><guid isPermaLink="false">${'9'.repeat(1000)}</guid><title>Satu</title></item>`),
      { text: 'Satu' },
    ],
  ])('reads %s', async (_, document, expected) => {
    const post = await firstOf(document);
    expect(post).toMatchObject(expected);
    expect(post?.externalId.length).toBeLessThanOrEqual(512);
  });

  it('gives an item without id or link the same id each time, and another to another', async () => {
    const [one, again, other] = [
      await firstOf(rss('<item><title>Satu</title></item>')),
      await firstOf(rss('<item><title>SATU!</title></item>')),
      await firstOf(rss('<item><title>Dua</title></item>')),
    ];
    expect(again?.externalId).toBe(one?.externalId);
    expect(other?.externalId).not.toBe(one?.externalId);
  });

  it.each([
    [
      'enclosures and Media RSS',
      rss(`<item><title>x</title><enclosure url="/a.mp3" type="audio/mpeg" length="1"/>
        <media:group><media:content url="https://a.id/b.jpg" medium="image"><media:description>Panen</media:description></media:content></media:group></item>`),
      [
        ['audio', '/a.mp3', null],
        ['image', 'https://a.id/b.jpg', 'Panen'],
      ],
    ],
    [
      'attachments of JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'x',
        items: [
          {
            id: '1',
            content_text: 'x',
            image: 'https://a.id/c.png',
            attachments: [{ url: 'https://a.id/d.pdf', mime_type: 'application/pdf', title: 'Siaran pers' }],
          },
        ],
      }),
      [
        ['image', 'https://a.id/c.png', null],
        ['other', 'https://a.id/d.pdf', 'Siaran pers'],
      ],
    ],
  ])('names what is shown: %s', async (_, document, media) => {
    expect((await firstOf(document))?.media).toEqual(
      media.map(([kind, url, description]) => ({
        kind,
        url: url!.startsWith('/') ? `${host.origin}${url}` : url,
        description,
      })),
    );
  });

  it('resolves a relative link against where the document came from', async () => {
    expect(await firstOf(rss('<item><title>x</title><link>../b/1</link></item>'))).toMatchObject({
      url: `${host.origin}/b/1`,
    });
  });

  const word = 'Café – “ya”';
  const inWindows = Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0x93, 0x79, 0x61, 0x94]);
  const around = (prolog: string, bytes: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`${prolog}<rss version="2.0"><channel><item><title>`),
      bytes,
      Buffer.from('</title></item></channel></rss>'),
    ]);
  const utf16 = Buffer.from(
    `\ufeff<?xml version="1.0" encoding="utf-16"?><rss version="2.0"><channel><item><title>${word}</title></item></channel></rss>`,
    'utf16le',
  );
  it.each([
    ['the header', around('', inWindows), 'text/xml; charset="windows-1252"', word],
    ['the prolog', around('<?xml version="1.0" encoding="windows-1252"?>', inWindows), 'text/xml', word],
    [
      'the header above the prolog',
      around('<?xml version="1.0" encoding="iso-8859-5"?>', Buffer.from(word)),
      'text/xml;charset=UTF-8',
      word,
    ],
    ['the order mark', utf16, 'text/xml', word],
    ['the order mark, other way round', Buffer.from(utf16).swap16(), 'text/xml', word],
    ['nothing', around('\ufeff', Buffer.from(word)), '', word],
    ['a damaged byte', around('', Buffer.from([0x41, 0xff, 0x42])), 'text/xml', 'A\ufffdB'],
  ])('takes the encoding from %s', async (_, body, contentType, expected) => {
    expect(await firstOf(body, contentType)).toMatchObject({ text: expected });
  });

  it('does not unfold entities that multiply', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "${'x'.repeat(100)}">${'bcdefgh'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]><rss version="2.0"><channel><item><title>&h;</title></item></channel></rss>`;
    const outcome = await firstOf(bomb).catch((failure: unknown) => failure);
    expect(JSON.stringify(outcome).length).toBeLessThan(5000);
  });
});
