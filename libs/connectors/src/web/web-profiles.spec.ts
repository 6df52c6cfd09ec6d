import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { describeProfileReader } from '@conductor/connector-contract/profile-spec';
import { after, fetchOptions, Host, loopbackHttp } from '../spec-kit/host.js';
import { webProfiles } from './web-profiles.js';

const host = new Host();
const http = loopbackHttp();
const options = () => fetchOptions(http, () => Promise.reject(new Error('This network has no uploads.')));
const account = (path = '/') => ({ handle: 'kemenuji.go.id', url: host.origin + path, stableId: null });

const PAGE = `<!doctype html><html><head><title> Kementerian &amp; Uji </title>
  <meta name="GPR-Conductor" content="gpr-7k3m-q9xd">
  <!-- <meta name="gpr-conductor" content="gpr-dihapus"> <a rel="me" href="https://x.com/dihapus">x</a> -->
  <link rel="me" href="https://bsky.app/profile/kemenuji.go.id">
  </head><body>
  <a class=besar rel='nofollow me' href='/@humas'>Mastodon</a>
  <a rel="menu" href="https://x.com/menu">Menu</a><a href="https://x.com/lain">Lain</a></body></html>`;
const WELL_KNOWN = '/.well-known/gpr-conductor.txt';

beforeAll(() => host.start());
beforeEach(() => {
  host.serve('/', 200, PAGE, { 'content-type': 'text/html' });
  host.serve(WELL_KNOWN, 404);
});
afterAll(async () => {
  await http.close();
  await host.stop();
});

describeProfileReader('a website', {
  reader: webProfiles,
  account,
  options,
  expected: () => ({
    stableId: 'kemenuji.go.id',
    handle: 'kemenuji.go.id',
    displayName: 'Kementerian & Uji',
    description: 'gpr-7k3m-q9xd',
    links: [
      { url: 'https://bsky.app/profile/kemenuji.go.id', isVerified: false },
      { url: `${host.origin}/@humas`, isVerified: false },
    ],
    posts: [],
    lastPostAt: null,
    movedTo: null,
  }),
  failures: [
    {
      title: 'a first page that is not there',
      account: () => account('/tiada'),
      kind: 'Malformed',
      code: 'HTTP_NOT_FOUND',
    },
    {
      title: 'a site that says it is no more',
      account: () => after(host.serve('/tutup', 410), account('/tutup')),
      kind: 'SourceGone',
      code: 'SOURCE_GONE',
    },
    {
      title: 'trouble',
      account: () => after(host.serve('/galat', 503), account('/galat')),
      kind: 'Temporary',
      code: 'HTTP_STATUS',
    },
  ],
});

describe('a website’s profile', () => {
  it.each([
    ['a small text', 200, 'gpr-berkas\n', 'text/plain; charset=utf-8', 'gpr-7k3m-q9xd\ngpr-berkas'],
    ['a page for every address', 200, '<p>gpr-berkas</p>', 'text/html', 'gpr-7k3m-q9xd'],
    ['a fault', 500, 'gpr-berkas', 'text/plain', 'gpr-7k3m-q9xd'],
  ])('reads the file that was left for us: %s', async (_, status, body, type, expected) => {
    host.serve(WELL_KNOWN, status, body, { 'content-type': type });
    expect((await webProfiles.read(account(), options())).description).toBe(expected);
  });

  it('names the site that it leads to instead', async () => {
    const other = loopbackHttp({ resolve: () => Promise.resolve(['127.0.0.1']) });
    const { port } = new URL(host.origin);
    host.serve('/pindah', 301, '', { location: `http://komdigi.go.id:${port}/` });
    host.serve('/sama', 301, '', { location: `http://www.kominfo.go.id:${port}/` });
    const at = (path: string) => ({ ...account(), url: `http://kominfo.go.id:${port}${path}` });
    const lent = { ...options(), http: other };
    expect((await webProfiles.read(at('/pindah'), lent)).movedTo).toBe('komdigi.go.id');
    expect((await webProfiles.read(at('/sama'), lent)).movedTo).toBeNull();
    await other.close();
  });
});
