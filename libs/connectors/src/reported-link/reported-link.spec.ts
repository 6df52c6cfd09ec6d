import { describe, expect, it } from '@jest/globals';
import { NETWORK_KEYS, networkNamed } from './networks/index.js';
import { readReportedLink } from './read-link.js';
import { reportedLink } from './reported-link-connector.js';
import { allOf, fetchOptions, loopbackHttp } from '../spec-kit/host.js';

describe('readReportedLink', () => {
  it.each([
    [
      'https://twitter.com/KemenkeuRI/status/1234567890?s=20&t=abc',
      'x',
      'kemenkeuri',
      '1234567890',
      'https://x.com/kemenkeuri/status/1234567890',
    ],
    ['mobile.twitter.com/a/statuses/12/photo/1', 'x', 'a', '12', 'https://x.com/a/status/12'],
    ['https://x.com/i/web/status/99', 'x', null, '99', 'https://x.com/i/status/99'],
    [
      'https://www.instagram.com/reel/CxYz_1-abc/?igsh=1',
      'instagram',
      null,
      'CxYz_1-abc',
      'https://www.instagram.com/p/CxYz_1-abc/',
    ],
    [
      'https://instagram.com/KemenPUPR/p/CxYz_1-abc',
      'instagram',
      'kemenpupr',
      'CxYz_1-abc',
      'https://www.instagram.com/p/CxYz_1-abc/',
    ],
    [
      'https://m.facebook.com/story.php?story_fbid=1234567&id=7654321',
      'facebook',
      '7654321',
      '1234567',
      'https://www.facebook.com/7654321/posts/1234567',
    ],
    [
      'https://www.facebook.com/Kemenkes.RI/posts/judul-panjang/1234567?__cft__[0]=x',
      'facebook',
      'kemenkes.ri',
      '1234567',
      'https://www.facebook.com/Kemenkes.RI/posts/1234567',
    ],
    [
      'https://www.facebook.com/watch/?v=1234567',
      'facebook',
      null,
      '1234567',
      'https://www.facebook.com/watch/?v=1234567',
    ],
    [
      'https://www.facebook.com/reel/1234567',
      'facebook',
      null,
      '1234567',
      'https://www.facebook.com/reel/1234567',
    ],
    [
      'https://www.tiktok.com/@BPS_ri/video/7123456789012345678?is_from_webapp=1',
      'tiktok',
      'bps_ri',
      '7123456789012345678',
      'https://www.tiktok.com/@bps_ri/video/7123456789012345678',
    ],
    [
      'https://youtu.be/dQw4w9WgXcQ?si=x',
      'youtube',
      null,
      'dQw4w9WgXcQ',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      'https://www.youtube.com/watch?list=1&v=dQw4w9WgXcQ',
      'youtube',
      null,
      'dQw4w9WgXcQ',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      'https://youtube.com/shorts/dQw4w9WgXcQ',
      'youtube',
      null,
      'dQw4w9WgXcQ',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      'https://www.threads.com/@komdigi/post/DAbc_12',
      'threads',
      'komdigi',
      'DAbc_12',
      'https://www.threads.net/@komdigi/post/DAbc_12',
    ],
    [
      'https://bsky.app/profile/Kominfo.go.id/post/3kabcdefghijk',
      'bluesky',
      'kominfo.go.id',
      '3kabcdefghijk',
      'https://bsky.app/profile/kominfo.go.id/post/3kabcdefghijk',
    ],
    [
      'https://sosial.id/@humas/112233445566778899',
      'mastodon',
      'humas@sosial.id',
      'sosial.id/112233445566778899',
      'https://sosial.id/@humas/112233445566778899',
    ],
    [
      'https://sosial.id/users/humas/statuses/112233445566778899',
      'mastodon',
      'humas@sosial.id',
      'sosial.id/112233445566778899',
      'https://sosial.id/@humas/112233445566778899',
    ],
    [
      'www.kominfo.go.id/berita/1?utm_source=wa#isi',
      'web',
      'kominfo.go.id',
      'https://www.kominfo.go.id/berita/1',
      'https://www.kominfo.go.id/berita/1',
    ],
    [
      'https://x.com.palsu.id/a/status/12',
      'web',
      'x.com.palsu.id',
      'https://x.com.palsu.id/a/status/12',
      'https://x.com.palsu.id/a/status/12',
    ],
    ['https://x.com/kemenkeu', 'web', 'x.com', 'https://x.com/kemenkeu', 'https://x.com/kemenkeu'],
  ])('%s', (pasted, network, accountHandle, externalId, url) => {
    expect(readReportedLink(pasted)).toEqual({ network, accountHandle, externalId, url });
  });

  it.each([
    '',
    'bukan alamat',
    'javascript:alert(1)',
    'mailto:a@b.id',
    'https://localhost/x',
    'ftp://a.id/x',
  ])('refuses %p', (pasted) => expect(readReportedLink(pasted)).toBeNull());

  it('gives each address of one post the same identity', () => {
    for (const parsed of [
      'https://x.com/a/status/12',
      'https://www.tiktok.com/@ab/video/7123456789012345678',
    ].map(readReportedLink)) {
      expect(readReportedLink(parsed?.url ?? '')).toEqual(parsed);
    }
  });
});

describe('networkNamed', () => {
  it.each([
    ['Twitter', 'x'],
    [' IG ', 'instagram'],
    ['situs web', 'web'],
    ['Friendster', null],
  ])('%s -> %s', (name, key) => expect(networkNamed(name)).toBe(key));

  it('knows each key by itself', () => expect(NETWORK_KEYS.map(networkNamed)).toEqual(NETWORK_KEYS));
});

describe('the reported link', () => {
  it('is one post, once', async () => {
    const config = {
      url: 'https://x.com/BPS_RI/status/12',
      text: 'Inflasi #Pangan turun',
      postedAt: '2026-11-22T10:00:00+07:00',
    };
    const options = fetchOptions(loopbackHttp(), async () => new Uint8Array());
    const pages = await allOf(reportedLink.fetch(config, null, options));
    expect(pages).toMatchObject([
      {
        posts: [
          {
            network: 'x',
            externalId: '12',
            authorHandle: 'bps_ri',
            hashtags: ['pangan'],
            postedAt: new Date('2026-11-22T03:00:00Z'),
          },
        ],
        rejected: [],
      },
    ]);
    expect(await allOf(reportedLink.fetch(config, pages[0]?.cursor ?? null, options))).toEqual([]);
  });
});
