import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { resemblance } from './resemblance.js';

const ON_FUEL =
  'Harga solar dan premium disesuaikan mengikuti harga minyak dunia, pasokan tetap aman sampai hari raya nanti';
const text = fc.array(
  fc.constantFrom('harga', 'solar', '@esdm', '#bbm', 'https://a.id/x', 'naik', '7.300', '!'),
  {
    maxLength: 20,
  },
);

describe('resemblance', () => {
  it.each([
    ['case, punctuation, emoji', `${ON_FUEL.toUpperCase()}!!! 🎉`, 1],
    ['who is named', `@kemenesdm ${ON_FUEL} cc: @pertamina`.replace('cc: ', ''), 1],
    ['where a link leads', `${ON_FUEL} https://esdm.go.id/kabar`, 1],
  ])('does not see %s', (_, other, expected) => expect(resemblance(ON_FUEL, other)).toBe(expected));

  it('is high where a letter or a figure differs, lower with each word, and none of another matter', () => {
    const typo = resemblance(ON_FUEL, ON_FUEL.replace('pasokan', 'pasokn'));
    const word = resemblance(ON_FUEL, ON_FUEL.replace('hari raya', 'lebaran'));
    expect(typo).toBeGreaterThan(0.9);
    expect(word).toBeLessThan(0.9);
    expect(word).toBeGreaterThan(0.6);
    expect(resemblance(ON_FUEL, 'Lomba lari pelajar digelar Minggu pagi')).toBeLessThan(0.1);
  });

  it('is symmetric, between 0 and 1, and 1 of a text and itself', () => {
    fc.assert(
      fc.property(text, text, (some, others) => {
        const [one, other] = [some.join(' '), others.join(' ')];
        const found = resemblance(one, other);
        expect(found).toBe(resemblance(other, one));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(resemblance(one, one)).toBe(1);
      }),
    );
  });
});
