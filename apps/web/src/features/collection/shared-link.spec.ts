import { describe, expect, it } from '@jest/globals';
import { isAddress, readShared } from './shared-link.js';

describe('readShared', () => {
  it('takes the address from its field or from the text, and leaves it out of the text', () => {
    expect(readShared('https://x.com/a/status/1', 'Stok aman')).toEqual({
      url: 'https://x.com/a/status/1',
      text: 'Stok aman',
    });
    expect(readShared(undefined, 'Stok aman https://x.com/a/status/1')).toEqual({
      url: 'https://x.com/a/status/1',
      text: 'Stok aman',
    });
    expect(readShared(undefined, undefined)).toEqual({ url: '', text: '' });
  });
});

describe('isAddress', () => {
  it.each([
    ['https://x.com/a/status/1', true],
    ['  https://x.com ', true],
    ['x.com/a', false],
    ['https://x', false],
    ['ftp://x.com', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isAddress(text)).toBe(expected);
  });
});
