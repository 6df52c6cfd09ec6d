import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalLink,
  cleanText,
  contentFingerprint,
  foldPosition,
  hashtagsOf,
  languageHint,
  linksOf,
  measureLength,
  mentionsOf,
  normalisedText,
  plainTextOf,
  spansOf,
} from './index.js';

describe('canonicalLink', () => {
  it.each([
    [
      'HTTPS://WWW.Kominfo.go.id:443/Berita?utm_source=x&id=7&fbclid=abc#top',
      'https://www.kominfo.go.id/Berita?id=7',
    ],
    ['http://a.id/?a=b%20c&&UTM_Medium=s', 'http://a.id/?a=b%20c'],
    ['https://user:pass@a.id./x', 'https://a.id/x'],
    ['https://app.id/#/berita/1', 'https://app.id/#/berita/1'],
    ['https://a.id/#:~:text=harga', 'https://a.id/'],
    ['  https://a.id  ', 'https://a.id/'],
    ['https://a.id/??', 'https://a.id/'],
    ['https://a.id/?utm_a=1&??b', 'https://a.id/?b'],
    ['https://bücher.id/ü', 'https://xn--bcher-kva.id/%C3%BC'],
    ['javascript:alert(1)', null],
    ['mailto:a@b.id', null],
    ['bukan tautan', null],
    ['https://', null],
  ])('%s -> %s', (link, expected) => expect(canonicalLink(link)).toBe(expected));

  it('resolves a relative link', () => {
    expect(canonicalLink('../b?gclid=1', 'https://a.id/x/y')).toBe('https://a.id/b');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalLink(url);
        expect(once === null ? null : canonicalLink(once)).toBe(once);
      }),
    );
  });
});

describe('spansOf', () => {
  it.each([
    [
      '#HargaBBM turun, #harga_bbm #1 #2026 #G20 a#b &#39; ＃Pangan #hargabbm',
      ['hargabbm', 'harga_bbm', 'g20', 'pangan'],
    ],
    ['https://a.id/#bagian #Benar', ['benar']],
    ['##ganda #', ['ganda']],
  ])('finds hashtags in %s', (text, expected) => expect(hashtagsOf(text)).toEqual(expected));

  it.each([
    [
      'Halo @KemenKeu, @bps.go.id. dan @humas@sosial.id! surat@bps.go.id @',
      ['kemenkeu', 'bps.go.id', 'humas@sosial.id'],
    ],
    ['https://tiktok.example/@akun', []],
  ])('finds mentions in %s', (text, expected) => expect(mentionsOf(text)).toEqual(expected));

  it.each([
    ['(lihat https://a.id/x_(y)).', ['https://a.id/x_(y)']],
    [
      'Baca kominfo.go.id/berita?utm_source=ig, lalu www.bps.go.id.',
      ['https://kominfo.go.id/berita', 'https://www.bps.go.id/'],
    ],
    ['harga naik.Harga turun, v1.2 surat@bps.go.id', []],
    ['https://a.id https://A.id/?fbclid=1', ['https://a.id/']],
  ])('finds links in %s', (text, expected) => expect(linksOf(text)).toEqual(expected));

  it('marks each stretch where it stands', () => {
    const text = '🇮🇩 #Merdeka bersama @setneg di https://setneg.go.id/x!';
    expect(spansOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '#Merdeka',
      '@setneg',
      'https://setneg.go.id/x',
    ]);
  });

  it('never overlaps and never leaves the text', () => {
    const part = fc.constantFrom('#a', '@b', 'https://a.id/', '(', ')', '.', ' ', '🙂', 'go.id', '@', '#');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of spansOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('plainTextOf', () => {
  it.each([
    ['<p>Harga &amp; <b>stok</b></p><p>aman&nbsp;saja</p>', 'Harga & stok\n\naman saja'],
    ['satu<br>dua<br/>tiga', 'satu\ndua\ntiga'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['<script>alert("<p>x</p>")</script><style>p{}</style>isi', 'isi'],
    ['<!-- <p>rahasia</p> -->tampak', 'tampak'],
    ['5 < 7 dan 7 > 5', '5 < 7 dan 7 > 5'],
    ['<img alt="a > b" src=x onerror=alert(1)>teks', 'teks'],
    ['&lt;b&gt; tetap teks', '<b> tetap teks'],
    ['&#8220;Rp10.000&#x201D; &#150; &hellip; &takdikenal; &copy=2', '“Rp10.000” – … &takdikenal; &copy=2'],
    ['<p>terpotong <a href="x', 'terpotong'],
    ['<script>tak berakhir', ''],
    ['se&shy;suai', 'sesuai'],
    ['<![CDATA[isi]]>', 'isi'],
    ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['', ''],
  ])('%s', (html, expected) => expect(plainTextOf(html)).toBe(expected));

  it('keeps plain text plain, without what a store refuses', () => {
    expect(cleanText(' a\u0000\u0007b\tc\n\ud83d ')).toBe('ab\tc\n\ufffd');
  });

  it('is linear on hostile input', () => {
    // Quadratic readers need minutes for these; the suite's own time limit is the judge.
    for (const piece of ['<', '<a ', '<!--', '<a b="', '<script>', '&', '<![CDATA[', '</p']) {
      expect(plainTextOf(piece.repeat(200_000)).length).toBeLessThanOrEqual(piece.length * 200_000);
    }
  });

  it('leaves no tag behind, whatever is nested', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '<p>',
      '</p>',
      '<b',
      '"',
      "'",
      '=',
      '<!--',
      '-->',
      'x',
      '<script>',
      '</script>',
      '/',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(plainTextOf(parts.join(''))).not.toMatch(/<(p|b|script)[^<]*>/);
      }),
    );
  });
});

