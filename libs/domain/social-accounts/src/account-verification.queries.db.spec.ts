import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, systemActor } from '@conductor/kernel';
import { buildOrganisation, buildSocialAccount, createHarness, type Harness } from '@conductor/testing';
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
    const values = { organisationId: ministry, kind: 'personal' } as const;
    await harness.act(systemActor('test'), async (ctx) => {
      await buildSocialAccount(ctx, { ...values, handle: 'menteri_contoh' });
      await buildSocialAccount(ctx, { ...values, handle: 'tanpa_setuju', hasConsent: false });
    });
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
        url: 'https://test.example/menteri_contoh',
        kind: 'personal',
        isDemo: true,
        registeredAt: harness.clock.now(),
        retiredOn: null,
        organisationNameId: expect.any(String),
        organisationNameEn: expect.any(String),
        proofKind: null,
        provedAt: null,
      },
    ]);
  });

  it('tells of a personal account from the moment its holder consents until the holder withdraws', async () => {
    const asked = 'https://x.com/tanpa_setuju';
    expect(await verify(asked)).toBe('not_official');
    const consents = (sql: string) => harness.act(systemActor('test'), (ctx) => ctx.db.query(sql));
    await consents(
      `insert into account_consent (social_account_id, given_by, purpose_version, given_at)
       select id, holder_id, 1, now() from social_account where handle = 'tanpa_setuju'`,
    );
    expect(await verify(asked)).toBe('official: x tanpa_setuju');
    expect(await verify('https://x.com/tanpa_setuju_')).toMatch(/^look_alike: x tanpa_setuju/);
    await consents(
      `update account_consent set withdrawn_at = now(), withdrawal_choice = 'delete'
        where social_account_id = (select id from social_account where handle = 'tanpa_setuju')`,
    );
    expect(await verify(asked)).toBe('not_official');
    expect(await verify('https://x.com/tanpa_setuju_')).toBe('not_official');
  });

  it('knows an account from the moment it is registered, and its look-alikes', async () => {
    expect(await verify('https://www.tiktok.com/@bappenas_resmi')).toBe('not_official');
    await register('tiktok', 'bappenas');
    expect(await verify('https://www.tiktok.com/@bappenas_resmi')).toBe(
      'look_alike: tiktok bappenas: affixed',
    );
  });
});
