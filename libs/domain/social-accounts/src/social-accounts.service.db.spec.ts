import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor, type UserActor } from '@conductor/kernel';
import { buildActor, buildOrganisation, createHarness, type Harness, refusalOf } from '@conductor/testing';
import { NetworkQueries } from './network.queries.js';
import { accountKey, SocialAccountQueries } from './social-account.queries.js';
import { socialAccountsEntities } from './social-accounts.module.js';
import { type NewSocialAccount, SocialAccountsService } from './social-accounts.service.js';

const accounts = new SocialAccountsService();
const queries = new SocialAccountQueries();

describe('SocialAccountsService', () => {
  let harness: Harness;
  let own: string;
  let other: string;
  let officer: UserActor;
  let admin: UserActor;

  beforeAll(async () => {
    harness = await createHarness(socialAccountsEntities);
    await harness.act(systemActor('test'), async (ctx) => {
      own = await buildOrganisation(ctx);
      other = await buildOrganisation(ctx);
      officer = await buildActor(ctx, 'officer', own);
      admin = await buildActor(ctx, 'admin', own);
    });
  });
  afterAll(() => harness.close());

  const register = (actor: UserActor, values: Partial<NewSocialAccount>) =>
    harness.act(actor, (ctx) =>
      accounts.register(ctx, {
        organisationId: own,
        network: 'x',
        handle: 'kemenx',
        kind: 'institutional',
        ...values,
      }),
    );

  it('keeps a handle in its one form and refuses it a second time, whoever asks', async () => {
    const account = await register(officer, { handle: ' @KemenX ' });
    expect(account).toMatchObject({ handle: 'kemenx', organisationId: own, isDemo: false });
    expect(account.url).toBe('https://x.com/kemenx');
    expect(
      await refusalOf(
        register(admin, { organisationId: other, handle: 'https://twitter.com/KEMENX?lang=id' }),
      ),
    ).toBe('ACCOUNT_ALREADY_REGISTERED');
    expect((await register(officer, { network: 'instagram' })).handle).toBe('kemenx');
  });

  it('keeps the case of a channel number in the address, for the row’s key has none', async () => {
    const channel = 'https://youtube.com/channel/UCvYUo2bFjI0Z1xGZvFiLQpw/videos';
    expect(await register(officer, { network: 'youtube', handle: channel })).toMatchObject({
      handle: 'ucvyuo2bfji0z1xgzvfilqpw',
      url: 'https://www.youtube.com/channel/UCvYUo2bFjI0Z1xGZvFiLQpw',
    });
  });

  it('takes an account of the demo as it was invented', async () => {
    const url = 'https://x.demo.example/demo_kementerian_contoh';
    expect(await register(admin, { handle: '@demo_kementerian_contoh', url, isDemo: true })).toMatchObject({
      handle: 'demo_kementerian_contoh',
      url,
      isDemo: true,
    });
  });

  it('lets one of two who register the same handle at once win', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => register(admin, { handle: 'berebut' })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('refuses another organisation to an officer as if it were not there, and allows it to an administrator', async () => {
    expect(await refusalOf(register(officer, { organisationId: other, handle: 'lain' }))).toBe(
      'ORGANISATION_NOT_FOUND',
    );
    expect((await register(admin, { organisationId: other, handle: 'lain' })).organisationId).toBe(other);
  });

  it.each([
    [{ handle: ' @ ' }, 'ACCOUNT_HANDLE_INVALID'],
    [{ handle: 'dua kata' }, 'ACCOUNT_HANDLE_INVALID'],
    [{ handle: 'a'.repeat(254) }, 'ACCOUNT_HANDLE_INVALID'],
    [{ handle: 'nama-bertanda' }, 'ACCOUNT_HANDLE_INVALID'],
    [{ handle: 'kеmenx' }, 'ACCOUNT_HANDLE_INVALID'],
    [{ handle: 'https://instagram.com/kemenx' }, 'ACCOUNT_HANDLE_INVALID'],
    [{ handle: 'linktr.ee', network: 'web' }, 'ACCOUNT_HANDLE_INVALID'],
    [{ handle: 'alamat', url: 'javascript:alert(1)' }, 'ACCOUNT_URL_INVALID'],
    [{ handle: 'alamat', url: 'https://x.com/lain' }, 'ACCOUNT_URL_OF_ANOTHER'],
    [{ handle: 'jaringan', network: 'orkut' }, 'NETWORK_NOT_FOUND'],
    [{ handle: 'lembaga', organisationId: '00000000-0000-7000-8000-000000000000' }, 'ORGANISATION_NOT_FOUND'],
  ])('refuses %j with %s', async (values, code) => {
    expect(await refusalOf(register(admin, values))).toBe(code);
  });

  describe('of a person', () => {
    const personal = (handle: string, values: Partial<NewSocialAccount> = {}) =>
      ({ handle, kind: 'personal', network: 'instagram', ...values }) as const;

    it('is registered by its holder, and counts only once the holder consents', async () => {
      const account = await register(officer, personal('ani.sendiri'));
      expect(account).toMatchObject({ holderId: officer.userId, kind: 'personal' });
      expect((await queries.byIds(harness.read(officer), [account.id])).get(account.id)).toMatchObject({
        isCounted: false,
      });
    });

    it('is nobody’s whom an officer names, but an administrator may propose a member’s', async () => {
      const colleague = await harness.act(admin, (ctx) => buildActor(ctx, 'reviewer', own));
      const stranger = await harness.act(admin, (ctx) => buildActor(ctx, 'officer', other));
      const named = (holder: UserActor) => personal(`akun.${holder.role}`, { holderId: holder.userId });
      expect(await refusalOf(register(officer, named(colleague)))).toBe('ACCOUNT_HOLDER_NOT_MEMBER');
      expect(await refusalOf(register(admin, named(stranger)))).toBe('ACCOUNT_HOLDER_NOT_MEMBER');
      expect((await register(admin, named(colleague))).holderId).toBe(colleague.userId);
      expect(await refusalOf(register(admin, personal('tanpa.pemilik')))).toBe('ACCOUNT_HOLDER_MISSING');
      expect(
        await refusalOf(
          register(admin, { handle: 'lembaga.berpemilik', network: 'instagram', holderId: officer.userId }),
        ),
      ).toBe('ACCOUNT_HOLDER_SUPERFLUOUS');
    });

    it('gets its holder where it was registered before holders were kept, and only once', async () => {
      await harness.sql(
        `insert into social_account (organisation_id, network, handle, url, kind, registered_at)
         values ($1, 'instagram', 'akun.lama', 'https://www.instagram.com/akun.lama', 'personal', now())`,
        [own],
      );
      expect((await register(officer, personal('akun.lama'))).holderId).toBe(officer.userId);
      expect(await refusalOf(register(officer, personal('akun.lama')))).toBe('ACCOUNT_ALREADY_REGISTERED');
    });

    it('is shown without consent to its holder and to administrators only', async () => {
      const colleague = await harness.act(admin, (ctx) => buildActor(ctx, 'officer', own));
      const { id } = await register(officer, personal('belum.setuju'));
      const sees = async (actor: UserActor) => [
        (await queries.visible(harness.read(actor), id)) !== null,
        (await queries.page(harness.read(actor), {}, 99, null)).some((row) => row.id === id),
      ];
      expect(await sees(officer)).toEqual([true, true]);
      expect(await sees(admin)).toEqual([true, true]);
      expect(await sees(colleague)).toEqual([false, false]);
    });
  });

  it('leaves the registry to officers and administrators', async () => {
    const leader = await harness.act(admin, (ctx) => buildActor(ctx, 'leader', own));
    await expect(register(leader, { handle: 'pimpinan' })).rejects.toThrow('account.register');
  });

  it('pages by handle, filters, and finds accounts by name in one question', async () => {
    const ctx = harness.read(admin);
    const everything = await queries.page(ctx, {}, 50, null);
    expect(everything.map(({ handle }) => handle)).toEqual(
      [...everything.map(({ handle }) => handle)].sort(),
    );
    const [first] = everything;
    const rest = await queries.page(ctx, {}, 50, { key: first!.handle, id: first!.id });
    expect(rest).toEqual(everything.slice(1));
    expect(await queries.page(ctx, {}, 1, null)).toHaveLength(2);
    expect((await queries.page(ctx, { organisationId: other }, 9, null)).map(({ handle }) => handle)).toEqual(
      ['lain'],
    );
    const found = await queries.byNames(ctx, [
      { network: 'x', handle: 'kemenx' },
      { network: 'x', handle: 'tiada' },
    ]);
    expect([...found.keys()]).toEqual([accountKey({ network: 'x', handle: 'kemenx' })]);
    expect((await queries.byIds(ctx, [first!.id])).get(first!.id)).toEqual(first);
  });

  it('lists the networks in their order', async () => {
    const networks = await new NetworkQueries().list(harness.read(admin));
    expect(networks.map(({ key }) => key)).toContain('web');
    expect(networks[0]).toMatchObject({ key: 'x', characterLimit: 280, countingRule: 'x_weighted' });
  });
});
