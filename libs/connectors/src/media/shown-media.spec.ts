import { describe, expect, it } from '@jest/globals';
import { shownMedia } from './shown-media.js';

describe('shownMedia', () => {
  it.each([
    ['image/png', 'image'],
    ['image', 'image'],
    ['photo', 'image'],
    ['gifv', 'video'],
    ['animated_gif', 'video'],
    ['video/mp4', 'video'],
    ['application/x-mpegURL', 'video'],
    ['audio/mpeg', 'audio'],
    ['application/pdf', 'other'],
    [null, 'other'],
  ])('takes %s for %s', (type, kind) => {
    expect(shownMedia([{ url: 'https://a.id/x', type }])).toEqual([
      { kind, url: 'https://a.id/x', description: null },
    ]);
  });

  it('keeps an address as it is, each once, and completes a relative one', () => {
    const signed = 'https://cdn.a.id/p.jpg?utm_source=a&sig=b%2Fc';
    expect(
      shownMedia(
        [{ url: signed, description: ' Peta\u0000 jalan ' }, { url: signed }, { url: '/g/b.png' }],
        'https://a.id/feed',
      ),
    ).toEqual([
      { kind: 'other', url: signed, description: 'Peta jalan' },
      { kind: 'other', url: 'https://a.id/g/b.png', description: null },
    ]);
  });

  it('passes over what is no address of the web', () => {
    const named = [
      null,
      '',
      'gambar.png',
      'data:image/png;base64,xx',
      'javascript:1',
      `https://a.id/${'x'.repeat(2_000)}`,
    ];
    expect(shownMedia(named.map((url) => ({ url })))).toEqual([]);
  });
});
