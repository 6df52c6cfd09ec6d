import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Profile, SourceGone, Temporary } from '@conductor/connector-contract';
import { systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildOrganisation,
  buildSocialAccount,
  createHarness,
  type Harness,
  refusalOf,
} from '@conductor/testing';
import { AccountAlertService } from './account-alert.service.js';
import { AccountProofService } from './account-proof.service.js';
import { AccountStandingQueries } from './account-standing.queries.js';
import { LivenessService } from './liveness.service.js';
import { ProofCheck } from './proof-check.js';
import { socialAccountsEntities } from './social-accounts.module.js';

describe('whether accounts live', () => {
  const alerts = new AccountAlertService();
  const liveness = new LivenessService(new ProofCheck(), alerts);
  const proofs = new AccountProofService();
  const standing = new AccountStandingQueries();
  const robot = systemActor('test');
  let harness: Harness;
  let own: string;
  let officer: UserActor;
  let stranger: UserActor;
  let account: string;
  let handle: string;
  let number = 0;

  beforeAll(async () => {
    harness = await createHarness(socialAccountsEntities);
    await harness.act(robot, async (ctx) => {
      own = await buildOrganisation(ctx);
      officer = await buildActor(ctx, 'officer', own);
      stranger = await buildActor(ctx, 'officer', await buildOrganisation(ctx));
    });
  });
  beforeEach(async () => {
    handle = `akun${(number += 1)}.go.id`;
    account = await harness.act(robot, (ctx) =>
      buildSocialAccount(ctx, { organisationId: own, network: 'bluesky', handle }),
    );
  });
  afterAll(() => harness.close());

  const shown = (values: Partial<Profile> = {}): Profile => ({
    stableId: `did:plc:${number}`,
    handle,
    displayName: null,
    description: '',
    links: [],
    posts: [],
    lastPostAt: harness.clock.now(),
    movedTo: null,
    ...values,
  });
  const see = (values: Partial<Profile> = {}) =>
    harness.act(robot, (ctx) =>
      liveness.record(
        ctx,
        account,
        {
          material: {
            account: { network: 'bluesky', handle, url: `https://bsky.app/profile/${handle}` },
            profile: shown(values),
            websites: [],
          },
        },
        0.5,
      ),
    );
  const fail = (failure: Temporary | SourceGone) =>
    harness.act(robot, (ctx) => liveness.record(ctx, account, { failure }, 0.5));
  const alert = async () => (await standing.openAlertsOf(harness.read(officer), [account])).get(account);
  const row = async () => (await standing.livenessOf(harness.read(officer), [account])).get(account);
  const proved = async (): Promise<void> => {
    const { code } = await harness.act(officer, (ctx) => proofs.request(ctx, account, 'profile_code'));
    await see({ description: `${code}` });
  };
  const stands = async () =>
    (await standing.proofsOf(harness.read(officer), [account])).get(account)?.map(({ state }) => state);

  it('is unknown before the first look, and known by its lasting name after it', async () => {
    expect(await row()).toMatchObject({ state: 'unknown', lastSeenAt: null, stableId: null });
    expect(await see()).toBe('alive');
    expect(await row()).toMatchObject({
      state: 'alive',
      lastSeenAt: harness.clock.now(),
      lastPostAt: harness.clock.now(),
      stableId: `did:plc:${number}`,
    });
  });

  it('tells a rename from a loss by the lasting name, and lets the proof lapse', async () => {
    await proved();
    expect(await stands()).toEqual(['proved']);
    expect(await see({ handle: 'baru.go.id' })).toBe('renamed');
    expect(await stands()).toEqual(['lapsed']);
    expect(await alert()).toMatchObject({ kind: 'renamed', nowCalled: 'baru.go.id' });
    expect(await see({ stableId: 'did:plc:lain' })).toBe('lost');
    expect(await alert()).toMatchObject({ kind: 'lost', nowCalled: null });
    const closed = await harness.sql(
      'select kind, closing from account_alert where closed_at is not null and social_account_id = $1',
      [account],
    );
    expect(closed).toEqual([{ kind: 'renamed', closing: 'changed' }]);
  });

  it('closes its alert by itself when it is well again', async () => {
    await see();
    expect(await fail(new SourceGone())).toBe('lost');
    expect(await alert()).toMatchObject({ kind: 'lost' });
    expect(await see()).toBe('alive');
    expect(await alert()).toBeUndefined();
    const closed = await harness.sql('select closing from account_alert where social_account_id = $1', [
      account,
    ]);
    expect(closed).toEqual([{ closing: 'well_again' }]);
  });

  it('is dead after two weeks of failures, and failing before', async () => {
    await see();
    for (const expected of ['alive', 'alive', 'failing'])
      expect(await fail(new Temporary('TIMED_OUT'))).toBe(expected);
    expect(await row()).toMatchObject({ failureCode: 'TIMED_OUT', lastFailedAt: harness.clock.now() });
    harness.clock.advance({ days: 14 });
    expect(await fail(new Temporary('TIMED_OUT'))).toBe('dead');
    expect(await alert()).toMatchObject({ kind: 'dead' });
  });

  it('is taken for ours again when it is proved anew under the name that another one had', async () => {
    await see();
    expect(await see({ stableId: 'did:plc:pengganti' })).toBe('lost');
    const { code } = await harness.act(officer, (ctx) => proofs.request(ctx, account, 'profile_code'));
    expect(await see({ stableId: 'did:plc:pengganti', description: `${code}` })).toBe('alive');
    expect(await row()).toMatchObject({ stableId: 'did:plc:pengganti' });
    expect(await alert()).toBeUndefined();
  });

  it('is looked at every six hours, sooner after a passing failure, once a day when it is gone', async () => {
    const next = async () => {
      const [found] = await harness.sql<{ at: Date }>(
        'select next_look_at as at from account_liveness where social_account_id = $1',
        [account],
      );
      return (found!.at.getTime() - harness.clock.now().getTime()) / 60_000;
    };
    await see();
    expect(await next()).toBe(360);
    await fail(new Temporary());
    expect(await next()).toBe(10);
    await fail(new SourceGone());
    expect(await next()).toBe(1_440);
  });

  it('takes a few of the due, each once, new accounts among them', async () => {
    const taken: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const due = await harness.act(robot, (ctx) => liveness.takeDue(ctx, () => 0.5));
      expect(due.length).toBeLessThanOrEqual(8);
      taken.push(...due.map(({ id }) => id));
      if (due.length === 0) break;
    }
    expect(taken).toContain(account);
    expect(new Set(taken).size).toBe(taken.length);
    harness.clock.advance({ hours: 6 });
    const again = await harness.act(robot, (ctx) => liveness.takeDue(ctx, () => 0.5));
    expect(again.map(({ id }) => id)).toEqual(expect.arrayContaining(taken));
  });

  it('knows a closed account by the posts that were collected, and forgets none of them', async () => {
    const due = { id: account, network: 'bluesky', isDemo: true };
    const now = harness.clock.now();
    const note = (lastPostAt: Date) =>
      harness.act(robot, (ctx) =>
        liveness.notePosts(ctx, [due], [{ accountId: account, lastPostAt, lastCollectedAt: lastPostAt }]),
      );
    await note(now);
    await note(new Date(now.getTime() - 86_400_000));
    expect(await row()).toMatchObject({ state: 'alive', lastPostAt: now, lastSeenAt: now });
    harness.clock.advance({ days: 200 });
    await harness.act(robot, (ctx) => liveness.notePosts(ctx, [due], []));
    expect(await alert()).toMatchObject({ kind: 'dead' });
  });

  describe('an alert', () => {
    const open = async () => {
      await see();
      await see({ handle: `baru${number}.go.id` });
      return (await alert())!.id;
    };

    it('is seen once, closed with what was done, and not opened again for the same', async () => {
      const id = await open();
      const seen = await harness.act(officer, (ctx) => alerts.see(ctx, id));
      expect(seen).toMatchObject({ seenBy: officer.userId, seenAt: harness.clock.now() });
      expect(await refusalOf(harness.act(officer, (ctx) => alerts.close(ctx, id, ' ')))).toBe(
        'ACCOUNT_NOTE_MISSING',
      );
      const closed = await harness.act(officer, (ctx) => alerts.close(ctx, id, 'Dilaporkan ke jejaring.'));
      expect(closed).toMatchObject({ closing: 'handled', closedBy: officer.userId });
      await see({ handle: `baru${number}.go.id` });
      expect(await alert()).toBeUndefined();
      expect(await refusalOf(harness.act(officer, (ctx) => alerts.see(ctx, id)))).toBe(
        'ACCOUNT_ALERT_CLOSED',
      );
    });

    it('of a rename is closed by following the new name', async () => {
      const id = await open();
      const closed = await harness.act(officer, (ctx) => alerts.followRename(ctx, id));
      expect(closed).toMatchObject({ closing: 'name_followed' });
      const [found] = await harness.sql('select handle, url from social_account where id = $1', [account]);
      expect(found).toEqual({
        handle: `baru${number}.go.id`,
        url: `https://bsky.app/profile/baru${number}.go.id`,
      });
      handle = `baru${number}.go.id`;
      expect(await see()).toBe('alive');
    });

    it('cannot follow a name that is registered already, nor one that is of another network', async () => {
      const id = await open();
      await harness.act(robot, (ctx) =>
        buildSocialAccount(ctx, { organisationId: own, network: 'bluesky', handle: `baru${number}.go.id` }),
      );
      expect(await refusalOf(harness.act(officer, (ctx) => alerts.followRename(ctx, id)))).toBe(
        'ACCOUNT_RENAME_TAKEN',
      );
      await harness.sql(`update account_alert set now_called = 'bukan nama' where id = $1`, [id]);
      expect(await refusalOf(harness.act(officer, (ctx) => alerts.followRename(ctx, id)))).toBe(
        'ACCOUNT_RENAME_UNKNOWN',
      );
    });

    it('is not another organisation’s', async () => {
      const id = await open();
      expect(await refusalOf(harness.act(stranger, (ctx) => alerts.see(ctx, id)))).toBe(
        'ACCOUNT_ALERT_NOT_FOUND',
      );
      expect(await standing.openAlerts(harness.read(stranger), stranger.organisationId)).toEqual([]);
      const all = await standing.openAlerts(harness.read(officer), null);
      expect(all.map((each) => each.id)).toContain(id);
    });
  });
});
