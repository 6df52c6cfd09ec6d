import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isConnectorFailure, type OutboundHttp, type Page } from '@conductor/connector-contract';
import { describe, expect, it } from '@jest/globals';
import { feed } from './feed-connector.js';

/**
 * Documents as programs and people write feeds, with their faults. All are written by hand after the shape named by the
 * file; none is a copy of a published one. A file is stored as UTF-8 and sent in the bytes that `as` says.
 */
interface Case {
  readonly file: string;
  /** What must come out, in order: `id | address | moment | text`, an empty part where there is none. */
  readonly posts?: readonly string[];
  readonly rejected?: readonly string[];
  /** The failure's code where no feed is there. */
  readonly failure?: string;
  readonly as?: 'windows-1252' | 'utf-16le' | 'utf-16be' | 'utf-8 with its mark';
  readonly contentType?: string;
}

const AT = 'https://umpan.example/berita/rss';
const MOMENT = '2026-11-21T02:00:00.000Z';

const CASES: readonly Case[] = [
  // Programs that write feeds.
  {
    file: 'wordpress.xml',
    posts: [
      'https://kemencontoh.example/?p=1201 | https://kemencontoh.example/2026/11/21/stok-beras/ | 2026-11-21T02:10:11.000Z | Stok Beras Aman hingga Akhir Tahun – Menteri¶¶Stok beras nasional mencukupi.¶¶Demikian disampaikan Menteri.¶¶The post Stok Beras Aman first appeared on Kementerian Contoh.',
    ],
  },
  {
    file: 'joomla.xml',
    posts: [
      'https://dinas.example/berita/77-pelayanan-terpadu-dibuka | https://dinas.example/berita/77-pelayanan-terpadu-dibuka | 2026-11-20T01:00:00.000Z | Pelayanan Terpadu Dibuka¶¶Loket dibuka pukul 08.00 WIB.',
    ],
  },
  {
    file: 'drupal.xml',
    posts: [
      'umpan.example/512 at https://badan.example | https://badan.example/node/512 | 2026-11-19T10:30:00.000Z | Peringatan dini gelombang tinggi¶¶Nelayan diminta waspada.',
    ],
  },
  {
    file: 'blogger.xml',
    posts: [
      'tag:blogger.com,1999:blog-700.post-8123 | https://kecamatan.example/2026/11/kerja-bakti.html | 2026-11-18T02:00:00.000Z | Kerja bakti¶¶Warga membersihkan saluran.¶Terima kasih.',
    ],
  },
  {
    file: 'medium.xml',
    posts: [
      'https://medium.com/p/77aa | https://medium.com/@humas/cara-kami-menjawab-warga-77aa?source=rss-1a2b------2 | 2026-11-18T03:04:05.000Z | Cara kami menjawab warga¶¶Satu jam, satu jawaban¶¶Kami mencoba.',
    ],
  },
  {
    file: 'github-releases.xml',
    posts: [
      'tag:github.com,2008:Repository/100/v1.2.0 | https://github.com/contoh/layanan/releases/tag/v1.2.0 | 2026-11-17T07:30:21.000Z | v1.2.0¶¶Perbaikan & lain-lain',
    ],
  },
  {
    file: 'youtube-channel.xml',
    posts: [
      'umpan.example/yt:video:a1B2c3D4e5F | https://www.youtube.com/watch?v=a1B2c3D4e5F | 2026-11-16T04:00:15.000Z | Konferensi pers harga pangan¶¶Menteri menjelaskan harga beras.¶¶#HargaPangan',
    ],
  },
  {
    file: 'podcast.xml',
    posts: [
      'umpan.example/ep-0012 |  | 2026-11-15T23:00:00.000Z | Episode 12: Pangan¶¶Bincang tentang pangan.',
    ],
  },
  {
    file: 'media-enclosures-only.xml',
    posts: [
      'https://galeri.example/foto/9 | https://galeri.example/foto/9 |  | Peresmian jembatan¶¶Jembatan diresmikan.',
    ],
    rejected: ['2 ITEM_EMPTY'],
  },
  // Formats and their dialects.
  {
    file: 'rdf-rss-1.0.xml',
    posts: [
      'https://arsip.example/1 | https://arsip.example/1 | 2026-11-15T02:00:00.000Z | Naskah lama dibuka¶¶Untuk umum.',
    ],
  },
  {
    file: 'rss-0.91.xml',
    posts: [
      'https://kabar.example/jalan.html | https://kabar.example/jalan.html |  | Jalan selesai¶¶Jalan sepanjang 3 km selesai.',
      'https://kabar.example/pasar.html | https://kabar.example/pasar.html |  | Pasar buka',
    ],
  },
  {
    file: 'rss-2.0-without-version.xml',
    posts: ['https://a.example/1 | https://a.example/1 |  | Tanpa versi'],
  },
  {
    file: 'upper-case-tags.xml',
    posts: ['https://a.example/besar | https://a.example/besar |  | Huruf besar'],
  },
  {
    file: 'many-namespaces.xml',
    posts: ['https://a.example/ns | https://a.example/ns |  | Ruang nama'],
  },
  {
    file: 'prefixed-atom.xml',
    posts: [
      'urn:uuid:6f1c0c4e-0000-4000-8000-000000000001 | https://a.example/p | 2026-11-14T00:00:00.000Z | Berawalan',
    ],
  },
  {
    file: 'atom-0.3.xml',
    posts: [
      'tag:lama.example,2004:1 | https://lama.example/1 | 2026-11-13T00:00:00.000Z | Judul & lama¶¶Isi lama',
    ],
  },
  {
    file: 'atom-xhtml.xml',
    posts: [
      'https://a.example/x | https://a.example/x | 2026-11-12T00:00:00.000Z | Judul miring¶¶Satu dua.¶¶Tiga < empat.',
    ],
  },
  {
    file: 'atom-text-is-text.xml',
    posts: ['https://a.example/t |  | 2026-11-12T01:00:00.000Z | Harga < 10.000¶¶Tanda <b> apa adanya'],
  },
  {
    file: 'json-feed-1.json',
    contentType: 'application/feed+json',
    posts: [
      'umpan.example/1 | https://a.example/j1 | 2026-11-09T01:00:00.000Z | Versi satu¶¶Isi & tebal',
      'umpan.example/2 |  |  | Nomor sebagai id',
    ],
  },
  {
    file: 'json-feed-1.1.json',
    contentType: 'application/json',
    posts: [
      'https://a.example/j2 | https://b.example/luar | 2026-11-09T02:00:00.000Z | Ringkasan saja',
      'https://a.example/j3 |  |  | Teks & tanda <apa adanya>',
      'https://a.example/j4 | https://a.example/j4 |  | Tanpa id',
    ],
  },
  { file: 'no-items.xml', posts: [] },
  // Addresses and ids.
  {
    file: 'xml-base.xml',
    posts: [
      'urn:b:1 | https://basis.example/berita/2026/jalan.html | 2026-11-12T02:00:00.000Z | Alamat bertingkat',
      'urn:b:2 | https://basis.example/akar.html | 2026-11-12T02:00:00.000Z | Alamat dasar',
    ],
  },
  {
    file: 'relative-links.xml',
    posts: [
      'umpan.example/r1 | https://umpan.example/berita/1 |  | Dari akar',
      'umpan.example/r2 | https://cdn.example/berita/2 |  | Tanpa skema',
      'umpan.example/r3 | https://umpan.example/berita/tiga.html |  | Di sebelah',
    ],
  },
  {
    file: 'guid-not-permalink.xml',
    posts: [
      'umpan.example/12345 | https://a.example/n |  | Nomor saja',
      'https://a.example/tautan | https://a.example/tautan |  | Guid tautan',
      'umpan.example/bukan-tautan |  |  | Guid tanpa tanda',
    ],
  },
  {
    file: 'missing-ids.xml',
    posts: [
      'https://a.example/h | https://a.example/h |  | Hanya tautan',
      'umpan.example/fp:57b658c501bb685481e3097476bebb59 |  |  | Tanpa apa pun¶¶Isinya saja.',
      'umpan.example/fp:70c02a97c9f775711dddc284d6740cc8 |  |  | Tanpa judul',
    ],
  },
  {
    file: 'repeated-ids.xml',
    posts: [
      'https://a.example/1 | https://a.example/1 |  | Baru',
      'https://a.example/2 | https://a.example/2 |  | Lain',
    ],
    rejected: ['2 ITEM_DUPLICATE', '3 ITEM_DUPLICATE'],
  },
  {
    file: 'duplicate-items-without-ids.xml',
    posts: ['umpan.example/fp:de7e505f94e86df421e5321d6c9b7393 |  |  | Kembar¶¶Isi'],
    rejected: ['2 ITEM_DUPLICATE'],
  },
  {
    file: 'long-guid.xml',
    posts: ['umpan.example/fp:ef74fe23742e09ac9abc1cbd95776a38 |  |  | Id panjang'],
  },
  {
    file: 'empty-items.xml',
    posts: ['umpan.example/fp:fdee430d40bd57deeac186cd9790033d |  |  | Ada'],
    // An element without any content is not even counted.
    rejected: ['1 ITEM_EMPTY'],
  },
  {
    file: 'bare-ampersand.xml',
    posts: ['https://a.example/?a=1&b=2 | https://a.example/?a=1&b=2 |  | Penelitian & Pengembangan'],
  },
  // Texts.
  {
    file: 'double-escaped.xml',
    posts: ['https://a.example/d | https://a.example/d |  | Tanya & jawab¶¶Harga "baru"'],
  },
  {
    file: 'cdata.xml',
    posts: [
      `https://a.example/c?a=1&b=2 | https://a.example/c?a=1&b=2 | ${MOMENT} | Rp10.000 < Rp12.000 & seterusnya¶¶Satu¶¶Dua`,
    ],
  },
  {
    file: 'html-entities.xml',
    posts: ['https://a.example/e | https://a.example/e |  | Kafé – “baru”¶¶Suhu 30°C hari ini … 🌧'],
  },
  {
    file: 'script-and-styles.xml',
    posts: ['https://a.example/s | https://a.example/s |  | Aman¶¶Isi bersih'],
  },
  {
    file: 'control-characters.xml',
    posts: ['https://a.example/k | https://a.example/k |  | Tabdan kendali¶¶Nol�satu'],
  },
  // Moments. The feed's zone is western Indonesia.
  {
    file: 'indonesian-dates.xml',
    posts: [
      `umpan.example/1 |  | ${MOMENT} | Tanggal 1`,
      'umpan.example/2 |  | 2026-08-20T06:30:00.000Z | Tanggal 2',
      'umpan.example/3 |  | 2026-10-20T22:05:00.000Z | Tanggal 3',
      'umpan.example/4 |  | 2026-03-01T17:00:00.000Z | Tanggal 4',
      'umpan.example/5 |  | 2025-12-03T03:15:00.000Z | Tanggal 5',
      `umpan.example/6 |  | ${MOMENT} | Tanggal 6`,
      'umpan.example/7 |  | 2026-11-21T17:00:00.000Z | Tanggal 7',
    ],
  },
  {
    file: 'odd-dates.xml',
    posts: [
      // GMT+7, nothing but figures, microseconds, a month first, two figures for the year, and C's own form.
      ...[1, 2, 3, 4].map((n) => `umpan.example/${n} |  | ${MOMENT} | Tanggal ${n}`),
      'umpan.example/5 |  | 2026-11-21T01:00:00.000Z | Tanggal 5',
      ...[6, 7].map((n) => `umpan.example/${n} |  | ${MOMENT} | Tanggal ${n}`),
      // Words, a day that no calendar has, the beginning of time, the far future, nothing.
      ...[8, 9, 10, 11, 12].map((n) => `umpan.example/${n} |  |  | Tanggal ${n}`),
    ],
  },
  {
    file: 'date-fallbacks.xml',
    posts: [
      'umpan.example/1 |  | 2026-11-10T01:00:00.000Z | Rusak lalu dc',
      'umpan.example/2 |  | 2026-11-10T02:00:00.000Z | Atom di dalam RSS',
    ],
  },
  // Bytes.
  ...(['windows-1252', undefined] as const).map((as) => ({
    file: as === undefined ? 'declared-utf-8.xml' : 'windows-1252.xml',
    ...(as === undefined ? {} : { as }),
    posts: ['https://a.example/w | https://a.example/w |  | “Kafé” – harga €5'],
  })),
  {
    file: 'declared-utf-8.xml',
    as: 'windows-1252',
    posts: ['https://a.example/w | https://a.example/w |  | “Kafé” – harga €5'],
  },
  {
    file: 'declared-utf-8.xml',
    as: 'utf-8 with its mark',
    posts: ['https://a.example/w | https://a.example/w |  | “Kafé” – harga €5'],
  },
  {
    file: 'declared-utf-8.xml',
    as: 'windows-1252',
    contentType: 'text/xml; charset=windows-1252',
    posts: ['https://a.example/w | https://a.example/w |  | “Kafé” – harga €5'],
  },
  ...(['utf-16le', 'utf-16be', undefined] as const).map((as) => ({
    file: 'declared-utf-16.xml',
    ...(as === undefined ? {} : { as }),
    posts: ['https://a.example/u | https://a.example/u |  | Dua bita – é'],
  })),
  { file: 'unknown-encoding.xml', failure: 'FEED_UNKNOWN_ENCODING' },
  // Around the feed, and broken ones.
  {
    file: 'leading-whitespace.xml',
    posts: ['https://a.example/l | https://a.example/l |  | Didahului spasi'],
  },
  { file: 'leading-noise.xml', posts: ['https://a.example/n | https://a.example/n |  | Setelah galat'] },
  { file: 'trailing-noise.xml', posts: ['https://a.example/tn | https://a.example/tn |  | Sebelum galat'] },
  { file: 'truncated.xml', failure: 'FEED_UNREADABLE' },
  { file: 'truncated-json.txt', contentType: 'application/json', failure: 'FEED_UNREADABLE' },
  { file: 'unclosed-tags.xml', failure: 'FEED_UNREADABLE' },
  // Entities of the document's own are never expanded, and nothing outside it is asked for.
  {
    file: 'billion-laughs.xml',
    posts: ['https://a.example/b | https://a.example/b |  | Bom &lol9; ekspansi'],
  },
  { file: 'external-entity.xml', failure: 'FEED_UNREADABLE' },
  // No feed.
  { file: 'html-page.txt', contentType: 'text/html', failure: 'FEED_IS_HTML' },
  { file: 'challenge-page.txt', contentType: 'text/html', failure: 'FEED_IS_HTML' },
  { file: 'empty.txt', failure: 'FEED_EMPTY' },
  { file: 'blank.txt', failure: 'FEED_EMPTY' },
  { file: 'plain-text.txt', failure: 'FEED_UNREADABLE' },
  { file: 'other-json.txt', contentType: 'application/json', failure: 'FEED_UNREADABLE' },
  { file: 'other-xml.xml', failure: 'FEED_UNREADABLE' },
];

