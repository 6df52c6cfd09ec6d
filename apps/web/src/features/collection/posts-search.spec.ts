import { describe, expect, it } from '@jest/globals';
import { isFiltered, postFilterOf, readPostsSearch } from './posts-search.js';

describe('readPostsSearch', () => {
  it('keeps what it knows and drops the rest of an address', () => {
    const search = readPostsSearch({
      cari: 12,
      status: ['MATCHED', 'x'],
      dari: '2015-03-17',
      sampai: 'kapan',
      lain: 1,
    });
    expect(search).toEqual({ cari: '12', status: ['MATCHED'], dari: '2015-03-17' });
    expect(isFiltered(search)).toBe(true);
    expect(isFiltered(readPostsSearch({ lain: 1 }))).toBe(false);
  });
});

describe('postFilterOf', () => {
  it('asks for what waits for a person where the address says so', () => {
    expect(postFilterOf(readPostsSearch({ tinjau: true })).isForReview).toBe(true);
    expect(postFilterOf(readPostsSearch({ tinjau: 'ya' })).isForReview).toBeNull();
  });

  it('takes whole days of the capital, the last one included', () => {
    expect(postFilterOf({ dari: '2015-03-17', sampai: '2015-03-18' })).toMatchObject({
      from: '2015-03-16T17:00:00.000Z',
      until: '2015-03-18T17:00:00.000Z',
    });
  });
});
