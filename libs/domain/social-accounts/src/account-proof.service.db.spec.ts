import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SourceGone } from '@conductor/connector-contract';
import { systemActor, type UserActor } from '@conductor/kernel';
import {
  buildActor,
  buildOrganisation,
  buildSocialAccount,
  createHarness,
  type Harness,
  refusalOf,
} from '@conductor/testing';
import { AccountProofService } from './account-proof.service.js';
import { AccountStandingQueries } from './account-standing.queries.js';
import { ClaimJudgementService } from './claim-judgement.service.js';
import { ProofCheck, type ProfileLook } from './proof-check.js';
import { ReadingPlanQueries } from './reading-plan.queries.js';
import { socialAccountsEntities } from './social-accounts.module.js';

describe('proving that an account is controlled', () => {
  const proofs = new AccountProofService();
  const judgements = new ClaimJudgementService();
  const check = new ProofCheck();
  const standing = new AccountStandingQueries();
  const robot = systemActor('test');
  let harness: Harness;
  let own: string;
  let other: string;
  let officer: UserActor;
  let stranger: UserActor;
  let admin: UserActor;
  let account: string;
  let number = 0;

  beforeAll(async () => {
    harness = await createHarness(socialAccountsEntities);
    await harness.act(robot, async (ctx) => {
      own = await buildOrganisation(ctx);
      other = await buildOrganisation(ctx);
      officer = await buildActor(ctx, 'officer', own);
      stranger = await buildActor(ctx, 'officer', other);
      admin = await buildActor(ctx, 'admin', own);
    });
  });
  beforeEach(async () => {
    account = await onNetwork('bluesky');
  });
  afterAll(() => harness.close());

  const onNetwork = (network: string): Promise<string> =>
    harness.act(robot, (ctx) =>
      buildSocialAccount(ctx, { organisationId: own, network, handle: `akun${(number += 1)}.go.id` }),
    );
  const request = (actor: UserActor, kind: Parameters<typeof proofs.request>[2] = 'profile_code') =>
    harness.act(actor, (ctx) => proofs.request(ctx, account, kind));
  const claim = (actor: UserActor, note = 'Diumumkan di situs.', url: string | null = null) =>
    harness.act(actor, (ctx) => proofs.claim(ctx, { accountId: account, note, url }));
  const look = (description: string): ProfileLook => ({
    material: {
      account: { network: 'bluesky', handle: `akun${number}.go.id`, url: 'https://bsky.app/profile/x' },
      profile: {
        stableId: `did:plc:${number}`,
        handle: `akun${number}.go.id`,
        displayName: null,
        description,
        links: [],
        posts: [],
        lastPostAt: null,
        movedTo: null,
      },
      websites: [],
    },
  });
  const weigh = (seen: ProfileLook) => harness.act(robot, (ctx) => check.weigh(ctx, account, seen));
  const newest = async () => (await standing.proofsOf(harness.read(admin), [account])).get(account)?.[0];

  it('is done by a code that the account shows, once, within three days', async () => {
    const proof = await request(officer);
    expect(proof).toMatchObject({ state: 'requested', requestedBy: officer.userId, checkedAt: null });
    expect(proof.code).toMatch(/^gpr-/);
    expect(await weigh(look('Akun resmi'))).toBe(false);
    expect(await newest()).toMatchObject({ state: 'requested', gap: 'PROOF_CODE_NOT_FOUND' });
    expect(await weigh(look(`Akun resmi ${proof.code}`))).toBe(true);
    expect(await newest()).toMatchObject({
      state: 'proved',
      gap: null,
      foundAt: 'https://bsky.app/profile/x',
      stableId: `did:plc:${number}`,
      decidedAt: harness.clock.now(),
    });
    expect(await weigh(look(`Akun resmi ${proof.code}`))).toBe(false);
    expect(await refusalOf(request(officer))).toBe('ACCOUNT_ALREADY_PROVED');
  });

  it('ends when the code’s time is over: no look proves it, no check is taken, the schedule says so', async () => {
    const proof = await request(officer);
    harness.clock.advance({ days: 3 });
    expect(await weigh(look(`${proof.code}`))).toBe(false);
    expect(await refusalOf(harness.act(officer, (ctx) => proofs.requestCheck(ctx, proof.id)))).toBe(
      'ACCOUNT_PROOF_EXPIRED',
    );
    expect(await harness.act(robot, (ctx) => proofs.expireOld(ctx))).toBe(1);
    expect(await newest()).toMatchObject({ id: proof.id, state: 'expired' });
    expect(await refusalOf(harness.act(officer, (ctx) => proofs.requestCheck(ctx, proof.id)))).toBe(
      'ACCOUNT_PROOF_NOT_ALLOWED_FROM_STATE',
    );
  });

  it('has one open request: a newer one replaces it, with another code', async () => {
    const first = await request(officer);
    const second = await request(officer, 'post_code');
    expect(second.code).not.toBe(first.code);
    expect(await weigh(look(`${first.code} ${second.code}`))).toBe(false);
    expect((await request(officer, 'domain_handle')).code).toBeNull();
  });

  it('tells in words of the network why a look failed', async () => {
    await request(officer);
    await weigh({ failure: new SourceGone() });
    expect(await newest()).toMatchObject({ state: 'requested', gap: 'SOURCE_GONE' });
  });

  it('is another way on another network, by the table of networks', async () => {
    expect(await refusalOf(request(officer, 'rel_me'))).toBe('ACCOUNT_PROOF_KIND_UNFIT');
    expect(await refusalOf(request(officer, 'reviewed_claim'))).toBe('ACCOUNT_PROOF_KIND_UNFIT');
    expect(await refusalOf(claim(officer))).toBe('ACCOUNT_PROOF_KIND_UNFIT');
    account = await onNetwork('x');
    expect(await refusalOf(request(officer))).toBe('ACCOUNT_PROOF_KIND_UNFIT');
  });

  it('of a closed network is judged by a person of the register, and never by the claimant', async () => {
    account = await onNetwork('x');
    const made = await claim(admin, ' Disebut di siaran pers. ', 'https://kemenuji.go.id/pers/1');
    expect(made).toMatchObject({ evidenceNote: 'Disebut di siaran pers.', code: null, expiresAt: null });
    expect(await refusalOf(harness.act(admin, (ctx) => judgements.accept(ctx, made.id)))).toBe(
      'ACCOUNT_OWN_CLAIM',
    );
    await expect(harness.act(officer, (ctx) => judgements.accept(ctx, made.id))).rejects.toThrow(
      'account.judge',
    );
    const judge = await harness.act(robot, (ctx) => buildActor(ctx, 'admin', own));
    expect(await refusalOf(harness.act(judge, (ctx) => judgements.refuse(ctx, made.id, ' ')))).toBe(
      'ACCOUNT_REASON_MISSING',
    );
    const refused = await harness.act(judge, (ctx) => judgements.refuse(ctx, made.id, 'Tautannya mati.'));
    expect(refused).toMatchObject({ state: 'refused', decidedBy: judge.userId, reason: 'Tautannya mati.' });
    expect(await refusalOf(harness.act(judge, (ctx) => judgements.accept(ctx, made.id)))).toBe(
      'ACCOUNT_PROOF_NOT_ALLOWED_FROM_STATE',
    );
    const again = await claim(officer);
    expect((await harness.act(judge, (ctx) => judgements.accept(ctx, again.id))).state).toBe('proved');
  });

  it('has the database refuse what the code would let through: one’s own claim', async () => {
    account = await onNetwork('x');
    const { id } = await claim(admin);
    await expect(
      harness.sql(
        `update account_proof set state = 'proved', decided_by = requested_by, decided_at = now() where id = $1`,
        [id],
      ),
    ).rejects.toThrow('account_proof_judge_check');
  });

  it('is taken back with a reason by a person of the register', async () => {
    const proof = await request(officer);
    await weigh(look(`${proof.code}`));
    expect(
      await harness.act(admin, (ctx) => judgements.revoke(ctx, proof.id, 'Salah lembaga.')),
    ).toMatchObject({ state: 'lapsed', lapse: 'revoked', reason: 'Salah lembaga.' });
    expect((await request(officer)).state).toBe('requested');
  });

  it('lapses when the account is renamed or lost', async () => {
    const proof = await request(officer);
    await weigh(look(`${proof.code}`));
    await harness.act(robot, (ctx) => check.lapse(ctx, account, 'renamed'));
    expect(await newest()).toMatchObject({
      state: 'lapsed',
      lapse: 'renamed',
      lapsedAt: harness.clock.now(),
    });
    await harness.act(robot, (ctx) => check.lapse(ctx, account, 'lost'));
    expect(await newest()).toMatchObject({ lapse: 'renamed' });
  });

  it('is not another organisation’s to ask: absent and not one’s own look the same', async () => {
    expect(await refusalOf(request(stranger))).toBe('ACCOUNT_NOT_FOUND');
    const proof = await request(officer);
    expect(await refusalOf(harness.act(stranger, (ctx) => proofs.requestCheck(ctx, proof.id)))).toBe(
      'ACCOUNT_PROOF_NOT_FOUND',
    );
    account = '00000000-0000-7000-8000-000000000000';
    expect(await refusalOf(request(admin))).toBe('ACCOUNT_NOT_FOUND');
  });

  it.each([
    [' ', null, 'ACCOUNT_EVIDENCE_MISSING'],
    ['Ada', 'kemenuji.go.id', 'ACCOUNT_EVIDENCE_URL_INVALID'],
    ['Ada', 'javascript:alert(1)', 'ACCOUNT_EVIDENCE_URL_INVALID'],
  ])('refuses a claim of %j and %j with %s', async (note, url, code) => {
    account = await onNetwork('instagram');
    expect(await refusalOf(claim(officer, note, url))).toBe(code);
  });

  it('lets one of several who claim at once win', async () => {
    account = await onNetwork('tiktok');
    await Promise.all([1, 2, 3].map(() => claim(officer)));
    const rows = await harness.sql<{ state: string }>(
      'select state from account_proof where social_account_id = $1 order by state',
      [account],
    );
    expect(rows.map(({ state }) => state)).toEqual(['expired', 'expired', 'requested']);
  });

  it('pages claims by their age', async () => {
    const ctx = harness.read(admin);
    const all = await standing.claims(ctx, 50, null);
    const [first] = all;
    const rest = await standing.claims(ctx, 50, { key: first!.sortKey, id: first!.id });
    expect(rest.map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
    expect(all.every(({ kind, state }) => kind === 'reviewed_claim' && state === 'requested')).toBe(true);
  });

  it('plans a look with the organisation’s websites, for open requests only', async () => {
    const plans = new ReadingPlanQueries();
    await harness.act(robot, (ctx) =>
      buildSocialAccount(ctx, { organisationId: own, network: 'web', handle: 'kemenuji.go.id' }),
    );
    const proof = await request(officer);
    expect(await plans.ofProof(harness.read(robot), proof.id)).toMatchObject({
      accountId: account,
      askedKind: 'profile_code',
      stableId: null,
      websites: [{ network: 'web', handle: 'kemenuji.go.id' }],
    });
    await weigh(look(`${proof.code}`));
    expect(await plans.ofProof(harness.read(robot), proof.id)).toBeNull();
    expect(await plans.ofAccount(harness.read(robot), account)).toMatchObject({ askedKind: null });
  });
});
