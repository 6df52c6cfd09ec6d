import type { ConnectorFailure } from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { recordAccountChange } from './account-changes.js';
import { AccountProof } from './account-proof.entity.js';
import { type ProofGap, proofIn, type ProofMaterial } from './proof-evidence.js';
import { type Lapse, proofWorkflow } from './proof.workflow.js';

/** What a look at an account brought: what it shows, or why nothing could be seen. */
export type ProfileLook =
  | { readonly material: ProofMaterial; readonly failure?: undefined }
  | { readonly material?: undefined; readonly failure: ConnectorFailure };

/** What a reading means for the proofs of its account. Part of the act that records the reading. */
@Injectable()
export class ProofCheck {
  /** Holds the open request against what was seen. @returns whether it is proved by it */
  async weigh(ctx: WorkContext, accountId: string, look: ProfileLook): Promise<boolean> {
    const proof = await this.open(ctx, accountId);
    if (!proof) return false;
    proof.checkedAt = ctx.clock.now();
    const finding = look.failure === undefined ? proofIn(proof, look.material) : { gap: look.failure.code };
    const isProved = 'foundAt' in finding && look.material !== undefined;
    if (isProved) {
      proof.state = proofWorkflow.next(proof.state, 'prove');
      proof.gap = null;
      proof.foundAt = finding.foundAt;
      proof.stableId = look.material.profile.stableId;
      proof.decidedAt = ctx.clock.now();
    } else if ('gap' in finding) proof.gap = finding.gap;
    await ctx.db.save(AccountProof, proof);
    if (isProved) {
      await recordAccountChange(ctx, accountId, 'control_proven');
      await this.record(ctx, proof, 'account_proof.proved');
    }
    return isProved;
  }

  /** The account cannot be looked at: nothing is open for it on this network, or it is one of the demo. */
  async leave(ctx: WorkContext, accountId: string): Promise<void> {
    const proof = await this.open(ctx, accountId);
    if (!proof) return;
    const gap: ProofGap = 'PROOF_ACCOUNT_UNREADABLE';
    await ctx.db.save(AccountProof, { ...proof, checkedAt: ctx.clock.now(), gap });
  }

  /** A proof speaks of one account under one name: what is renamed or lost is proved anew. */
  async lapse(ctx: WorkContext, accountId: string, lapse: Lapse): Promise<void> {
    const proof = await ctx.db.findOne(AccountProof, {
      where: { socialAccountId: accountId, state: 'proved' },
      lock: { mode: 'for_no_key_update' },
    });
    if (!proof) return;
    proof.state = proofWorkflow.next(proof.state, 'lapse');
    proof.lapse = lapse;
    proof.lapsedAt = ctx.clock.now();
    await ctx.db.save(AccountProof, proof);
    await this.record(ctx, proof, 'account_proof.lapsed');
  }

  /** A claim is a person's to judge; a request whose time is over is none any more. */
  private async open(ctx: WorkContext, accountId: string): Promise<AccountProof | null> {
    const proof = await ctx.db.findOne(AccountProof, {
      where: { socialAccountId: accountId, state: proofWorkflow.initial },
      lock: { mode: 'for_no_key_update' },
    });
    if (!proof || proof.kind === 'reviewed_claim') return null;
    return proof.expiresAt !== null && proof.expiresAt <= ctx.clock.now() ? null : proof;
  }

  private async record(
    ctx: WorkContext,
    { socialAccountId, kind }: AccountProof,
    act: 'account_proof.proved' | 'account_proof.lapsed',
  ): Promise<void> {
    await ctx.audit.record(act, { type: 'social_account', id: socialAccountId }, { proofKind: kind });
  }
}
