import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accountIdentity, parseAccount, profileUrlOf, readAccount } from './account-address.js';
import type { AccountNetwork } from './network.js';

const CHANNEL = 'UCvYUo2bFjI0Z1xGZvFiLQpw';
const DID = 'did:plc:z72i7hdynmk6r22z27h6tvur';

/** What is pasted, and the account as `network handle`; null where it names none. */
const ADDRESSES: readonly (readonly [string, string | null])[] = [
  // X
  ['https://x.com/KemenkeuRI', 'x kemenkeuri'],
  ['http://x.com/KemenkeuRI/', 'x kemenkeuri'],
  ['x.com/KemenkeuRI', 'x kemenkeuri'],
  ['  https://twitter.com/KemenkeuRI?lang=id  ', 'x kemenkeuri'],
  ['https://mobile.twitter.com/KemenkeuRI', 'x kemenkeuri'],
  ['https://m.twitter.com/KemenkeuRI', 'x kemenkeuri'],
  ['HTTPS://WWW.X.COM/KEMENKEURI', 'x kemenkeuri'],
  ['https://x.com/@KemenkeuRI', 'x kemenkeuri'],
  ['https://x.com/KemenkeuRI/with_replies', 'x kemenkeuri'],
  ['https://x.com/KemenkeuRI/status/1861234567890123456?s=20', 'x kemenkeuri'],
  ['https://twitter.com/#!/KemenkeuRI', 'x kemenkeuri'],
  ['https://twitter.com/intent/user?screen_name=KemenkeuRI', 'x kemenkeuri'],
  ['https://x.com./KemenkeuRI', 'x kemenkeuri'],
  ['//x.com/KemenkeuRI', 'x kemenkeuri'],
  ['\u200e\u2060https://x.com/KemenkeuRI\u200b', 'x kemenkeuri'],
  ['https://x.com/home', null],
  ['https://x.com/i/flow/login', null],
  ['https://x.com/', null],
  ['https://x.com/kementerian_keuangan_ri', null],
  ['https://help.x.com/kemenkeu', null],
  // Instagram
  ['https://www.instagram.com/KemenkeuRI/', 'instagram kemenkeuri'],
  ['instagram.com/kemenkeuri?igsh=MzRlODBiNWFlZA==', 'instagram kemenkeuri'],
  ['https://m.instagram.com/kemenkeuri', 'instagram kemenkeuri'],
  ['https://instagr.am/kemenkeuri', 'instagram kemenkeuri'],
  ['https://instagram.com/_u/kemenkeuri', 'instagram kemenkeuri'],
  ['https://www.instagram.com/kemenkeuri/reels/', 'instagram kemenkeuri'],
  ['https://www.instagram.com/stories/kemenkeuri/3500000000000000000/', 'instagram kemenkeuri'],
  ['https://www.instagram.com/kemen.keu_ri', 'instagram kemen.keu_ri'],
  ['https://www.instagram.com/p/DCabcdefGHI/', null],
  ['https://www.instagram.com/reel/DCabcdefGHI/', null],
  ['https://www.instagram.com/kemenkeu..ri', null],
  ['https://about.instagram.com/kemenkeuri', null],
  // Facebook
  ['https://www.facebook.com/KemenkeuRI', 'facebook kemenkeuri'],
  ['https://m.facebook.com/KemenkeuRI/?ref=share', 'facebook kemenkeuri'],
  ['https://mbasic.facebook.com/kemenkeuri', 'facebook kemenkeuri'],
  ['https://id-id.facebook.com/kemenkeuri/photos', 'facebook kemenkeuri'],
  ['fb.com/kemenkeuri', 'facebook kemenkeuri'],
  ['https://m.me/kemenkeuri', 'facebook kemenkeuri'],
  ['fb.com/profile.php?id=100064812345678', 'facebook 100064812345678'],
  ['https://www.facebook.com/profile.php?id=100064812345678&mibextid=ZbWKwL', 'facebook 100064812345678'],
  ['https://www.facebook.com/pages/Kementerian-Keuangan/100064812345678', 'facebook 100064812345678'],
  ['https://www.facebook.com/people/Kementerian-Keuangan/100064812345678/', 'facebook 100064812345678'],
  ['https://www.facebook.com/p/Kementerian-Keuangan-100064812345678/', 'facebook 100064812345678'],
  ['https://www.facebook.com/permalink.php?story_fbid=123456&id=100064812345678', 'facebook 100064812345678'],
  ['https://www.facebook.com/watch/?v=123456789', null],
  ['https://www.facebook.com/groups/kemenkeu', null],
  ['https://www.facebook.com/sharer/sharer.php?u=https://x.com/a', null],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2Fa', null],
  ['https://fb.watch/abcdef/', null],
  // TikTok
  ['https://www.tiktok.com/@KemenkeuRI', 'tiktok kemenkeuri'],
  ['https://m.tiktok.com/@kemenkeuri?is_from_webapp=1', 'tiktok kemenkeuri'],
  ['tiktok.com/@kemenkeuri/video/7300000000000000000', 'tiktok kemenkeuri'],
  ['https://www.tiktok.com/%40kemenkeuri', 'tiktok kemenkeuri'],
  ['https://vt.tiktok.com/ZSabcdef/', null],
  ['https://www.tiktok.com/foryou', null],
  // YouTube
  ['https://www.youtube.com/@KemenkeuRI', 'youtube kemenkeuri'],
  ['https://m.youtube.com/@KemenkeuRI/videos', 'youtube kemenkeuri'],
  [`https://youtube.com/channel/${CHANNEL}`, `youtube ${CHANNEL}`],
  [`https://www.youtube.com/channel/${CHANNEL}/featured`, `youtube ${CHANNEL}`],
  ['https://www.youtube.com/c/KemenkeuRI', 'youtube c/kemenkeuri'],
  ['https://www.youtube.com/user/KemenkeuRI', 'youtube user/kemenkeuri'],
  ['https://www.youtube.com/KemenkeuRI', 'youtube c/kemenkeuri'],
  ['https://www.youtube.com/@%D0%BA%D0%B5%D0%BC%D0%B5%D0%BD', 'youtube кемен'],
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', null],
  ['https://youtu.be/dQw4w9WgXcQ', null],
  [`https://www.youtube.com/channel/${CHANNEL.slice(0, -1)}`, null],
  // Threads
  ['https://www.threads.net/@kemenkeuri', 'threads kemenkeuri'],
  ['https://www.threads.com/@KemenkeuRI?xmt=AQ', 'threads kemenkeuri'],
  ['https://www.threads.com/@kemenkeuri/post/DCabcdefGHI', 'threads kemenkeuri'],
  ['https://www.threads.net/login', null],
  // Bluesky
  ['https://bsky.app/profile/Kemenkeu.bsky.social', 'bluesky kemenkeu.bsky.social'],
  ['https://bsky.app/profile/kemenkeu.go.id/post/3lbabcdefgh2x', 'bluesky kemenkeu.go.id'],
  [`https://bsky.app/profile/${DID}`, `bluesky ${DID}`],
  [`https://bsky.app/profile/${encodeURIComponent(DID)}`, `bluesky ${DID}`],
  ['https://www.bsky.app/profile/kemenkeu.go.id', 'bluesky kemenkeu.go.id'],
  ['https://bsky.app/profile/did%3Aplc%3Aabc', 'bluesky did:plc:abc'],
  ['https://kemenkeu.bsky.social/', 'bluesky kemenkeu.bsky.social'],
  ['https://bsky.app/search', null],
  // Mastodon and what speaks like it
  ['@Kemenkeu@mastodon.social', 'mastodon kemenkeu@mastodon.social'],
  ['kemenkeu@mastodon.social', 'mastodon kemenkeu@mastodon.social'],
  ['acct:kemenkeu@mastodon.social', 'mastodon kemenkeu@mastodon.social'],
  ['https://mastodon.social/@Kemenkeu', 'mastodon kemenkeu@mastodon.social'],
  ['https://mastodon.social/@kemenkeu/113500000000000000', 'mastodon kemenkeu@mastodon.social'],
  ['https://mastodon.social/@kemenkeu@sosial.go.id', null],
  ['https://evil.id/@kemenkeu@sosial.go.id', null],
  ['https://mastodon.social/users/kemenkeu', 'mastodon kemenkeu@mastodon.social'],
  ['https://mastodon.social/web/@kemenkeu', 'mastodon kemenkeu@mastodon.social'],
  ['https://medium.com/@kemenkeu', null],
  ['@kemenkeu@127.0.0.1', null],
  // Websites and feeds
  ['https://www.kemenkeu.go.id/', 'web kemenkeu.go.id'],
  ['http://kemenkeu.go.id/informasi-publik/rss.xml?halaman=2#atas', 'web kemenkeu.go.id'],
  ['WWW.KEMENKEU.GO.ID/', 'web kemenkeu.go.id'],
  ['https://kemenkeu.go.id.', 'web kemenkeu.go.id'],
  ['https://kemenkeu.blogspot.com/2026/11/a.html', 'web kemenkeu.blogspot.com'],
  ['https://linktr.ee/kemenkeu', null],
  ['https://go.id/', null],
  ['https://blogspot.com/', null],
  ['https://www.co.id/', null],
  ['https://sites.google.com/view/kemenkeu', null],
  ['https://192.168.1.1/kemenkeu', null],
  ['https://[::1]/kemenkeu', null],
  ['https://localhost/kemenkeu', null],
  ['https://kemenkeu.go.id:8443/', null],
  // Hostile
  ['https://x.com.evil.id/kemenkeu', 'web x.com.evil.id'],
  ['https://evil.id/x.com/kemenkeu', 'web evil.id'],
  ['https://xn--x-kmc.com/kemenkeu', 'web xn--x-kmc.com'],
  ['https://notx.com/kemenkeu', 'web notx.com'],
  ['https://x.com@evil.id/kemenkeu', 'web evil.id'],
  ['https://x.com:443@evil.id/kemenkeu', 'web evil.id'],
  ['x.com@evil.id/kemenkeu', 'web evil.id'],
  ['https://x.com%2fkemenkeu@evil.id/', 'web evil.id'],
  ['https://evil.id\\@x.com/kemenkeu', 'mastodon x.com@evil.id'],
  ['https://x.com\\@evil.id/kemenkeu', null],
  ['https://evil.id#@x.com/kemenkeu', 'web evil.id'],
  ['https://evil.id?@x.com/kemenkeu', 'web evil.id'],
  ['https://kеmenkeu.go.id/', 'web xn--kmenkeu-7gg.go.id'],
  ['https://kemenkeu。go。id/', 'web kemenkeu.go.id'],
  ['https://x.com／kemenkeu', null],
  ['https://x.c℀/kemenkeu', null],
  ['https://x.com/kemenk%D0%B5u', null],
  ['https://x.com/kemenkeu%00', null],
  ['https://x.com/%E0%A4%A', null],
  ['https://x.com:8080/kemenkeu', null],
  ['javascript:alert(1)//x.com/kemenkeu', null],
  ['data:text/html,x.com/kemenkeu', null],
  ['ftp://x.com/kemenkeu', null],
  ['', null],
  ['   ', null],
  ['https://', null],
  [`https://x.com/${'a'.repeat(2_000)}`, null],
];

