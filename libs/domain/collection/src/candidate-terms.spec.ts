import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lettersOf, namedTerm } from './candidate-terms.js';

const post = (text: string, values: { hashtags?: string[]; links?: string[] } = {}) => ({
  text,
  hashtags: values.hashtags ?? [],
  links: values.links ?? [],
});

describe('namedTerm', () => {
  it.each([
    ['Hadir bersama Budi Santoso sore ini', 'Budi Santoso'],
    ['BUDI  SANTOSO!', 'Budi Santoso'],
    ['Visi Budi Santosonya jelas', 'Budi Santoso'],
    ['Terima kasih @budisantoso', '@budisantoso'],
    ['Terima kasih @budi_santoso', '@budi_santoso'],
    ['Ayo #BudiSantoso', 'Budi Santoso'],
    ['Ayo #PilihBudiSantoso2029', 'Budi Santoso'],
    ['Bersama Búdi Santoso', 'Budi Santoso'],
    ['Coblos nomor satu', 'nomor satu'],
  ])('finds in %j the term %s', (text, term) => {
    expect(namedTerm(['tidak ada', term], post(text))).toBe(term);
  });

  it.each([
    ['Budi pekerti dan Santoso', 'Budi Santoso'],
    ['Anies di pagi hari', 'Ani'],
    ['#kampusani', 'Ani'],
    ['Harga solar turun', 'Budi Santoso'],
    ['Harga solar turun', '@'],
  ])('does not find in %j the term %s', (text, term) => {
    expect(namedTerm([term], post(text))).toBeNull();
  });

  it('reads hashtags that the network gave and the words of links', () => {
    expect(namedTerm(['Budi Santoso'], post('Ikut', { hashtags: ['budisantoso'] }))).toBe('Budi Santoso');
    expect(namedTerm(['@budisantoso'], post('Ikut', { links: ['https://x.com/budisantoso/status/1'] }))).toBe(
      '@budisantoso',
    );
    expect(
      namedTerm(['Budi Santoso'], post('Baca', { links: ['https://berita.example/budi-santoso-di-solo'] })),
    ).toBe('Budi Santoso');
  });

  it('finds a term of letters wherever it stands between other words', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.array(word),
        (before, name, after) => {
          const term = name.join(' ');
          expect(namedTerm([term], post([...before, term.toUpperCase(), ...after].join(' ')))).toBe(term);
        },
      ),
    );
  });
});

it('counts only the letters and digits of a term', () => {
  expect([lettersOf('@'), lettersOf('#A1'), lettersOf('Budi Santoso')]).toEqual([0, 2, 11]);
});
