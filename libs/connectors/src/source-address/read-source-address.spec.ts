import { describe, expect, it } from '@jest/globals';
import { connectorNamed } from '../index.js';
import {
  KEYED_NETWORKS,
  networkOfConnector,
  readSourceAddress,
  sourceAccessOf,
} from './read-source-address.js';

const noKey = () => false;
const anyKey = () => true;
const DID = 'did:plc:z72i7hdynmk6r22z27h6tvur';

describe('readSourceAddress', () => {
  it.each<[string, string, string, object]>([
    [
      'https://bsky.app/profile/Kominfo.go.id',
      'bluesky',
      'https://bsky.app/profile/kominfo.go.id',
      { actor: 'kominfo.go.id' },
    ],
    [
      'bsky.app/profile/kominfo.go.id/',
      'bluesky',
      'https://bsky.app/profile/kominfo.go.id',
      { actor: 'kominfo.go.id' },
    ],
    [`https://bsky.app/profile/${DID}`, 'bluesky', `https://bsky.app/profile/${DID}`, { actor: DID }],
    [
      'https://bsky.app/profile/did%3Aplc%3Aabc',
      'bluesky',
      'https://bsky.app/profile/did:plc:abc',
      { actor: 'did:plc:abc' },
    ],
    [
      ' kemenuji.bsky.social ',
      'bluesky',
      'https://bsky.app/profile/kemenuji.bsky.social',
      { actor: 'kemenuji.bsky.social' },
    ],
    [
      '@KemenUji.bsky.social',
      'bluesky',
      'https://bsky.app/profile/kemenuji.bsky.social',
      { actor: 'kemenuji.bsky.social' },
    ],
    [
      'https://kemenuji.bsky.social/',
      'bluesky',
      'https://bsky.app/profile/kemenuji.bsky.social',
      { actor: 'kemenuji.bsky.social' },
    ],
    ['@kominfo.go.id', 'bluesky', 'https://bsky.app/profile/kominfo.go.id', { actor: 'kominfo.go.id' }],
    [DID, 'bluesky', `https://bsky.app/profile/${DID}`, { actor: DID }],
    [`at://${DID}/app.bsky.feed.post/3kx`, 'bluesky', `https://bsky.app/profile/${DID}`, { actor: DID }],
    [
      'https://pds.kominfo.go.id/xrpc/com.atproto.repo.listRecords?repo=Humas.kominfo.go.id&limit=5',
      'bluesky',
      'https://pds.kominfo.go.id/xrpc/com.atproto.repo.listRecords?repo=humas.kominfo.go.id&collection=app.bsky.feed.post',
      { actor: 'humas.kominfo.go.id', service: 'https://pds.kominfo.go.id', api: 'repository' },
    ],
    [
      'http://127.0.0.1:8080/xrpc/app.bsky.feed.getAuthorFeed?actor=did:plc:abc',
      'bluesky',
      'http://127.0.0.1:8080/xrpc/app.bsky.feed.getAuthorFeed?actor=did%3Aplc%3Aabc',
      { actor: 'did:plc:abc', service: 'http://127.0.0.1:8080', api: 'app-view' },
    ],
    [
      '@Humas@sosial.id',
      'mastodon',
      'https://sosial.id/@humas',
      { server: 'https://sosial.id', account: 'humas' },
    ],
    [
      'https://sosial.id/@humas',
      'mastodon',
      'https://sosial.id/@humas',
      { server: 'https://sosial.id', account: 'humas' },
    ],
    [
      'sosial.id/@humas/',
      'mastodon',
      'https://sosial.id/@humas',
      { server: 'https://sosial.id', account: 'humas' },
    ],
    [
      'https://sosial.id/@humas@lain.id#x',
      'mastodon',
      'https://lain.id/@humas',
      { server: 'https://lain.id', account: 'humas' },
    ],
    [
      'https://sosial.id/users/humas',
      'mastodon',
      'https://sosial.id/@humas',
      { server: 'https://sosial.id', account: 'humas' },
    ],
    [
      'http://127.0.0.1:9/@Humas',
      'mastodon',
      'http://127.0.0.1:9/@humas',
      { server: 'http://127.0.0.1:9', account: 'humas' },
    ],
    [
      'https://sosial.id/@humas/feed',
      'feed',
      'https://sosial.id/@humas/feed',
      { url: 'https://sosial.id/@humas/feed' },
    ],
    [
      'https://sosial.id/@humas.rss',
      'feed',
      'https://sosial.id/@humas.rss',
      { url: 'https://sosial.id/@humas.rss' },
    ],
    [
      'https://bsky.app/profile/kominfo.go.id/rss',
      'feed',
      'https://bsky.app/profile/kominfo.go.id/rss',
      { url: 'https://bsky.app/profile/kominfo.go.id/rss' },
    ],
    [
      'https://kemenuji.go.id/rss?x=1#y',
      'feed',
      'https://kemenuji.go.id/rss?x=1',
      { url: 'https://kemenuji.go.id/rss?x=1' },
    ],
    ['http://127.0.0.1:9/rss', 'feed', 'http://127.0.0.1:9/rss', { url: 'http://127.0.0.1:9/rss' }],
    [
      'https://www.youtube.com/feeds/videos.xml?playlist_id=PL0',
      'feed',
      'https://www.youtube.com/feeds/videos.xml?playlist_id=PL0',
      { url: 'https://www.youtube.com/feeds/videos.xml?playlist_id=PL0' },
    ],
    [
      'https://www.youtube.com/feeds/videos.xml?channel_id=UCvYUo2bFjI0Z1xGZvFiLQpw',
      'youtube',
      'https://www.youtube.com/channel/UCvYUo2bFjI0Z1xGZvFiLQpw',
      { account: 'UCvYUo2bFjI0Z1xGZvFiLQpw' },
    ],
    [
      'https://www.youtube.com/feeds/videos.xml?playlist_id=PL1',
      'feed',
      'https://www.youtube.com/feeds/videos.xml?playlist_id=PL1',
      { url: 'https://www.youtube.com/feeds/videos.xml?playlist_id=PL1' },
    ],
    [
      'youtube.com/@KemenkeuRI/videos',
      'youtube',
      'https://www.youtube.com/@kemenkeuri',
      { account: 'kemenkeuri' },
    ],
    [
      'https://m.youtube.com/channel/UCvYUo2bFjI0Z1xGZvFiLQpw',
      'youtube',
      'https://www.youtube.com/channel/UCvYUo2bFjI0Z1xGZvFiLQpw',
      { account: 'UCvYUo2bFjI0Z1xGZvFiLQpw' },
    ],
  ])('%s is a source of %s', (pasted, connector, address, config) => {
    const { source } = readSourceAddress(pasted, noKey);
    expect(source).toEqual({ connector, address, config });
    expect(connectorNamed(connector)?.configSchema.safeParse(config).success).toBe(true);
    expect(readSourceAddress(address, noKey)).toEqual({ source });
  });

  it.each<[string, string, string, string]>([
    ['https://x.com/KemenkeuRI', 'x', 'https://x.com/kemenkeuri', 'kemenkeuri'],
    ['twitter.com/kemenkeuri?lang=id', 'x', 'https://x.com/kemenkeuri', 'kemenkeuri'],
    ['https://mobile.twitter.com/kemenkeuri', 'x', 'https://x.com/kemenkeuri', 'kemenkeuri'],
    ['https://www.threads.com/@kemenkeuri', 'threads', 'https://www.threads.net/@kemenkeuri', 'kemenkeuri'],
    [
      'instagram.com/kemenkeu.ri/reels/',
      'instagram',
      'https://www.instagram.com/kemenkeu.ri/',
      'kemenkeu.ri',
    ],
    ['https://m.facebook.com/KemenkeuRI', 'facebook', 'https://www.facebook.com/kemenkeuri', 'kemenkeuri'],
    [
      'https://www.facebook.com/profile.php?id=100064000000001',
      'facebook',
      'https://www.facebook.com/profile.php?id=100064000000001',
      '100064000000001',
    ],
  ])('%s is a source of %s with a key, and needs one without', (pasted, network, address, account) => {
    const source = { connector: network, address, config: { account } };
    expect(readSourceAddress(pasted, anyKey)).toEqual({ source });
    expect(readSourceAddress(address, anyKey)).toEqual({ source });
    expect(connectorNamed(network)?.configSchema.safeParse(source.config).success).toBe(true);
    expect(KEYED_NETWORKS).toContain(network);
    expect(readSourceAddress(pasted, noKey)).toEqual({
      refusal: { code: 'SOURCE_NETWORK_NEEDS_KEY', network },
    });
    expect(readSourceAddress(pasted, (asked) => asked !== network)).toMatchObject({ refusal: { network } });
  });

  it.each([
    'https://x.com/explore',
    'https://www.instagram.com/',
    'https://www.facebook.com/watch/?v=1234567',
  ])('%s names no account, key or not', (pasted) =>
    expect(readSourceAddress(pasted, anyKey)).toEqual({ refusal: { code: 'SOURCE_ADDRESS_INVALID' } }),
  );

  it.each(['https://www.tiktok.com/@kemenkeu', 'https://www.youtube.com/watch?v=a1B2c3D4e5F'])(
    '%s belongs to a network that is closed, key or not',
    (pasted) =>
      expect(readSourceAddress(pasted, anyKey)).toEqual({ refusal: { code: 'SOURCE_NETWORK_CLOSED' } }),
  );

  it.each([
    '',
    'bukan alamat',
    'kemenuji.go.id',
    'humas@kemenuji.go.id',
    '@humas',
    '@humas@server',
    '@dua kata@sosial.id',
    'did:plc:',
    'at://',
    'ftp://a.id/x',
    'javascript:alert(1)',
    'mailto:a@b.id',
    'https://user:pass@a.id/',
    'https://sosial.id@palsu.id/@humas',
  ])('%j is none', (pasted) =>
    expect(readSourceAddress(pasted, noKey)).toEqual({ refusal: { code: 'SOURCE_ADDRESS_INVALID' } }),
  );
});

describe('networkOfConnector', () => {
  it.each([
    ['feed', 'web'],
    ['bluesky', 'bluesky'],
    ['mastodon', 'mastodon'],
    ['x', 'x'],
    ['spreadsheet', null],
  ])('%s -> %s', (connector, network) => expect(networkOfConnector(connector)).toBe(network));
});

describe('sourceAccessOf', () => {
  it.each([
    ['web', 'open', 'open'],
    ['bluesky', 'open', 'open'],
    ['mastodon', 'open', 'open'],
    ['x', 'key_missing', 'key_given'],
    ['threads', 'key_missing', 'key_given'],
    ['instagram', 'key_missing', 'key_given'],
    ['facebook', 'key_missing', 'key_given'],
    ['tiktok', 'closed', 'closed'],
    ['youtube', 'open', 'open'],
    ['friendster', 'closed', 'closed'],
  ])('%s is %s, with a key %s', (network, without, withKey) => {
    expect([sourceAccessOf(network, false), sourceAccessOf(network, true)]).toEqual([without, withKey]);
  });
});