/** A bare name and every account it can be. */
const BARE: readonly (readonly [string, string])[] = [
  [
    '@KemenkeuRI',
    'x kemenkeuri, instagram kemenkeuri, facebook kemenkeuri, tiktok kemenkeuri, youtube kemenkeuri, threads kemenkeuri',
  ],
  [
    '＠ｋｅｍｅｎｋｅｕ',
    'x kemenkeu, instagram kemenkeu, facebook kemenkeu, tiktok kemenkeu, youtube kemenkeu, threads kemenkeu',
  ],
  [
    'kemen.keu',
    'instagram kemen.keu, facebook kemen.keu, tiktok kemen.keu, youtube kemen.keu, threads kemen.keu, bluesky kemen.keu, web kemen.keu',
  ],
  [
    '@kemenkeu.bsky.social',
    'instagram kemenkeu.bsky.social, facebook kemenkeu.bsky.social, tiktok kemenkeu.bsky.social, youtube kemenkeu.bsky.social, threads kemenkeu.bsky.social, bluesky kemenkeu.bsky.social',
  ],
  [
    'kementerian_keuangan',
    'instagram kementerian_keuangan, tiktok kementerian_keuangan, youtube kementerian_keuangan, threads kementerian_keuangan',
  ],
  ['кеменкеu', 'youtube кеменкеu'],
  [DID, `bluesky ${DID}`],
  ['kementerian keuangan', ''],
  ['@', ''],
  ['-', ''],
];

