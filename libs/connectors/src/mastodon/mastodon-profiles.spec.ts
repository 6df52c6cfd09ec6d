import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeProfileReader } from '@conductor/connector-contract/profile-spec';
import { after, fetchOptions, Host, loopbackHttp } from '../spec-kit/host.js';
import { mastodonProfiles } from './mastodon-profiles.js';

/** Shapes written after the public documentation of the REST API, not recorded from a live server. */
const host = new Host();
const http = loopbackHttp();
const options = () => fetchOptions(http, () => Promise.reject(new Error('This network has no uploads.')));

const lookupPath = (name: string) => `/api/v1/accounts/lookup?acct=${name}`;
const json = (path: string, body: unknown, status = 200) =>
  host.serve(path, status, JSON.stringify(body), { 'content-type': 'application/json' });
const anchor = (href: string) => `<a href="${href}" rel="nofollow noopener me" target="_blank">${href}</a>`;
const shown = (name: string, more: object = {}) => ({
  id: `9${name}`,
  username: name,
  acct: name,
  uri: `https://sosial.id/users/${name}`,
  url: `https://sosial.id/@${name}`,
  display_name: 'Kementerian Uji ',
  note: `<p>Akun resmi.</p><p>gpr-7k3m-q9xd ${anchor('https://kemenuji.go.id/berita?utm_source=x')}</p>`,
  fields: [
    { name: 'Situs', value: anchor('https://kemenuji.go.id'), verified_at: '2026-10-01T00:00:00.000+00:00' },
    { name: 'Blog', value: anchor('https://blog.example.id/'), verified_at: null },
    { name: 'Telepon', value: '021-1234', verified_at: null },
  ],
  last_status_at: '2026-11-20',
  ...more,
});
const status = (name: string, id: string, content: string, more: object = {}) => ({
  id,
  created_at: '2026-11-20T02:00:00.000Z',
  edited_at: null,
  url: `${host.origin}/@${name}/${id}`,
  content,
  account: { id: `9${name}`, acct: name, display_name: 'Kementerian Uji' },
  reblog: null,
  ...more,
});
const found = (name: string, profile: object, ...statuses: object[]) => {
  json(lookupPath(name), profile);
  json(`/api/v1/accounts/9${name}/statuses?limit=20`, statuses);
};
const account = (name: string, stableId: string | null = null) => ({
  handle: `${name}@${new URL(host.origin).host}`,
  url: `${host.origin}/@${name}`,
  stableId,
});

beforeAll(async () => {
  await host.start();
  found('humas', shown('humas'), status('humas', '115000000000000001', '<p>Harga turun</p>'));
});
afterAll(async () => {
  await http.close();
  await host.stop();
});

describeProfileReader('mastodon, by the client API', {
  reader: mastodonProfiles,
  account: () => account('humas'),
  options,
  expected: () => ({
    stableId: 'https://sosial.id/users/humas',
    handle: `humas@${new URL(host.origin).host}`,
    displayName: 'Kementerian Uji',
    description: 'Akun resmi.\n\ngpr-7k3m-q9xd https://kemenuji.go.id/berita?utm_source=x',
    links: [
      { url: 'https://kemenuji.go.id/', isVerified: true },
      { url: 'https://blog.example.id/', isVerified: false },
      { url: 'https://kemenuji.go.id/berita', isVerified: false },
    ],
    posts: [
      {
        text: 'Harga turun',
        url: `https://${new URL(host.origin).host}/@humas/115000000000000001`,
        postedAt: new Date('2026-11-20T02:00:00Z'),
      },
    ],
    lastPostAt: new Date('2026-11-20T02:00:00Z'),
    movedTo: null,
  }),
  failures: [
    {
      title: 'a name that nobody has',
      account: () => after(json(lookupPath('tiada'), { error: 'Record not found' }, 404), account('tiada')),
      kind: 'Malformed',
      code: 'ACCOUNT_NOT_FOUND_AT_NETWORK',
    },
    {
      title: 'an account that was there',
      account: () => account('tiada', 'https://sosial.id/users/tiada'),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
    {
      title: 'an account that was suspended',
      account: () => after(found('tutup', shown('tutup', { suspended: true })), account('tutup')),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
    {
      title: 'a limit',
      account: () => after(host.serve(lookupPath('limit'), 429), account('limit')),
      kind: 'RateLimited',
      code: 'RATE_LIMITED',
    },
    {
      title: 'trouble',
      account: () => after(host.serve(lookupPath('galat'), 500), account('galat')),
      kind: 'Temporary',
      code: 'HTTP_STATUS',
    },
  ],
});

describe('a profile by the client API', () => {
  it('names the account that it moved to', async () => {
    found('pindah', shown('pindah', { moved: { acct: 'humas@baru.id', url: 'https://baru.id/@humas' } }));
    expect((await mastodonProfiles.read(account('pindah'), options())).movedTo).toBe(
      'https://baru.id/@humas',
    );
  });

  it('takes no words of another one, but knows that something was passed on', async () => {
    const passedOn = status('lain', '115000000000000009', '<p>gpr-7k3m-q9xd</p>', {
      account: { id: '77', acct: 'lain@lain.id' },
    });
    found('ulang', shown('ulang'), status('ulang', '115000000000000002', '', { reblog: passedOn }));
    expect(await mastodonProfiles.read(account('ulang'), options())).toMatchObject({
      posts: [],
      lastPostAt: new Date('2026-11-20T02:00:00Z'),
    });
  });

  it('takes the number at its server for the lasting name where a server tells no other', async () => {
    found('lama', shown('lama', { uri: undefined }));
    const { host: server } = new URL(host.origin);
    expect((await mastodonProfiles.read(account('lama'), options())).stableId).toBe(`${server}/9lama`);
  });
});
