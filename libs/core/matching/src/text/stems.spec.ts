import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from './analyse.js';
import { stemEnglish } from './stem-english.js';
import { stemIndonesian } from './stem-indonesian.js';
import { stemOf } from './words.js';

describe('stemIndonesian', () => {
  it.each<[string, string[]]>([
    ['tulis', ['tulis', 'menulis', 'ditulis', 'penulis', 'tulisan', 'menuliskan', 'tulisannya', 'penulisan']],
    ['pukul', ['pukul', 'memukul', 'dipukul', 'pemukul', 'pukulan', 'terpukul']],
    ['salur', ['salur', 'menyalurkan', 'disalurkan', 'penyaluran', 'tersalurkan', 'penyalur']],
    ['baik', ['baik', 'perbaikan', 'memperbaiki', 'diperbaiki', 'kebaikan', 'terbaik']],
    ['jalan', ['jalan', 'berjalan', 'perjalanan', 'dijalankan', 'jalannya', 'jalanlah']],
    ['bangun', ['bangun', 'membangun', 'pembangunan', 'dibangun', 'bangunan', 'terbangun']],
    ['gizi', ['gizi', 'bergizi', 'gizinya']],
    ['umum', ['umum', 'diumumkan', 'mengumumkan', 'pengumuman']],
    ['ajar', ['belajar', 'pelajar', 'pelajaran', 'pelajarnya']],
    ['kerja', ['kerja', 'bekerja', 'pekerja', 'pekerjaan']],
    ['makan', ['makan', 'makanan', 'makanlah']],
    ['lihat', ['lihat', 'melihat', 'dilihat', 'terlihat']],
  ])('brings the forms of %s together', (root, forms) => {
    expect(forms.map(stemIndonesian)).toEqual(forms.map(() => root));
  });

  it.each(['ikan', 'bulan', 'desa', 'kami', 'harga', 'negara', 'solar', 'rumah'])(
    'leaves %s whole',
    (word) => {
      expect(stemIndonesian(word)).toBe(word);
    },
  );
});

describe('stemEnglish', () => {
  it.each<[string, string[]]>([
    ['plan', ['plan', 'plans', 'planned', 'planning']],
    ['pric', ['price', 'prices', 'priced', 'pricing']],
    ['vaccin', ['vaccine', 'vaccines']],
    ['country', ['country', 'countries']],
    ['call', ['call', 'calls', 'called', 'calling']],
    ['class', ['class', 'classes']],
  ])('brings the forms of %s together', (root, forms) => {
    expect(forms.map(stemEnglish)).toEqual(forms.map(() => root));
  });

  it.each(['bus', 'virus', 'gas', 'news', 'need', 'king'])('does not hollow out %s', (word) => {
    expect(stemEnglish(word).length).toBeGreaterThanOrEqual(3);
  });
});

describe('stems of any word', () => {
  it('are never empty and never longer than the word and a restored letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
        const stem = stemOf(word);
        expect(stem.length).toBeGreaterThan(0);
        expect(stem.length).toBeLessThanOrEqual(word.length);
      }),
    );
  });

  it('keep what holds a number as it is', () => expect(stemOf('covid19s')).toBe('covid19s'));
});

describe('analyse', () => {
  it('leaves the stop words of both languages out', () => {
    const { words } = analyse('Ini adalah harga yang baru, and this is the price utk kita');
    expect(words.map((word) => word.surface)).toEqual(['harga', 'price']);
  });
});
