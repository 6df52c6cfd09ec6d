import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CollectedPost, JsonValue } from '@conductor/connector-contract';
import { describeConnector } from '@conductor/connector-contract/contract-spec';
import { readReportedLink } from '../reported-link/read-link.js';
import { allOf, fetchOptions } from '../spec-kit/host.js';
import { RecordedNetwork, type RecordedAnswer } from '../spec-kit/recorded-network.js';
import {
  discovered,
  graphError,
  instagramUrl,
  medium,
  OWN_ACCOUNT,
} from '../spec-kit/recorded-shapes/graph.js';
import { instagram } from './instagram-connector.js';

const KEY = 'EAAcanary/of=instagram';
const network = new RecordedNetwork();
const noUploads = () => Promise.reject(new Error('This network has no uploads.'));
const options = () => fetchOptions(network, noUploads, { token: KEY, accountId: OWN_ACCOUNT });
const collect = (account: string, cursor: JsonValue = null) =>
  allOf(instagram.fetch({ account }, cursor, options()));

let accounts = 0;
function accountWith(answer: RecordedAnswer): string {
  const name = `akun${(accounts += 1)}`;
  network.on(instagramUrl(name), answer);
  return name;
}
const failing = (answer: RecordedAnswer) => ({ config: { account: accountWith(answer) } });
const refused = (status: number, code: number, more: object = {}) =>
  failing({ status, body: graphError(code, more) });
async function collected(item: object): Promise<CollectedPost | undefined> {
  return (await collect(accountWith({ body: discovered('a', [item]) })))[0]?.posts[0];
}

beforeAll(() => {
  network.on(instagramUrl('kemenuji'), {
    body: discovered('kemenuji', [medium(5, 'Panen raya'), { id: '4' }, medium(3, 'Stok aman')], 'QVF=='),
  });
  network.on(instagramUrl('kemenuji', 'QVF=='), {
    body: discovered('kemenuji', [medium(2, undefined), medium(1, 'Harga turun')]),
  });
});

describeConnector('instagram', {
  connector: instagram,
  config: () => ({ account: 'kemenuji' }),
  options,
  externalIds: ['CxYz_5', 'CxYz_3', 'CxYz_1'],
  rejectedRows: [2, 1],
  invalidConfigs: [{}, null, { account: '@kemenuji' }, { account: 'a){id}' }],
  failures: [
    {
      title: 'an installation without a key',
      config: { account: 'kemenuji' },
      options: () => fetchOptions(network, noUploads),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_MISSING',
    },
    {
      title: 'an installation without an account of its own',
      config: { account: 'kemenuji' },
      options: () => fetchOptions(network, noUploads, { token: KEY, accountId: null }),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_MISSING',
    },
    {
      title: 'a key that ran out',
      ...refused(400, 190),
      kind: 'CredentialsRejected',
      code: 'CREDENTIALS_REJECTED',
    },
    {
      title: 'a limit of the user',
      ...refused(403, 17),
      kind: 'RateLimited',
      code: 'RATE_LIMITED',
    },
    {
      title: 'a person’s account, or none',
      ...refused(400, 110, { error_subcode: 2_207_013 }),
      kind: 'Malformed',
      code: 'ACCOUNT_NOT_FOUND_AT_NETWORK',
    },
    {
      title: 'a network in trouble',
      ...refused(500, 1),
      kind: 'Temporary',
      code: 'HTTP_STATUS',
    },
    {
      title: 'an answer about nothing',
      ...failing({ body: { id: OWN_ACCOUNT } }),
      kind: 'Malformed',
      code: 'ANSWER_UNREADABLE',
    },
  ],
});

