import './social-accounts.jobs.js';
import { userIdOf } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { AccountProof } from './account-proof.entity.js';
import { newProofCode } from './proof-code.js';
import { type ProofKind, proofWorkflow } from './proof.workflow.js';
import { READING_ATTEMPTS } from './social-accounts.jobs.js';
import { canTendFor, requireSocialAccountsPermission } from './social-accounts.policy.js';
import { socialAccountsProblems } from './social-accounts.problems.js';

export interface AccountClaim {
  readonly accountId: string;
  /** A page that shows it: an official announcement, a screenshot that is kept somewhere. */
  readonly url: string | null;
  readonly note: string;
}

const DAY = 86_400_000;
/** Long enough to get hold of the colleague who has the password, too short to be found and kept. */
const CODE_LASTS = 3 * DAY;
/** Machine checks without a code wait for the account to be changed: a link, a handle. */
const REQUEST_LASTS = 14 * DAY;

interface ProvableAccount {
  readonly id: string;
  readonly organisationId: string;
  readonly network: string;
  readonly proofKinds: readonly ProofKind[];
  readonly isProved: boolean;
}

/** An organisation proves that it controls an account. */
@Injectable()
export class AccountProofService {
  /** Asks the account to show something. A newer request replaces one that is still open. */
  async request(ctx: WorkContext, accountId: string, kind: ProofKind): Promise<AccountProof> {
    const account = await this.provable(ctx, accountId);
    if (kind === 'reviewed_claim' || !account.proofKinds.includes(kind))
      throw socialAccountsProblems.proofKindUnfit();
    const hasCode = kind === 'profile_code' || kind === 'post_code';
    const lasts = hasCode ? CODE_LASTS : REQUEST_LASTS;
    return this.open(ctx, account, {
      kind,
      code: hasCode ? newProofCode() : null,
      expiresAt: new Date(ctx.clock.now().getTime() + lasts),
    });
  }

  /** For a closed network: words and an address that a person of the register judges. */
  async claim(ctx: WorkContext, { accountId, url, note }: AccountClaim): Promise<AccountProof> {
    const account = await this.provable(ctx, accountId);
    if (!account.proofKinds.includes('reviewed_claim')) throw socialAccountsProblems.proofKindUnfit();
    if (note.trim() === '') throw socialAccountsProblems.evidenceMissing();
    const evidenceUrl = url?.trim() || null;
    if (evidenceUrl !== null && !/^https?:\/\/[^\s]+$/i.test(evidenceUrl))
      throw socialAccountsProblems.evidenceUrlInvalid();
    const evidence = { evidenceUrl, evidenceNote: note.trim() };
    return this.open(ctx, account, { kind: 'reviewed_claim', expiresAt: null, ...evidence });
  }

  /** Hands the account to the worker for a look now. */
  async requestCheck(ctx: WorkContext, proofId: string): Promise<AccountProof> {
    requireSocialAccountsPermission(ctx.actor, 'account.prove');
    const proof = await ctx.db.findOneBy(AccountProof, { id: proofId });
    if (!proof || !canTendFor(ctx.actor, await this.organisationOf(ctx, proof)))
      throw socialAccountsProblems.proofNotFound();
    proofWorkflow.next(proof.state, 'check');
    if (proof.kind === 'reviewed_claim') throw socialAccountsProblems.proofKindUnfit();
    if (proof.expiresAt !== null && proof.expiresAt <= ctx.clock.now())
      throw socialAccountsProblems.proofExpired();
    await ctx.jobs.enqueue(
      'social-accounts.check-proof',
      { proofId },
      { key: proofId, attempts: READING_ATTEMPTS },
    );
    return proof;
  }

  /** Requests whose time is over. @returns how many */
  async expireOld(ctx: WorkContext): Promise<number> {
    const [rows]: [unknown[], number] = await ctx.db.query(
      `update account_proof set state = $2 where state = $3 and expires_at <= $1 returning id`,
      [ctx.clock.now(), proofWorkflow.next('requested', 'expire'), proofWorkflow.initial],
    );
    return rows.length;
  }

  private async open(
    ctx: WorkContext,
    account: ProvableAccount,
    values: Partial<AccountProof> & Pick<AccountProof, 'kind'>,
  ): Promise<AccountProof> {
    await ctx.db.query('update account_proof set state = $2 where social_account_id = $1 and state = $3', [
      account.id,
      proofWorkflow.next('requested', 'expire'),
      proofWorkflow.initial,
    ]);
    const proof = await ctx.db.save(
      AccountProof,
      ctx.db.create(AccountProof, {
        ...values,
        socialAccountId: account.id,
        state: proofWorkflow.initial,
        requestedBy: userIdOf(ctx.actor),
        requestedAt: ctx.clock.now(),
      }),
    );
    await ctx.audit.record(
      'account_proof.requested',
      { type: 'social_account', id: account.id },
      { network: account.network, proofKind: values.kind },
    );
    return ctx.db.findOneByOrFail(AccountProof, { id: proof.id });
  }

  /** Locked, so that two who ask at once come one after the other. Absent and not one's own look the same. */
  private async provable(ctx: WorkContext, accountId: string): Promise<ProvableAccount> {
    requireSocialAccountsPermission(ctx.actor, 'account.prove');
    const [account]: ProvableAccount[] = await ctx.db.query(
      `select a.id, a.organisation_id as "organisationId", a.network, n.proof_kinds as "proofKinds",
              exists (select 1 from account_proof p where p.social_account_id = a.id and p.state = 'proved') as "isProved"
         from social_account a join network n on n.key = a.network where a.id = $1 for no key update of a`,
      [accountId],
    );
    if (!account || !canTendFor(ctx.actor, account.organisationId))
      throw socialAccountsProblems.accountNotFound();
    if (account.isProved) throw socialAccountsProblems.alreadyProved();
    return account;
  }

  private async organisationOf(ctx: WorkContext, { socialAccountId }: AccountProof): Promise<string> {
    const [row]: { organisationId: string }[] = await ctx.db.query(
      'select organisation_id as "organisationId" from social_account where id = $1',
      [socialAccountId],
    );
    return row?.organisationId ?? '';
  }
}
