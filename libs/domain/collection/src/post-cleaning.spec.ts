import { describe, expect, it } from '@jest/globals';
import type { CollectedPost } from '@conductor/connector-contract';
import { storableJson, storablePage } from './post-cleaning.js';

const post = (values: Partial<CollectedPost>): CollectedPost => ({
  network: 'x',
  externalId: '1',
  url: null,
  text: 'Harga turun',
  language: null,
  postedAt: null,
  authorHandle: null,
  authorName: null,
  hashtags: [],
  links: [],
  metrics: {},
  raw: null,
  ...values,
});

describe('storablePage', () => {
  it('drops NUL and mends half of a surrogate pair, and leaves whole emoji alone', () => {
    const [stored] = storablePage([
      post({ text: 'a\u0000b\ud83d c 😀', authorName: '\u0000 ', raw: { 'k\u0000': ['\udc00'] } }),
    ]);
    expect(stored).toMatchObject({ text: 'ab\ufffd c 😀', authorName: null, raw: { k: ['\ufffd'] } });
  });

  it.each([
    ['reply', ['https://a.id/1']],
    ['quote', ['https://a.id/1', 'https://a.id/2']],
    ['repost', ['https://a.id/1', 'https://a.id/2']],
  ] as const)('finds the other post of a %s', (kind, links) => {
    const relation = { kind, externalId: '2', url: 'https://a.id/2' };
    expect(storablePage([post({ links: ['https://a.id/1'], relation })])).toMatchObject([{ links }]);
    expect(storablePage([post({ relation: { ...relation, url: null } })])).toMatchObject([{ links: [] }]);
  });

  it('keeps the last word where a page names a post twice', () => {
    const page = storablePage([post({ text: 'satu' }), post({ externalId: '2' }), post({ text: 'dua' })]);
    expect(page.map(({ externalId, text }) => [externalId, text])).toEqual([
      ['1', 'dua'],
      ['2', 'Harga turun'],
    ]);
    expect(storablePage([post({ externalId: 'a\u0000' }), post({ externalId: 'a' })])).toHaveLength(1);
  });

  it('keeps posts of two networks apart', () => {
    expect(storablePage([post({}), post({ network: 'web' })])).toHaveLength(2);
  });
});

describe('storableJson', () => {
  it('keeps numbers, truth values and null as they are', () => {
    expect(storableJson({ a: [1, true, null, 'b'] })).toEqual({ a: [1, true, null, 'b'] });
  });
});