describe('a post of instagram', () => {
  it('has its words, its counts and its address, under the identity of a reported link', async () => {
    const post = await collected(
      medium(7, 'Harga #Pangan turun\n\nBaca https://kemenuji.go.id/x?igsh=1 ', {
        permalink: 'https://www.instagram.com/reel/CxYz_7/',
        children: { data: [{ media_type: 'IMAGE', id: '1' }] },
      }),
    );
    expect(post).toMatchObject({
      network: 'instagram',
      externalId: 'CxYz_7',
      url: 'https://www.instagram.com/p/CxYz_7/',
      text: 'Harga #Pangan turun\n\nBaca https://kemenuji.go.id/x?igsh=1',
      postedAt: new Date('2026-11-20T02:00:00Z'),
      authorHandle: `akun${accounts}`,
      hashtags: ['pangan'],
      links: ['https://kemenuji.go.id/x'],
      metrics: { likes: 5, replies: 3 },
    });
    expect(readReportedLink('https://www.instagram.com/reel/CxYz_7/?igsh=1')).toMatchObject({
      externalId: post?.externalId,
      url: post?.url,
    });
  });

  it('names its picture, or each of a row of them', async () => {
    const picture = { media_type: 'IMAGE', media_url: 'https://cdn.example/1.jpg' };
    const film = { media_type: 'VIDEO', media_url: 'https://cdn.example/2.mp4' };
    const one = await collected(medium(10, 'x', picture));
    expect(one?.media).toEqual([{ kind: 'image', url: picture.media_url, description: null }]);
    const row = await collected(medium(11, 'x', { ...picture, children: { data: [picture, film, {}] } }));
    expect(row?.media.map(({ kind }) => kind)).toEqual(['image', 'video']);
  });

  it('has no count where the account hides it', async () =>
    expect((await collected(medium(8, 'x', { like_count: undefined })))?.metrics).toEqual({ replies: 3 }));

  it('is never one at another address', async () =>
    expect(await collected(medium(9, 'x', { permalink: 'https://palsu.id/p/CxYz_9/' }))).toBeUndefined());
});

describe('a pull of instagram', () => {
  it('carries the key in one header only', async () => {
    const name = accountWith({ body: discovered('a', [medium(1, `kunci ${KEY}`)]) });
    expect(JSON.stringify(await collect(name))).not.toMatch(/canary/);
    const { url, headers } = network.requests.at(-1) ?? {};
    expect(url).not.toMatch(/canary|access_token/);
    expect(headers).toMatchObject({ authorization: `Bearer ${KEY}` });
  });

  it('asks once where nothing is new, and brings an edited caption as the same post', async () => {
    const name = accountWith({ body: discovered('a', [medium(2, 'dua'), medium(1, 'lama')]) });
    network.on(instagramUrl(name, 'QVF'), { body: discovered('a', []) });
    const cursor = (await collect(name)).at(-1)?.cursor ?? null;
    expect(await collect(name, cursor)).toEqual([]);
    network.on(instagramUrl(name), { body: discovered('a', [medium(2, 'dua'), medium(1, 'baru')], 'QVF') });
    const pages = await collect(name, cursor);
    expect(pages.flatMap(({ posts }) => posts)).toMatchObject([{ externalId: 'CxYz_1', text: 'baru' }]);
  });

  it('ends at a page of nothing, and at a cursor that would change the question', async () => {
    const name = accountWith({ body: discovered('a', [medium(1, 'x')], 'QVF') });
    network.on(instagramUrl(name, 'QVF'), { body: discovered('a', [], 'QVG') });
    expect((await collect(name)).at(-1)?.cursor).toMatchObject({ walk: null });
    const odd = accountWith({ body: discovered('a', [medium(1, 'x')], 'a){biography}') });
    expect((await collect(odd)).at(-1)?.cursor).toMatchObject({ walk: null });
  });

  it('does not follow a handle that came to belong to somebody else', async () => {
    const name = accountWith({ body: discovered('a', [medium(1, 'x')]) });
    const cursor = (await collect(name)).at(-1)?.cursor ?? null;
    network.on(instagramUrl(name), { body: discovered('a', [medium(2, 'y')], null, '17841400000000055') });
    await expect(collect(name, cursor)).rejects.toMatchObject({ kind: 'SourceGone' });
  });
});