const written = (pasted: string): string =>
  readAccount(pasted)
    .accounts.map(({ network, handle }) => `${network} ${handle}`)
    .join(', ');

describe('reading an account', () => {
  it.each(ADDRESSES)('%s is %s', (pasted, expected) => {
    expect(written(pasted)).toBe(expected ?? '');
  });

  it.each(BARE)('%s can be %s', (pasted, expected) => {
    expect(written(pasted)).toBe(expected);
  });

  it('keeps the name that no account can have, as written', () => {
    expect(readAccount('https://x.com/kemenk%D0%B5u')).toEqual({
      network: 'x',
      name: 'kemenkеu',
      accounts: [],
    });
    expect(readAccount('https://x.com/')).toEqual({ network: 'x', name: null, accounts: [] });
  });

  it('answers for one network only what the text names there', () => {
    expect(parseAccount('https://x.com/KemenkeuRI', 'x')?.profileUrl).toBe('https://x.com/kemenkeuri');
    expect(parseAccount('https://x.com/KemenkeuRI', 'instagram')).toBeNull();
    expect(parseAccount('@KemenkeuRI', 'tiktok')?.profileUrl).toBe('https://www.tiktok.com/@kemenkeuri');
  });

  it('knows names that Facebook does not tell apart', () => {
    expect(accountIdentity({ network: 'facebook', handle: 'kemen.keu' })).toBe('facebook:kemenkeu');
    expect(accountIdentity({ network: 'instagram', handle: 'kemen.keu' })).toBe('instagram:kemen.keu');
  });
});

