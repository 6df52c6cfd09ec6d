import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeProfileReader } from '@conductor/connector-contract/profile-spec';
import { after, fetchOptions, Host, loopbackHttp } from '../spec-kit/host.js';
import { blueskyProfiles } from './bluesky-profiles.js';

/** Shapes written after the public lexicons, not recorded from a live server. */
const host = new Host();
const http = loopbackHttp();
const options = () => fetchOptions(http, () => Promise.reject(new Error('This network has no uploads.')));
const DID = 'did:plc:z72i7hdynmk6r22z27h6tvur';
const PRESIDENT = 'did:plc:ewvi7nxzyoun6zhxrhs64oiz';

const json = (path: string, body: unknown, status = 200) =>
  host.serve(path, status, JSON.stringify(body), { 'content-type': 'application/json' });
const refuse = (path: string, error: string, message: string) => json(path, { error, message }, 400);
const profilePath = (actor: string) => `/xrpc/app.bsky.actor.getProfile?${new URLSearchParams({ actor })}`;
const feedPath = (actor: string) =>
  `/xrpc/app.bsky.feed.getAuthorFeed?${new URLSearchParams({ actor, limit: '100', filter: 'posts_with_replies' })}`;
const repositoryPath = (repo: string) =>
  `/xrpc/com.atproto.repo.describeRepo?${new URLSearchParams({ repo })}`;
const recordsPath = (repo: string, collection: string, limit: string) =>
  `/xrpc/com.atproto.repo.listRecords?${new URLSearchParams({ repo, collection, limit })}`;

const author = (did: string, handle: string) => ({ did, handle, displayName: 'Kementerian Uji' });
const post = (by: ReturnType<typeof author>, key: string, text: string, createdAt: string) => ({
  post: {
    uri: `at://${by.did}/app.bsky.feed.post/${key}`,
    author: by,
    record: { $type: 'app.bsky.feed.post', text, createdAt },
    indexedAt: createdAt,
  },
});
const shown = (did: string, handle: string, more: object = {}) => ({
  ...author(did, handle),
  description: 'Akun resmi. gpr-7k3m-q9xd https://kemenuji.go.id/tentang',
  website: 'https://kemenuji.go.id',
  postsCount: 2,
  ...more,
});
/** An account in the public view. */
const account = (handle: string, stableId: string | null = null) => ({
  handle,
  url: `https://bsky.app/profile/${handle}`,
  stableId,
});
const reader = () => blueskyProfiles(host.origin);

beforeAll(async () => {
  await host.start();
  const own = author(DID, 'kemenuji.go.id');
  for (const actor of ['kemenuji.go.id', DID]) json(profilePath(actor), shown(DID, 'Kemenuji.go.id'));
  json(feedPath(DID), {
    feed: [
      {
        ...post(
          author(PRESIDENT, 'presiden.go.id'),
          '3lbpresiden22',
          'Kata presiden',
          '2026-11-20T01:00:00Z',
        ),
        reason: { $type: 'app.bsky.feed.defs#reasonRepost', by: own, indexedAt: '2026-11-21T01:00:00Z' },
      },
      post(own, '3lbsatu222222', 'Harga turun', '2026-11-20T02:00:00Z'),
    ],
  });
});
afterAll(async () => {
  await http.close();
  await host.stop();
});