describe('measureLength', () => {
  it.each([
    ['halo', 4, 4, 4, 4],
    ['👨‍👩‍👧', 1, 5, 2, 1],
    ['🇮🇩', 1, 2, 2, 1],
    ['é', 1, 1, 1, 1],
    ['e\u0301', 1, 2, 1, 1],
    ['漢字', 2, 2, 4, 2],
    ['1️⃣', 1, 3, 2, 1],
    ['“ya”…', 5, 5, 6, 5],
    ['a https://kominfo.go.id/berita/panjang/sekali/sekali', 52, 52, 25, 25],
    ['a bps.go.id', 11, 11, 25, 11],
    ['@humas@sosial.id ya', 19, 19, 19, 9],
    ['', 0, 0, 0, 0],
  ])('%s', (text, graphemes, points, weighted, url23) => {
    const measured = (['graphemes', 'code_points', 'x_weighted', 'url_23'] as const).map((rule) =>
      measureLength(text, rule),
    );
    expect(measured).toEqual([graphemes, points, weighted, url23]);
  });

  it('folds before the first character beyond the limit and never inside one', () => {
    expect(foldPosition('harga', 5, 'graphemes')).toBeNull();
    expect(foldPosition('harga', 3, 'graphemes')).toBe(3);
    expect(foldPosition('ab👨‍👩‍👧c', 3, 'code_points')).toBe(2);
    expect(foldPosition('lihat https://a.id/x ya', 20, 'x_weighted')).toBe(6);
  });
});

describe('contentFingerprint', () => {
  it('is the first half of the SHA-256 of the normalised text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const content = normalisedText(text) || `=${text.normalize('NFC').trim()}`;
        const digest = createHash('sha256').update(content).digest('hex');
        expect(contentFingerprint(text)).toBe(digest.slice(0, 32));
      }),
    );
  });

  it('is equal for copies and different for changed figures', () => {
    const original = contentFingerprint('Harga BBM turun Rp500! https://a.id/1 #HargaBBM 🎉');
    expect(contentFingerprint('harga bbm turun rp500 — https://s.id/2 #hargabbm')).toBe(original);
    expect(contentFingerprint('Harga BBM turun Rp600! https://a.id/1 #HargaBBM 🎉')).not.toBe(original);
    expect(original).toMatch(/^[0-9a-f]{32}$/);
  });

  it('keeps texts of emoji or links apart', () => {
    expect(normalisedText('🎉 https://a.id')).toBe('');
    expect(contentFingerprint('🎉')).not.toBe(contentFingerprint('🙏'));
    expect(contentFingerprint('https://a.id/1')).not.toBe(contentFingerprint('https://a.id/2'));
  });
});

describe('languageHint', () => {
  it.each([
    ['Harga beras di pasar tidak naik dan stok yang ada aman', 'id'],
    ['The price of rice in the market is stable and will not rise', 'en'],
    ['#BanggaBuatanIndonesia 🇮🇩', null],
    ['Stay safe with the new app ya, dan jangan lupa', null],
    ['', null],
  ])('%s -> %s', (text, expected) => expect(languageHint(text)).toBe(expected));
});
