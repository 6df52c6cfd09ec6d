import { describe, expect, it } from '@jest/globals';
import { isShortLink } from './short-link.js';

describe('isShortLink', () => {
  it.each([
    ['https://s.id/harga-bbm', true],
    ['https://www.bit.ly/abc', true],
    ['https://t.co/AbC123', true],
    ['https://s.id/', false],
    ['https://s.id', false],
    ['https://kemkes.go.id/s.id/x', false],
    ['https://bit.ly.example.com/abc', false],
    ['bit.ly/abc', false],
  ])('of %s is %s', (link, isShort) => expect(isShortLink(link)).toBe(isShort));
});