const folder = join(import.meta.dirname, 'corpus');
const ABOVE_LATIN: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 };

function bytesOf({ file, as }: Case): Uint8Array {
  const stored = readFileSync(join(folder, file));
  const text = stored.toString('utf8');
  switch (as) {
    case undefined:
      return new Uint8Array(stored);
    case 'utf-8 with its mark':
      return Buffer.from(`\uFEFF${text}`);
    case 'windows-1252':
      return Uint8Array.from(text, (letter) => ABOVE_LATIN[letter] ?? letter.charCodeAt(0));
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  }
}

async function read(given: Case): Promise<Page> {
  const response = {
    status: 200,
    url: AT,
    headers: { 'content-type': given.contentType ?? 'application/xml' },
    body: bytesOf(given),
  };
  const asked: string[] = [];
  const http: OutboundHttp = {
    request: ({ url }) => {
      asked.push(url);
      return Promise.resolve(response);
    },
  };
  const options = {
    http,
    clock: { now: () => new Date('2026-11-22T00:00:00Z') },
    signal: new AbortController().signal,
    credential: () => null,
    readUpload: () => Promise.reject(new Error('A feed reads no upload.')),
  };
  const pages: Page[] = [];
  for await (const page of feed.fetch({ url: AT }, null, options)) pages.push(page);
  expect(asked).toEqual([AT]);
  return pages[0]!;
}

const codeOf = async (work: Promise<Page>): Promise<string | null> =>
  work.then(
    () => null,
    (thrown: unknown) => (isConnectorFailure(thrown) ? thrown.code : String(thrown)),
  );

describe('feeds as they are found', () => {
  it.each(
    CASES.map(
      (given) => [`${given.file}${given.as === undefined ? '' : `, sent as ${given.as}`}`, given] as const,
    ),
  )('%s', async (_, given) => {
    if (given.failure !== undefined) return expect(await codeOf(read(given))).toBe(given.failure);
    const { posts, rejected } = await read(given);
    const lines = posts.map(({ externalId, url, postedAt, text }) =>
      [externalId, url ?? '', postedAt?.toISOString() ?? '', text.replaceAll('\n', '¶')].join(' | '),
    );
    expect(lines).toEqual(given.posts);
    expect(rejected.map(({ row, problems }) => `${row} ${problems[0]?.code}`)).toEqual(given.rejected ?? []);
    return undefined;
  });

  it('has every document of the folder in its table', () => {
    expect(new Set(CASES.map(({ file }) => file))).toEqual(new Set(readdirSync(folder)));
  });

  it('reads a hostile document at once', async () => {
    const started = performance.now();
    await read({ file: 'billion-laughs.xml' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
