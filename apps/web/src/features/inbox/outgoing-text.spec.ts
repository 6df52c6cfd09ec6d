import { describe, expect, it } from '@jest/globals';
import { composeAddress, measure, withHashtags } from './outgoing-text.js';
import { shorten, WHATSAPP_LIMIT, whatsappText } from './whatsapp-text.js';

describe('withHashtags', () => {
  it('adds only those that the text lacks, in any letter case', () => {
    expect(withHashtags('Stok aman. #HargaBBM', ['#hargabbm', 'SatuNarasi'])).toBe(
      'Stok aman. #HargaBBM\n\n#SatuNarasi',
    );
    expect(withHashtags('Stok aman. #SatuNarasi', ['SatuNarasi'])).toBe('Stok aman. #SatuNarasi');
  });
});

describe('measure', () => {
  it('counts a link as the network does and marks what is over the limit', () => {
    const x = { characterLimit: 30, foldAt: null, countingRule: 'X_WEIGHTED' } as const;
    const text = 'Baca https://contoh.go.id/sangat/panjang/sekali sekarang juga';
    const { count, seen, folded, over } = measure(text, x);
    expect(count).toBe('Baca '.length + 23 + ' sekarang juga'.length);
    expect(seen + folded + over).toBe(text);
    expect(over).toBe('ekarang juga');
    expect(folded).toBe('');
  });

  it('parts what is seen from what stands behind "more"', () => {
    const network = { characterLimit: 100, foldAt: 10, countingRule: 'CODE_POINTS' } as const;
    expect(measure('0123456789abc', network)).toEqual({
      count: 13,
      seen: '0123456789',
      folded: 'abc',
      over: '',
    });
  });
});

describe('composeAddress', () => {
  it('hands the text over, encoded', () => {
    expect(composeAddress('https://x.com/intent/post?text={text}', 'a b#c&d')).toBe(
      'https://x.com/intent/post?text=a%20b%23c%26d',
    );
    expect(composeAddress(null, 'a')).toBeNull();
  });

  it('keeps what replacement patterns would eat', () => {
    expect(composeAddress('https://x.com/?text={text}', "Rp$& $'")).toBe(
      `https://x.com/?text=${encodeURIComponent("Rp$& $'")}`,
    );
  });
});

describe('whatsappText', () => {
  const parts = {
    title: 'Harga *BBM*',
    core: 'Inti.',
    points: ['Satu', 'Dua', 'Tiga', 'Empat'],
    cue: 'Aba-aba: 10.00 WIB',
    link: 'https://gpr.test/arahan/1',
  };

  it('has a bold title, the core, three points, the cue and the link', () => {
    expect(whatsappText(parts)).toBe(
      '*Harga BBM*\n\nInti.\n\n• Satu\n• Dua\n• Tiga\n\nAba-aba: 10.00 WIB\nhttps://gpr.test/arahan/1',
    );
  });

  it('stays under a thousand characters and keeps title, cue and link whatever the length', () => {
    for (const length of [10, 300, 600, 900, 5_000]) {
      const long = 'kata panjang '.repeat(length);
      const text = whatsappText({ ...parts, core: long, points: [long, long, long] });
      expect(text.length).toBeLessThanOrEqual(WHATSAPP_LIMIT);
      expect(text.startsWith('*Harga BBM*\n\n')).toBe(true);
      expect(text.endsWith('Aba-aba: 10.00 WIB\nhttps://gpr.test/arahan/1')).toBe(true);
    }
  });
});

describe('shorten', () => {
  it('cuts at a word and never inside a character', () => {
    expect(shorten('satu dua tiga', 9)).toBe('satu dua…');
    expect(shorten('👨‍👩‍👧👨‍👩‍👧', 9)).toBe('👨‍👩‍👧…');
    expect(shorten('satu dua tiga', 8)).toBe('satu…');
    expect(shorten('pendek', 10)).toBe('pendek');
  });
});
