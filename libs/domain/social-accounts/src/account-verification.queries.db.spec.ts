import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, systemActor } from '@conductor/kernel';
import { buildOrganisation, createHarness, type Harness } from '@conductor/testing';
import { AccountVerificationQueries } from './account-verification.queries.js';
import { socialAccountsEntities } from './social-accounts.module.js';

describe('AccountVerificationQueries', () => {
  const queries = new AccountVerificationQueries();
  let harness: Harness;
  let ministry: string;

  const register = (network: string, handle: string, kind = 'institutional'): Promise<unknown> =>
    harness.act(systemActor('test'), (ctx) =>
      ctx.db.query(
        `insert into social_account (organisation_id, network, handle, url, kind, registered_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [ministry, network, handle, `https://${network}.example/${handle}`, kind, ctx.clock.now()],
      ),
    );

  beforeAll(async () => {
    harness = await createHarness(socialAccountsEntities);
    ministry = await harness.act(systemActor('test'), (ctx) => buildOrganisation(ctx, { code: 'kemenkeu' }));
    await harness.act(systemActor('test'), (ctx) => buildOrganisation(ctx, { code: 'kemenkes' }));
    await register('x', 'kemenkeuri');
    await register('instagram', 'kemenkeuri');
    await register('facebook', 'kemenkeu.ri');
    await register('youtube', 'ucvyuo2bfji0z1xgzvfilqpw');
    await register('web', 'kemenkeu.go.id');
    await register('x', 'menteri_contoh', 'personal');
  });
  afterAll(() => harness.close());

  const verify = async (pasted: string): Promise<string> => {
    const { verdict, officials, reason } = await queries.verify(harness.read(anonymous), pasted);
    const named = officials.map(({ network, handle }) => `${network} ${handle}`).join(', ');
    return [verdict, named, reason ?? ''].filter((part) => part !== '').join(': ');
  };

  it.each([
    ['https://twitter.com/KemenkeuRI?lang=id', 'official: x kemenkeuri'],
    ['@KemenkeuRI', 'official: x kemenkeuri, instagram kemenkeuri, facebook kemenkeu.ri'],
    ['https://fb.com/kemen.keuri', 'official: facebook kemenkeu.ri'],
    [
      'https://www.youtube.com/channel/UCvYUo2bFjI0Z1xGZvFiLQpw',
      'official: youtube ucvyuo2bfji0z1xgzvfilqpw',
    ],
    ['kemenkeu.go.id', 'official: web kemenkeu.go.id'],
    ['https://djp.kemenkeu.go.id/berita/1', 'official: web kemenkeu.go.id'],
    ['https://x.com/menteri_contoh', 'official: x menteri_contoh'],
    ['https://www.tiktok.com/@kemenkeuri', 'look_alike: x kemenkeuri: same_name'],
    ['https://x.com/kernenkeuri', 'look_alike: x kemenkeuri: confusable'],
    ['https://instagram.com/kemenkeu_ri', 'look_alike: instagram kemenkeuri: edited'],
    ['kеmenkeuri', 'look_alike: x kemenkeuri: confusable'],
    ['https://x.com/kеmenkeuri', 'look_alike: x kemenkeuri: confusable'],
    ['https://kemenkeu.go.id.evil.id/login', 'look_alike: web kemenkeu.go.id: affixed'],
    ['https://x.com@kemenkeu-go.id/', 'look_alike: web kemenkeu.go.id: affixed'],
    ['https://x.com/kemenkes', 'not_official'],
    ['https://x.com/budi', 'not_official'],
    ['https://evil.id/@kemenkeuri@sosial.example', 'look_alike: x kemenkeuri: same_name'],
    ['https://x.com/home', 'unreadable'],
    ['', 'unreadable'],
    ['apa kabar', 'unreadable'],
    ['\u0000', 'unreadable'],
  ])('%j: %s', async (pasted, expected) => {
    expect(await verify(pasted)).toBe(expected);
  });

  it('tells what the public profile shows, whose it is and since when, and nothing else', async () => {
    const { officials } = await queries.verify(harness.read(anonymous), 'https://x.com/menteri_contoh');
    expect(officials).toEqual([
      {
        network: 'x',
        networkName: 'X',
        handle: 'menteri_contoh',
        url: 'https://x.example/menteri_contoh',
        kind: 'personal',
        isDemo: false,
        registeredAt: harness.clock.now(),
        retiredOn: null,
        organisationNameId: expect.any(String),
        organisationNameEn: expect.any(String),
      },
    ]);
  });

  it('knows an account from the moment it is registered, and its look-alikes', async () => {
    expect(await verify('https://www.tiktok.com/@bappenas_resmi')).toBe('not_official');
    await register('tiktok', 'bappenas');
    expect(await verify('https://www.tiktok.com/@bappenas_resmi')).toBe(
      'look_alike: tiktok bappenas: affixed',
    );
  });
});
