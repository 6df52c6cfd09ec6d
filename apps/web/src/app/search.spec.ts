import { describe, expect, it } from '@jest/globals';
import { searchDay, searchFlag, searchManyOf, searchOneOf, searchText } from './search.js';

describe('search readers', () => {
  it.each([
    [searchText('beras'), 'beras'],
    [searchText(12), '12'],
    [searchText(''), undefined],
    [searchText({}), undefined],
    [searchOneOf(['day', 'week'], 'week'), 'week'],
    [searchOneOf(['day', 'week'], 'year'), undefined],
    [searchDay('2026-11-17'), '2026-11-17'],
    [searchDay('2026-13-41'), undefined],
    [searchDay('2026-02-31'), undefined],
    [searchDay('17-11-2026'), undefined],
    [searchFlag(true), true],
    [searchFlag('true'), undefined],
  ])('reads %j as expected', (read, expected) => {
    expect(read).toBe(expected);
  });

  it('keeps the known ones of a list, in the order of the list', () => {
    expect(searchManyOf(['a', 'b', 'c'], ['c', 'x', 'a'])).toEqual(['a', 'c']);
    expect(searchManyOf(['a'], 'a')).toEqual(['a']);
    expect(searchManyOf(['a'], ['x'])).toBeUndefined();
  });
});
