import { describe, expect, it } from '@jest/globals';
import { connectorNamed } from '../index.js';
import { networkOfConnector, readSourceAddress } from './read-source-address.js';

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
    const { source } = readSourceAddress(pasted);
    expect(source).toEqual({ connector, address, config });
    expect(connectorNamed(connector)?.configSchema.safeParse(config).success).toBe(true);
    expect(readSourceAddress(address)).toEqual({ source });
  });

  it.each([
    'https://x.com/kemenkeu',
    'twitter.com/kemenkeu',
    'https://www.instagram.com/kemenkeuri/',
    'https://m.facebook.com/KemenkeuRI',
    'https://www.tiktok.com/@kemenkeu',
    'https://www.threads.net/@kemenkeuri',
    'https://www.youtube.com/watch?v=a1B2c3D4e5F',
  ])('%s belongs to a network that is closed', (pasted) =>
    expect(readSourceAddress(pasted)).toEqual({ refusal: 'SOURCE_NETWORK_CLOSED' }),
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
    expect(readSourceAddress(pasted)).toEqual({ refusal: 'SOURCE_ADDRESS_INVALID' }),
  );
});

describe('networkOfConnector', () => {
  it.each([
    ['feed', 'web'],
    ['bluesky', 'bluesky'],
    ['mastodon', 'mastodon'],
    ['youtube', 'youtube'],
    ['spreadsheet', null],
  ])('%s -> %s', (connector, network) => expect(networkOfConnector(connector)).toBe(network));
});
