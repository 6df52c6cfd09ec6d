import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor, type UserActor } from '@conductor/kernel';
import { buildActor, buildOrganisation, createHarness, type Harness, refusalOf } from '@conductor/testing';
import { identityEntities } from './identity.module.js';
import { PeopleService } from './people.service.js';
import { SessionQueries } from './session.queries.js';
import { SignInService } from './sign-in.service.js';

const people = new PeopleService();
const signIns = new SignInService();
const sessions = new SessionQueries();
const PASSWORD = 'sebuah kalimat sandi';

describe('PeopleService', () => {
  let harness: Harness;
  let admin: UserActor;
  let organisationId: string;

  beforeAll(async () => {
    harness = await createHarness(identityEntities);
    [admin, organisationId] = await harness.act(systemActor('test'), async (ctx) => {
      const id = await buildOrganisation(ctx);
      return [await buildActor(ctx, 'admin', id), id];
    });
  });
  afterAll(() => harness.close());

  const invite = (email: string) =>
    harness.act(admin, (ctx) => people.invite(ctx, { email, name: 'Sari', organisationId, role: 'officer' }));
  const actorOf = (token: string) => sessions.actorOf(harness.read(admin).db, token, harness.clock.now());

  it('lets an invited person join once, sign in, and lose access at once when suspended', async () => {
    const { token } = await invite('Sari@Test.example');
    const membership = await harness.act({ kind: 'anonymous' }, (ctx) =>
      people.acceptInvitation(ctx, token, 'Sari', PASSWORD),
    );
    expect(
      await refusalOf(harness.act(admin, (ctx) => people.acceptInvitation(ctx, token, 'Sari', PASSWORD))),
    ).toBe('INVITATION_USED');

    const outcome = await harness.act({ kind: 'anonymous' }, (ctx) =>
      signIns.signIn(ctx, ' SARI@test.example', PASSWORD, 'spec'),
    );
    if (!('token' in outcome)) throw new Error('refused');
    expect(await actorOf(outcome.token)).toMatchObject({
      actor: { role: 'officer', organisationId, userId: membership.userId },
    });
    expect(
      await harness.sql(
        `select user_id as "userId", role from audit_entry where action = 'session.opened' and subject_id = $1`,
        [membership.userId],
      ),
    ).toEqual([{ userId: membership.userId, role: 'officer' }]);

    await harness.act(admin, (ctx) => people.suspend(ctx, membership.userId));
    expect(await actorOf(outcome.token)).toBeNull();
  });

  it('answers a wrong password and an unknown address alike, keeps the count, and pauses after ten', async () => {
    const attempt = (email: string) =>
      harness.act({ kind: 'anonymous' }, (ctx) => signIns.signIn(ctx, email, 'salah', null));
    expect(await attempt('nobody@test.example')).toEqual({
      refusal: expect.objectContaining({ code: 'SIGN_IN_REFUSED' }),
    });
    for (let failures = 1; failures < 10; failures += 1) await attempt('nobody@test.example');
    expect(await attempt('nobody@test.example')).toEqual({
      refusal: expect.objectContaining({ code: 'SIGN_IN_PAUSED' }),
    });
    harness.clock.advance({ minutes: 16 });
    expect(await attempt('nobody@test.example')).toEqual({
      refusal: expect.objectContaining({ code: 'SIGN_IN_REFUSED' }),
    });
  });

  it('refuses a short password and writes nothing', async () => {
    const { token } = await invite('budi@test.example');
    const joining = harness.act({ kind: 'anonymous' }, (ctx) =>
      people.acceptInvitation(ctx, token, 'Budi', 'pendek'),
    );
    expect(await refusalOf(joining)).toBe('PASSWORD_TOO_SHORT');
    expect(await harness.sql(`select 1 from app_user where email = 'budi@test.example'`)).toEqual([]);
  });

  it('ends a membership together with its sessions, but never one’s own', async () => {
    const officer = await harness.act(admin, (ctx) => buildActor(ctx, 'officer', organisationId));
    await harness.act(admin, (ctx) => people.endMembership(ctx, officer.membershipId));
    const left = await harness.sql('select 1 from session where membership_id = $1 and revoked_at is null', [
      officer.membershipId,
    ]);
    expect(left).toEqual([]);
    expect(await refusalOf(harness.act(admin, (ctx) => people.endMembership(ctx, admin.membershipId)))).toBe(
      'OWN_ACCOUNT',
    );
  });

  it('leaves people to administrators', async () => {
    const officer = await harness.act(admin, (ctx) => buildActor(ctx, 'officer', organisationId));
    await expect(harness.act(officer, (ctx) => people.suspend(ctx, admin.userId))).rejects.toThrow(
      'people.manage',
    );
  });

  it('keeps a log that nobody can change', async () => {
    await expect(harness.sql(`update audit_entry set action = 'x'`)).rejects.toThrow('append-only');
    await expect(harness.sql('delete from audit_entry')).rejects.toThrow('append-only');
  });
});
