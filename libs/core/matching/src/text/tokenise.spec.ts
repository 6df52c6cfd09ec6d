import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseLink, readTokens, recognisableLink, splitCamelCase } from './tokenise.js';

function tokenise(text: string) {
  const words: string[] = [];
  const hashtags: string[] = [];
  const links: string[] = [];
  readTokens(text, {
    plainWord: (whole, _codes, start, end) => words.push(whole.slice(start, end).toLowerCase()),
    word: (word) => words.push(word),
    hashtag: (hashtag) => hashtags.push(hashtag),
    link: (link) => links.push(link),
  });
  return { words, hashtags, links };
}

describe('tokenise', () => {
  it.each<[string, string[]]>([
    ['Harga BBM turun, Rp6.500/liter!', ['harga', 'bbm', 'turun', 'rp6', '500', 'liter']],
    ['anak-anak sekolah', ['anak', 'anak', 'sekolah']],
    ["Trump's plan isn't new", ['trump', 'plan', 'isnt', 'new']],
    ['subsidi 10.000 dan 3,5 persen', ['subsidi', '10000', 'dan', '3.5', 'persen']],
    ['ＢＢＭ satu harga 🚀 — ya', ['bbm', 'satu', 'harga', 'ya']],
    ['Jum’at', ['jumat']],
    ['@KementerianESDM hadir', ['kementerian', 'esdm', 'hadir']],
    ['', []],
  ])('reads the words of %p', (text, words) => {
    expect(tokenise(text).words).toEqual(words);
  });

  it('keeps hashtags apart and splits them into words', () => {
    const { words, hashtags } = tokenise('Ayo #MakanBergiziGratis #BBMSatuHarga #hut_ri80');
    expect(hashtags).toEqual(['makanbergizigratis', 'bbmsatuharga', 'hut_ri80']);
    expect(words).toEqual(['ayo', 'makan', 'bergizi', 'gratis', 'bbm', 'satu', 'harga', 'hut', 'ri', '80']);
  });

  it('takes links out of the words, and knows those without a scheme', () => {
    const { words, links } = tokenise(
      'Lihat https://www.Contoh.go.id/bbm/?utm_source=x, atau contoh.go.id/solar.',
    );
    expect(words).toEqual(['lihat', 'atau']);
    expect(links).toEqual(['contoh.go.id/bbm', 'contoh.go.id/solar']);
  });

  it("passes over a network's own shortener: it says nothing about the target", () => {
    expect(tokenise('baca https://t.co/abc pic.twitter.com/xyz').links).toEqual([]);
  });

  it('never throws and never answers an empty word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tokenise(text).words.filter((word) => word === '')).toEqual([]);
      }),
    );
  });
});

describe('normaliseLink', () => {
  it.each([
    ['HTTPS://WWW.Contoh.GO.id/Kampanye/', 'contoh.go.id/Kampanye'],
    ['http://contoh.go.id/a?b=2&a=1&utm_campaign=z#bagian', 'contoh.go.id/a?a=1&b=2'],
    ['contoh.go.id/a?fbclid=1', 'contoh.go.id/a'],
    ['https://contoh.go.id', 'contoh.go.id'],
    ['http://contoh.go.id?s.&a', 'contoh.go.id?a'],
  ])('%s is %s', (address, link) => {
    expect(normaliseLink(address)).toBe(link);
  });

  it('does not change what it has made', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = normaliseLink(address);
        expect(normaliseLink(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives no recognisable link for nothing', () => expect(recognisableLink(' ')).toBeNull());
});

describe('the quick way', () => {
  /** One piece that is not plain: all of it is read by the pattern. */
  const inOnePiece = (text: string) => `${text.replace(/[ \t\n\r]+/g, '\u2003')}\u2003`;
  const piece = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aZ09w_@#\'’.,-/:!?("é🚀🇮🅰𝐀️—“…•✅❤➊\u200d'), maxLength: 12 }),
    fc.constantFrom(
      'https://t.co/x',
      'www.a.id',
      'kominfo.go.id/berita',
      'www…x',
      'dan/atau.',
      '(27/7/2019).',
      '🇮🇩',
      "Trump's",
      '3,5',
      '10.000',
      '#MBG',
      '@x_1',
    ),
    fc.string({ maxLength: 6 }),
  );

  it('cuts every text as the pattern does', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(' ', '\n', '  '), (pieces, space) => {
        const text = pieces.join(space);
        expect(tokenise(text)).toEqual(tokenise(inOnePiece(text)));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('splitCamelCase', () => {
  it.each([
    ['MakanBergiziGratis', ['makan', 'bergizi', 'gratis']],
    ['BBMSatuHarga', ['bbm', 'satu', 'harga']],
    ['100HariKerja', ['100', 'hari', 'kerja']],
    ['makanbergizi', ['makanbergizi']],
    ['IKN', ['ikn']],
  ])('%s', (tag, parts) => {
    expect(splitCamelCase(tag)).toEqual(parts);
  });
});