const matching = (pattern: RegExp) => fc.stringMatching(pattern);
const host = matching(/^[a-z][a-z0-9]{2,9}\.(?:go\.id|social|com)$/);
const HANDLES: Readonly<Record<AccountNetwork, fc.Arbitrary<string>>> = {
  x: matching(/^@?[A-Za-z0-9_]{1,15}$/),
  instagram: matching(/^@?[A-Za-z0-9_.]{1,30}$/),
  facebook: fc.oneof(matching(/^[A-Za-z0-9.]{3,50}$/), matching(/^\d{5,25}$/)),
  tiktok: matching(/^@?[A-Za-z0-9_.]{2,24}$/),
  youtube: fc.oneof(
    matching(/^@?[A-Za-z0-9_.-]{3,30}$/),
    matching(/^UC[A-Za-z0-9_-]{22}$/),
    fc.string({ unit: 'grapheme', minLength: 3, maxLength: 12 }),
  ),
  threads: matching(/^@?[A-Za-z0-9_.]{1,30}$/),
  bluesky: fc.oneof(host, matching(/^did:plc:[a-z2-7]{24}$/)),
  mastodon: fc.tuple(matching(/^[A-Za-z0-9_.-]{1,20}$/), host).map((parts) => parts.join('@')),
  web: host,
};

describe.each(Object.entries(HANDLES) as [AccountNetwork, fc.Arbitrary<string>][])(
  'on %s',
  (network, names) => {
    it('the address of a profile names the account that it was made from', () => {
      let read = 0;
      fc.assert(
        fc.property(names, (name) => {
          const account = parseAccount(name, network);
          if (account === null) return;
          read += 1;
          expect(account.profileUrl).toBe(profileUrlOf(network, account.handle));
          expect(parseAccount(account.profileUrl, network)).toEqual(account);
        }),
        { numRuns: 300 },
      );
      expect(read).toBeGreaterThan(30);
    });
  },
);

describe('any text', () => {
  it('never breaks the reading', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.emailAddress()), (text) => {
        for (const { network, handle } of readAccount(text).accounts)
          expect(profileUrlOf(network, handle)).toMatch(/^https:\/\//);
      }),
      { numRuns: 500 },
    );
  });
});
