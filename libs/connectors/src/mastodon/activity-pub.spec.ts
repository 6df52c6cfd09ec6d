import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeProfileReader } from '@conductor/connector-contract/profile-spec';
import { fetchOptions, loopbackHttp } from '../spec-kit/host.js';
import { ActivityPubServer, type ServedActor } from '../spec-kit/activity-pub-server.js';
import { mastodonProfiles } from './mastodon-profiles.js';

/** A server of ActivityPub that really runs, reached by the real client: discovery, actor, attachments, a move. */
const server = new ActivityPubServer();
const http = loopbackHttp();
const options = () => fetchOptions(http, () => Promise.reject(new Error('This network has no uploads.')));
const account = (name: string, stableId: string | null = null) => ({
  handle: `${name}@${new URL(server.origin).host}`,
  url: `${server.origin}/@${name}`,
  stableId,
});
const served: ServedActor = {
  name: 'Kementerian Uji',
  summary: '<p>Akun resmi. Kode: <b>gpr-7k3m-q9xd</b></p>',
  websites: ['https://kemenuji.go.id'],
  posts: ['<p>Harga turun</p>', '<p>Stok aman</p>'],
};

beforeAll(async () => {
  await server.start();
  server.actors.set('humas', served);
  server.actors.set('diam', { ...served, posts: [], websites: [] });
  server.actors.set('pindah', { ...served, movedTo: `${server.origin}/users/humas` });
  server.actors.set('ditangguhkan', { ...served, isSuspended: true });
});
afterAll(async () => {
  await http.close();
  await server.stop();
});

describeProfileReader('an account of another server of ActivityPub', {
  reader: mastodonProfiles,
  account: () => account('humas'),
  options,
  expected: () => ({
    stableId: `${server.origin}/users/humas`,
    handle: `humas@${new URL(server.origin).host}`,
    displayName: 'Kementerian Uji',
    description: 'Akun resmi. Kode: gpr-7k3m-q9xd',
    links: [{ url: 'https://kemenuji.go.id/', isVerified: false }],
    posts: [
      {
        text: 'Harga turun',
        url: `${server.origin}/users/humas/posts/0`,
        postedAt: new Date('2026-11-20T02:00:00Z'),
      },
      {
        text: 'Stok aman',
        url: `${server.origin}/users/humas/posts/1`,
        postedAt: new Date('2026-11-19T02:00:00Z'),
      },
    ],
    lastPostAt: new Date('2026-11-20T02:00:00Z'),
    movedTo: null,
  }),
  failures: [
    {
      title: 'an account that nobody has',
      account: () => account('tiada'),
      kind: 'Malformed',
      code: 'ACCOUNT_NOT_FOUND_AT_NETWORK',
    },
    {
      title: 'an account that was there',
      account: () => account('tiada', `${server.origin}/users/tiada`),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
    {
      title: 'an account that its server suspended',
      account: () => account('ditangguhkan'),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
  ],
});

describe('a profile by ActivityPub', () => {
  it('names the account that it moved to', async () => {
    const { movedTo } = await mastodonProfiles.read(account('pindah'), options());
    expect(movedTo).toBe(`${server.origin}/users/humas`);
  });

  it('tells nothing of posts where there are none', async () => {
    expect(await mastodonProfiles.read(account('diam'), options())).toMatchObject({
      posts: [],
      lastPostAt: null,
      links: [],
    });
  });
});
