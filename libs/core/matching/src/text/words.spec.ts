import { describe, expect, it } from '@jest/globals';
import { WORDS } from './words.js';

const plain = (word: string) =>
  WORDS.ofPlain(
    word,
    Uint16Array.from(word, (character) => character.charCodeAt(0)),
    0,
    word.length,
  );

describe('WORDS', () => {
  it('finds a plain word by its codes in any case, the same as by its spelling', () => {
    expect(plain('Pemerintah')).toBe(WORDS.of('pemerintah'));
    expect(plain('PEMERINTAH')).toBe(WORDS.of('pemerintah'));
    expect(plain('2025')).toMatchObject({ surface: '2025', isNumber: true });
    expect(plain('Dan')).toBeNull();
  });

  it('tells words apart that differ in one letter or in length', () => {
    const words = ['harga', 'hargb', 'harg', 'hargaa', 'xharga'];
    expect(words.map((word) => plain(word)?.surface)).toEqual(words);
  });

  it('reads words without end, and of any letters', () => {
    const endless = 'a'.repeat(100_000);
    expect(plain(endless)?.surface).toBe(endless);
    expect(WORDS.of('économie')).toBe(WORDS.of('économie'));
    expect(WORDS.of('économie')).toMatchObject({ surface: 'économie', isNumber: false });
  });

  it('forgets what nobody uses, learns it anew, spares what is used, and never gives an id twice', () => {
    const [idle, busy] = [plain('penyaluran'), plain('pemerintah')];
    const ids = new Set<number>();
    const count = 250_000;
    for (let at = 0; at < count; at += 1) {
      const word = `w0${at.toString(36)}`;
      const forms = plain(word);
      if (forms?.surface === word) ids.add(forms.id);
      if (at % 1_000 === 0) plain('pemerintah');
    }
    expect(ids.size).toBe(count);
    expect(plain('pemerintah')).toBe(busy);
    const after = plain('penyaluran');
    expect(after).toEqual({ ...idle, id: after?.id });
    expect(after?.id).not.toBe(idle?.id);
  });
});