describeProfileReader('bluesky, in the public view', {
  reader: { ...blueskyProfiles(), read: (asked, lent) => reader().read(asked, lent) },
  account: () => account('kemenuji.go.id'),
  options,
  expected: () => ({
    stableId: DID,
    handle: 'kemenuji.go.id',
    displayName: 'Kementerian Uji',
    description: 'Akun resmi. gpr-7k3m-q9xd https://kemenuji.go.id/tentang',
    links: [
      { url: 'https://kemenuji.go.id/', isVerified: false },
      { url: 'https://kemenuji.go.id/tentang', isVerified: false },
    ],
    posts: [
      {
        text: 'Harga turun',
        url: 'https://bsky.app/profile/kemenuji.go.id/post/3lbsatu222222',
        postedAt: new Date('2026-11-20T02:00:00Z'),
      },
    ],
    // What it passed on is its last act, though none of its own words.
    lastPostAt: new Date('2026-11-21T01:00:00Z'),
    movedTo: null,
  }),
  failures: [
    {
      title: 'a handle that nobody has',
      account: () =>
        after(refuse(profilePath('tiada.id'), 'InvalidRequest', 'Profile not found'), account('tiada.id')),
      kind: 'Malformed',
      code: 'ACCOUNT_NOT_FOUND_AT_NETWORK',
    },
    {
      title: 'an account that was there',
      account: () =>
        after(
          refuse(profilePath(PRESIDENT), 'InvalidRequest', 'Profile not found'),
          account('presiden.go.id', PRESIDENT),
        ),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
    {
      title: 'an account that its keepers closed',
      account: () =>
        after(
          refuse(profilePath('tutup.id'), 'AccountTakedown', 'Account has been taken down'),
          account('tutup.id'),
        ),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
    {
      title: 'trouble',
      account: () => after(host.serve(profilePath('galat.id'), 502), account('galat.id')),
      kind: 'Temporary',
      code: 'HTTP_STATUS',
    },
    {
      title: 'a page in place of an answer',
      account: () => after(host.serve(profilePath('html.id'), 200, '<!doctype html>'), account('html.id')),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
  ],
});

/** An account of a server of one's own, which is asked itself. */
const ownServer = () => ({ handle: 'humas.kemenuji.go.id', url: `${host.origin}/`, stableId: null });

describeProfileReader('bluesky, at the server that keeps the account', {
  reader: blueskyProfiles(),
  account: () => {
    for (const repo of ['humas.kemenuji.go.id', DID])
      json(repositoryPath(repo), { did: DID, handle: 'humas.kemenuji.go.id', handleIsCorrect: true });
    json(recordsPath(DID, 'app.bsky.actor.profile', '1'), {
      records: [
        {
          uri: `at://${DID}/app.bsky.actor.profile/self`,
          value: { $type: 'app.bsky.actor.profile', displayName: 'Humas', description: 'Kode gpr-7k3m-q9xd' },
        },
      ],
    });
    json(recordsPath(DID, 'app.bsky.feed.post', '100'), { records: [] });
    return ownServer();
  },
  options,
  expected: () => ({
    stableId: DID,
    handle: 'humas.kemenuji.go.id',
    displayName: 'Humas',
    description: 'Kode gpr-7k3m-q9xd',
    posts: [],
    lastPostAt: null,
  }),
  failures: [
    {
      title: 'an account that the server does not keep',
      account: () =>
        after(refuse(repositoryPath('tiada.id'), 'RepoNotFound', 'Could not find repo'), {
          ...ownServer(),
          handle: 'tiada.id',
        }),
      kind: 'Malformed',
      code: 'ACCOUNT_NOT_FOUND_AT_NETWORK',
    },
  ],
});

describe('a profile of Bluesky', () => {
  it('is followed by its lasting name when the handle changed', async () => {
    json(profilePath(DID), shown(DID, 'komdigi.go.id'));
    expect(await reader().read(account('kemenuji.go.id', DID), options())).toMatchObject({
      stableId: DID,
      handle: 'komdigi.go.id',
    });
  });

  it('has no handle where the handle’s domain names it no more', async () => {
    json(profilePath(DID), shown(DID, 'handle.invalid'));
    expect((await reader().read(account('kemenuji.go.id', DID), options())).handle).toBe(DID);
  });

  it('may be one that was never written', async () => {
    const did = 'did:plc:kosong';
    json(repositoryPath('humas.kemenuji.go.id'), { did, handle: 'humas.kemenuji.go.id' });
    json(recordsPath(did, 'app.bsky.actor.profile', '1'), { records: [] });
    json(recordsPath(did, 'app.bsky.feed.post', '100'), { records: [] });
    expect(await blueskyProfiles().read(ownServer(), options())).toMatchObject({
      description: '',
      links: [],
    });
  });
});
