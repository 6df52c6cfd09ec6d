import { type AccountProofRow, SocialAccountQueries } from '@conductor/social-accounts';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { type AccountProof, accountProofOf } from './account-standing.types.js';
import { type SocialAccount, socialAccountOf } from './social-accounts.types.js';

/** What acts on an account answer with: the account, read in the act's own transaction. */
@Injectable()
export class PayloadAccounts {
  constructor(private readonly accounts: SocialAccountQueries) {}

  async ofAccount(ctx: ReadContext, accountId: string): Promise<{ socialAccount: SocialAccount | null }> {
    const row = (await this.accounts.byIds(ctx, [accountId])).get(accountId);
    return { socialAccount: row === undefined ? null : socialAccountOf(row) };
  }

  async ofProof(
    ctx: ReadContext,
    proof: AccountProofRow,
  ): Promise<{ socialAccount: SocialAccount | null; proof: AccountProof }> {
    return { ...(await this.ofAccount(ctx, proof.socialAccountId)), proof: accountProofOf(proof) };
  }
}
