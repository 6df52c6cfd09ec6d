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
import { AccountAccessQueries } from './account-access.queries.js';
import { AccountAccessService } from './account-access.service.js';
import { AccountCoverageQueries } from './account-coverage.queries.js';
import { socialAccountsEntities } from './social-accounts.module.js';

const service = new AccountAccessService();
const queries = new AccountAccessQueries();
const coverage = new AccountCoverageQueries();
const robot = systemActor('spec');

describe('AccountAccessService', () => {
  let harness: Harness;
  let own: string;
  let other: string;
  let officer: UserActor;
  let colleague: UserActor;
  let stranger: UserActor;
  let admin: UserActor;
  let accountId: string;

  beforeAll(async () => {
    harness = await createHarness(socialAccountsEntities);
    await harness.act(robot, async (ctx) => {
      own = await buildOrganisation(ctx);
      other = await buildOrganisation(ctx);
      officer = await buildActor(ctx, 'officer', own);
      colleague = await buildActor(ctx, 'leader', own);
      stranger = await buildActor(ctx, 'officer', other);
      admin = await buildActor(ctx, 'admin', other);
      accountId = await buildSocialAccount(ctx, { organisationId: own });
    });
  });
  afterAll(() => harness.close());

  const give = (actor: UserActor, who: UserActor, id = accountId) =>
    harness.act(actor, (ctx) => service.give(ctx, id, who.userId));
  const end = (actor: UserActor, accessId: string) => harness.act(actor, (ctx) => service.end(ctx, accessId));
  const listed = async () =>
    (await queries.ofAccounts(harness.read(officer), [accountId])).get(accountId) ?? [];

  it('gives access to a member, once at a time, and writes down by whom', async () => {
    expect(await give(officer, officer)).toMatchObject({ userId: officer.userId, beganBy: officer.userId });
    expect(await refusalOf(give(admin, officer))).toBe('ACCESS_HELD');
    expect(await refusalOf(give(officer, stranger))).toBe('ACCESS_NOT_MEMBER');
    expect((await give(admin, colleague)).beganBy).toBe(admin.userId);
    expect(await listed()).toHaveLength(2);
  });

  it('lets one of several who give it at once win', async () => {
    const third = await harness.act(robot, (ctx) => buildActor(ctx, 'officer', own));
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => give(officer, third)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const row = (await listed()).find(({ userId }) => userId === third.userId)!;
    await end(officer, row.id);
  });

  it('shows another ministry’s account to an officer as if it were not there', async () => {
    expect(await refusalOf(give(stranger, stranger))).toBe('ACCOUNT_NOT_FOUND');
    const [row] = await listed();
    expect(await refusalOf(end(stranger, row!.id))).toBe('ACCESS_NOT_FOUND');
    await expect(give(colleague, officer)).rejects.toThrow('account.share');
  });

  it('has nothing to give on a personal account', async () => {
    const personal = await harness.act(robot, (ctx) =>
      buildSocialAccount(ctx, { organisationId: own, kind: 'personal', holderId: officer.userId }),
    );
    expect(await refusalOf(give(officer, colleague, personal))).toBe('ACCOUNT_NOT_FOUND');
  });

  it('keeps what ended, and gives it anew', async () => {
    const row = (await listed()).find(({ userId }) => userId === colleague.userId)!;
    await end(officer, row.id);
    expect(await refusalOf(end(officer, row.id))).toBe('ACCESS_NOT_FOUND');
    await give(officer, colleague);
    const rows = (await listed()).filter(({ userId }) => userId === colleague.userId);
    expect(rows.map(({ endedAt, endedBy }) => [endedAt !== null, endedBy])).toEqual([
      [false, null],
      [true, officer.userId],
    ]);
  });

  it('counts nobody whose membership has ended or who is suspended', async () => {
    const people = async () => (await listed()).filter(({ isCounted }) => isCounted).length;
    expect(await people()).toBe(2);
    await harness.sql(`update membership set valid_until = '2026-01-01' where id = $1`, [
      colleague.membershipId,
    ]);
    expect(await people()).toBe(1);
    const seen = await coverage.own(harness.read(officer));
    expect(seen?.singlePoints).toEqual([{ accountId, organisationId: own, people: 1 }]);
    await harness.sql('update membership set valid_until = null where id = $1', [colleague.membershipId]);
    await harness.sql('update app_user set suspended_at = now() where id = $1', [colleague.userId]);
    expect(await people()).toBe(1);
    await harness.sql('update app_user set suspended_at = null where id = $1', [colleague.userId]);
    expect(await people()).toBe(2);
  });

  it('is part of the two-account rule: of the person, the ministry and the whole', async () => {
    const seen = await coverage.own(harness.read(officer));
    expect(seen).toMatchObject({
      own: { hasInstitutional: true, hasPersonal: true },
      shared: { count: 1, total: 1 },
      singlePoints: [],
    });
    const { whole, organisations } = await coverage.everywhere(harness.read(admin));
    expect(organisations.map(({ organisationId }) => organisationId)).toEqual([own, other]);
    expect(organisations[1]).toMatchObject({ officials: { count: 0, total: 1 }, shared: null });
    expect(whole.shared).toEqual({ count: 1, total: 1 });
    expect((await coverage.own(harness.read(stranger)))?.nextStep).toEqual({
      kind: 'register_institutional',
      accountId: null,
    });
  });
});
