import { describe, expect, it } from '@jest/globals';
import { WORDS } from './words.js';

const codesOf = (word: string) => Uint16Array.from(word, (character) => character.charCodeAt(0));
const plain = (word: string) => WORDS.ofPlain(codesOf(word), 0, word.length);

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

  it('forgets nothing that it could not learn anew, and never gives an id twice', () => {
    const before = WORDS.of('penyaluran');
    const ids = new Set<number>();
    const count = 250_000;
    for (let at = 0; at < count; at += 1) {
      const word = `w0${at.toString(36)}`;
      const forms = plain(word);
      if (forms?.surface === word) ids.add(forms.id);
    }
    expect(ids.size).toBe(count);
    const after = plain('penyaluran');
    expect(after).toEqual({ ...before, id: after?.id });
    expect(after?.id).not.toBe(before?.id);
  });
});
