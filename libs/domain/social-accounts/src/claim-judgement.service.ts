import { userIdOf } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { recordAccountChange } from './account-changes.js';
import { AccountProof } from './account-proof.entity.js';
import { proofWorkflow } from './proof.workflow.js';
import { requireSocialAccountsPermission } from './social-accounts.policy.js';
import { socialAccountsProblems } from './social-accounts.problems.js';

/** A person of the register judges claims, and takes back what was proved wrongly. Never the one who made the claim. */
@Injectable()
export class ClaimJudgementService {
  async accept(ctx: WorkContext, proofId: string): Promise<AccountProof> {
    const claim = await this.claim(ctx, proofId);
    claim.state = proofWorkflow.next(claim.state, 'accept');
    return this.decide(ctx, claim, 'account_proof.accepted');
  }

  async refuse(ctx: WorkContext, proofId: string, reason: string): Promise<AccountProof> {
    const claim = await this.claim(ctx, proofId);
    claim.state = proofWorkflow.next(claim.state, 'refuse');
    claim.reason = this.given(reason);
    return this.decide(ctx, claim, 'account_proof.refused');
  }

  /** A proof that stands, of any kind, stands no more. */
  async revoke(ctx: WorkContext, proofId: string, reason: string): Promise<AccountProof> {
    const proof = await this.locked(ctx, proofId);
    proof.state = proofWorkflow.next(proof.state, 'revoke');
    proof.reason = this.given(reason);
    proof.lapse = 'revoked';
    proof.lapsedAt = ctx.clock.now();
    await ctx.db.save(AccountProof, proof);
    await this.record(ctx, proof, 'account_proof.revoked');
    return proof;
  }

  private async claim(ctx: WorkContext, proofId: string): Promise<AccountProof> {
    const proof = await this.locked(ctx, proofId);
    if (proof.kind !== 'reviewed_claim') throw socialAccountsProblems.proofNotFound();
    // The database says the same: account_proof_judge_check.
    if (proof.requestedBy === userIdOf(ctx.actor)) throw socialAccountsProblems.ownClaim();
    return proof;
  }

  private async locked(ctx: WorkContext, proofId: string): Promise<AccountProof> {
    requireSocialAccountsPermission(ctx.actor, 'account.judge');
    const proof = await ctx.db.findOne(AccountProof, {
      where: { id: proofId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!proof) throw socialAccountsProblems.proofNotFound();
    return proof;
  }

  private given(reason: string): string {
    if (reason.trim() === '') throw socialAccountsProblems.reasonMissing();
    return reason.trim();
  }

  private async decide(
    ctx: WorkContext,
    claim: AccountProof,
    act: 'account_proof.accepted' | 'account_proof.refused',
  ): Promise<AccountProof> {
    claim.decidedBy = userIdOf(ctx.actor);
    claim.decidedAt = ctx.clock.now();
    await ctx.db.save(AccountProof, claim);
    if (act === 'account_proof.accepted')
      await recordAccountChange(ctx, claim.socialAccountId, 'control_proven');
    await this.record(ctx, claim, act);
    return claim;
  }

  private async record(
    ctx: WorkContext,
    { socialAccountId, kind }: AccountProof,
    act: 'account_proof.accepted' | 'account_proof.refused' | 'account_proof.revoked',
  ): Promise<void> {
    await ctx.audit.record(act, { type: 'social_account', id: socialAccountId }, { proofKind: kind });
  }
}
