import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildOrganisation,
  buildSocialAccount,
  createHarness,
  type Harness,
  refusalOf,
} from '@conductor/testing';
import { CONSENT_PURPOSE, CONSENT_PURPOSE_VERSION } from './consent-purpose.js';
import { ConsentQueries } from './consent.queries.js';
import { ConsentService } from './consent.service.js';
import { SocialAccountQueries } from './social-account.queries.js';
import { socialAccountsEntities } from './social-accounts.module.js';

const consents = new ConsentService();
const queries = new ConsentQueries();
const accounts = new SocialAccountQueries();
const robot = systemActor('spec');

describe('ConsentService', () => {
  let harness: Harness;
  let holder: UserActor;
  let others: UserActor[];
  let accountId: string;

  beforeAll(async () => {
    harness = await createHarness(socialAccountsEntities);
    await harness.act(robot, async (ctx) => {
      const own = await buildOrganisation(ctx);
      holder = await buildActor(ctx, 'officer', own);
      others = [
        await buildActor(ctx, 'officer', own),
        await buildActor(ctx, 'admin', own),
        await buildActor(ctx, 'leader', own),
      ];
      accountId = await buildSocialAccount(ctx, {
        organisationId: own,
        kind: 'personal',
        holderId: holder.userId,
        hasConsent: false,
      });
    });
  });
  afterAll(() => harness.close());

  const give = (actor: UserActor, version = CONSENT_PURPOSE_VERSION) =>
    harness.act(actor, (ctx) => consents.give(ctx, accountId, version));
  const withdraw = (actor: UserActor) =>
    harness.act(actor, (ctx) => consents.withdraw(ctx, accountId, 'delete'));
  const isCounted = async () =>
    (await accounts.byIds(harness.read(holder), [accountId])).get(accountId)?.isCounted;

  it('takes nobody’s word but the holder’s, not to give and not to withdraw', async () => {
    for (const other of others) expect(await refusalOf(give(other))).toBe('ACCOUNT_NOT_FOUND');
    await expect(harness.act(robot, (ctx) => consents.give(ctx, accountId, 1))).rejects.toThrow(
      'ACCOUNT_NOT_FOUND',
    );
    expect(await isCounted()).toBe(false);
    await give(holder);
    for (const other of others) expect(await refusalOf(withdraw(other))).toBe('ACCOUNT_NOT_FOUND');
    expect(await isCounted()).toBe(true);
  });

  it('cannot be written for another even past the code', async () => {
    await expect(
      harness.sql(
        `insert into account_consent (social_account_id, given_by, purpose_version, given_at, withdrawn_at, withdrawal_choice)
         values ($1, $2, 1, now(), now(), 'delete')`,
        [accountId, others[1]!.userId],
      ),
    ).rejects.toThrow('account_consent_holder_fkey');
  });

  it('is in force once, and only for the purpose as it stands', async () => {
    expect(await refusalOf(give(holder))).toBe('CONSENT_IN_FORCE');
    await withdraw(holder);
    await harness.sql('update account_withdrawal set begun_at = now(), done_at = now()');
    expect(await refusalOf(give(holder, CONSENT_PURPOSE_VERSION + 1))).toBe('CONSENT_PURPOSE_CHANGED');
  });

  it('is withdrawn once, is over at once, and hands what was collected to the job', async () => {
    expect(await refusalOf(withdraw(holder))).toBe('CONSENT_NOT_IN_FORCE');
    await give(holder);
    const { id } = await withdraw(holder);
    expect(await isCounted()).toBe(false);
    const jobs = await harness.sql<{ payload: unknown }>(
      `select payload from graphile_worker._private_jobs where key = 'account.withdraw:' || $1 or key like '%' || $1`,
      [id],
    );
    expect(jobs).toHaveLength(1);
  });

  it('waits to be given anew until the withdrawal is worked off', async () => {
    expect(await refusalOf(give(holder))).toBe('CONSENT_WITHDRAWAL_RUNNING');
    await harness.sql('update account_withdrawal set begun_at = now(), done_at = now()');
    await give(holder);
    expect(await isCounted()).toBe(true);
  });

  it('lets one of two who withdraw at once win', async () => {
    const outcomes = await Promise.allSettled([withdraw(holder), withdraw(holder)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps the history, with each report', async () => {
    const rows = (await queries.ofAccounts(harness.read(holder), [accountId])).get(accountId) ?? [];
    expect(rows).toHaveLength(3);
    for (const row of rows)
      expect(row).toMatchObject({ withdrawalChoice: 'delete', report: { posts: 0, snapshots: 0 } });
    expect(rows.filter(({ report }) => report?.doneAt === null)).toHaveLength(1);
  });

  it('is audited with numbers and ids only', async () => {
    const entries = await harness.sql<{ act: string; facts: object }>(
      `select action as act, facts from audit_entry where action like 'consent.%' order by recorded_at limit 2`,
    );
    expect(entries).toEqual([
      { act: 'consent.given', facts: { version: CONSENT_PURPOSE_VERSION } },
      { act: 'consent.withdrawn', facts: { choice: 'delete' } },
    ]);
  });
});

it('says its purpose in both languages, point by point', () => {
  expect(CONSENT_PURPOSE.en).toHaveLength(CONSENT_PURPOSE.id.length);
});
