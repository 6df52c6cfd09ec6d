import { describe, expect, it } from '@jest/globals';
import type { CollectedPost } from '@conductor/connector-contract';
import { storableJson, storableLayers } from './post-cleaning.js';

const post = (values: Partial<CollectedPost>): CollectedPost => ({
  network: 'x',
  externalId: '1',
  url: null,
  text: 'Harga turun',
  language: null,
  postedAt: null,
  asOf: null,
  authorHandle: null,
  authorName: null,
  hashtags: [],
  mentions: [],
  links: [],
  media: [],
  metrics: {},
  raw: null,
  ...values,
});

const layerOf = (posts: readonly CollectedPost[]) => storableLayers(posts)[0]!;

describe('storableLayers', () => {
  it('drops NUL and mends half of a surrogate pair, and leaves whole emoji alone', () => {
    const [stored] = layerOf([
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
    expect(layerOf([post({ links: ['https://a.id/1'], relation })])).toMatchObject([{ links }]);
    expect(layerOf([post({ relation: { ...relation, url: null } })])).toMatchObject([{ links: [] }]);
  });

  it('keeps the last word where a page names a post twice', () => {
    const page = layerOf([post({ text: 'satu' }), post({ externalId: '2' }), post({ text: 'dua' })]);
    expect(page.map(({ externalId, text }) => [externalId, text])).toEqual([
      ['1', 'dua'],
      ['2', 'Harga turun'],
    ]);
    expect(layerOf([post({ externalId: 'a\u0000' }), post({ externalId: 'a' })])).toHaveLength(1);
  });

  it('lays wordings of one post one over the other by the dates that the source gives them', () => {
    const at = (day: number) => new Date(Date.UTC(2026, 2, day));
    const layers = storableLayers([
      post({ text: 'kedua', asOf: at(2) }),
      post({ externalId: '2' }),
      post({ text: 'pertama', asOf: at(1) }),
      post({ text: 'kedua, lagi', asOf: at(2) }),
    ]);
    expect(layers.map((layer) => layer.map(({ text }) => text))).toEqual([
      ['pertama', 'Harga turun'],
      ['kedua, lagi'],
    ]);
  });

  it('keeps posts of two networks apart', () => {
    expect(layerOf([post({}), post({ network: 'web' })])).toHaveLength(2);
  });
});

describe('storableJson', () => {
  it('keeps numbers, truth values and null as they are', () => {
    expect(storableJson({ a: [1, true, null, 'b'] })).toEqual({ a: [1, true, null, 'b'] });
  });
});
