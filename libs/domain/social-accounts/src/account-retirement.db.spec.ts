import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, systemActor, type UserActor } from '@conductor/kernel';
import { buildActor, buildOrganisation, createHarness, type Harness, refusalOf } from '@conductor/testing';
import { AccountChangeQueries, forgetAccountChanges, recordAccountChange } from './account-changes.js';
import { type AccountRetirement, AccountRetirementService } from './account-retirement.service.js';
import { AccountVerificationQueries } from './account-verification.queries.js';
import { CONSENT_PURPOSE_VERSION } from './consent-purpose.js';
import { ConsentService } from './consent.service.js';
import type { SocialAccount } from './social-account.entity.js';
import { socialAccountsEntities } from './social-accounts.module.js';
import { type NewSocialAccount, SocialAccountsService } from './social-accounts.service.js';

const accounts = new SocialAccountsService();
const retirements = new AccountRetirementService();
const changes = new AccountChangeQueries();
const verifications = new AccountVerificationQueries();
const dayOf = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(moment);

describe('an account that ends being official', () => {
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

  const register = (
    handle: string,
    values: Partial<NewSocialAccount> = {},
    actor = admin,
  ): Promise<SocialAccount> =>
    harness.act(actor, (ctx) =>
      accounts.register(ctx, {
        organisationId: own,
        network: 'x',
        handle,
        kind: 'institutional',
        ...values,
      }),
    );
  const today = (): string => dayOf(harness.clock.now());
  const retire = (account: SocialAccount, values: Partial<AccountRetirement> = {}, actor = officer) =>
    harness.act(actor, (ctx) =>
      retirements.retire(ctx, {
        socialAccountId: account.id,
        retiredOn: today(),
        reason: 'Akun ditutup',
        ...values,
      }),
    );
  const log = async (): Promise<string[]> =>
    (await changes.page(harness.read(anonymous), 50, null)).map(({ kind, handle }) => `${kind} ${handle}`);
  const verdictOn = async (address: string): Promise<string> =>
    (await verifications.verify(harness.read(anonymous), address)).verdict;

  it('is told from the register, the log and everybody’s answer, with the day and without the reason', async () => {
    const account = await register('kemenlama');
    expect(await verdictOn('https://x.com/kemenlama')).toBe('official');
    expect(await verdictOn('https://x.com/kemen1ama')).toBe('look_alike');
    const retired = await retire(account, { reason: ' Akun ditutup ' });
    expect(retired).toMatchObject({ retiredOn: today(), retiredReason: 'Akun ditutup' });
    const answer = await verifications.verify(harness.read(anonymous), '@kemenlama');
    expect(answer.verdict).toBe('formerly_official');
    expect(answer.officials).toMatchObject([{ handle: 'kemenlama', retiredOn: today() }]);
    expect(JSON.stringify(answer)).not.toContain('ditutup');
    expect(await log()).toEqual(['retired kemenlama', 'registered kemenlama']);
    const [entry] = await harness.sql<{ facts: unknown }>(
      `select facts from audit_entry where action = 'account.retired' and subject_id = $1`,
      [account.id],
    );
    expect(entry?.facts).toEqual({ network: 'x', kind: 'institutional' });
  });

  it('lends its name to no look-alike any more, and a live one of that name is official', async () => {
    expect(await verdictOn('https://x.com/kemen1ama')).toBe('not_official');
    await register('kemenlama', { network: 'instagram' });
    expect(await verdictOn('@kemenlama')).toBe('official');
    expect(await verdictOn('https://x.com/kemenlama')).toBe('formerly_official');
  });

  it('comes back by being registered again: by its own organisation, or by an administrator for another', async () => {
    const first = await register('kembali');
    await retire(first);
    const stranger = await harness.act(admin, (ctx) => buildActor(ctx, 'officer', other));
    expect(await refusalOf(register('kembali', { organisationId: other }, stranger))).toBe(
      'ACCOUNT_ALREADY_REGISTERED',
    );
    const again = await register('kembali', { organisationId: other }, admin);
    expect(again).toMatchObject({
      id: first.id,
      organisationId: other,
      retiredOn: null,
      retiredReason: null,
    });
    expect(await verdictOn('https://x.com/kembali')).toBe('official');
    expect((await log()).filter((line) => line.endsWith(' kembali'))).toEqual([
      'registered kembali',
      'retired kembali',
      'registered kembali',
    ]);
  });

  it('leaves nothing of a personal account behind, neither in the log nor in the answer', async () => {
    const account = await register('ibu_menteri', { kind: 'personal' }, officer);
    expect(await verdictOn('https://x.com/ibu_menteri')).toBe('not_official');
    await harness.act(officer, (ctx) => new ConsentService().give(ctx, account.id, CONSENT_PURPOSE_VERSION));
    expect(await verdictOn('https://x.com/ibu_menteri')).toBe('official');
    harness.clock.advance({ minutes: 5 });
    await retire(account);
    expect(await verdictOn('https://x.com/ibu_menteri')).toBe('not_official');
    expect((await log()).filter((line) => line.endsWith('ibu_menteri'))).toEqual([]);
    const rows = await harness.sql<Record<string, unknown>>(
      'select * from account_change where forgotten_at is not null',
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/ibu_menteri|personal/);
    expect(await changes.changedAt(harness.read(anonymous))).toEqual(harness.clock.now());
  });

  it.each([
    [{ retiredOn: '2999-01-01' }, 'ACCOUNT_RETIRED_IN_FUTURE'],
    [{ retiredOn: '2001-01-01' }, 'ACCOUNT_RETIRED_BEFORE_REGISTERED'],
    [{ reason: ' ' }, 'ACCOUNT_RETIREMENT_REASON_MISSING'],
    [{ socialAccountId: '00000000-0000-7000-8000-000000000000' }, 'ACCOUNT_NOT_FOUND'],
  ])('is refused %j with %s', async (values, code) => {
    const account = await register(`tolak_${code.length}_${code.at(-1)?.toLowerCase()}`);
    expect(await refusalOf(retire(account, values))).toBe(code);
  });

  it('ends once, and for another organisation only by an administrator', async () => {
    const account = await register('sekali');
    await retire(account);
    expect(await refusalOf(retire(account))).toBe('ACCOUNT_ALREADY_RETIRED');
    const theirs = await register('lain', { organisationId: other });
    expect(await refusalOf(retire(theirs))).toBe('ACCOUNT_NOT_FOUND');
    expect((await retire(theirs, {}, admin)).retiredOn).toBe(today());
    const leader = await harness.act(admin, (ctx) => buildActor(ctx, 'leader', own));
    await expect(retire(theirs, {}, leader)).rejects.toThrow('account.register');
  });

  it('is ended by one of two who do it at once', async () => {
    const account = await register('berebut');
    const outcomes = await Promise.allSettled([retire(account), retire(account)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await log()).filter((line) => line === 'retired berebut')).toHaveLength(1);
  });

  it('pages the log backwards to the microsecond, and rolls back with the act', async () => {
    const account = await register('urutan');
    await harness.act(admin, async (ctx) => {
      for (let at = 0; at < 5; at += 1) await recordAccountChange(ctx, account.id, 'control_proven');
    });
    await expect(
      harness.act(admin, async (ctx) => {
        await forgetAccountChanges(ctx, account.id);
        throw new Error('turned back');
      }),
    ).rejects.toThrow('turned back');
    const ctx = harness.read(anonymous);
    const all = await changes.page(ctx, 50, null);
    const walked: string[] = [];
    for (let after: { key: string; id: string } | null = null; ;) {
      const rows = await changes.page(ctx, 2, after);
      walked.push(...rows.slice(0, 2).map(({ id }) => id));
      const last = rows[1];
      if (rows.length <= 2 || last === undefined) break;
      after = { key: last.cursorKey, id: last.id };
    }
    expect(walked).toEqual(all.map(({ id }) => id));
    expect(all.filter(({ handle }) => handle === 'urutan')).toHaveLength(6);
  });
});
