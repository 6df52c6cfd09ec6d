import './social-accounts.jobs.js';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { forgetAccountChanges, recordAccountChange } from './account-changes.js';
import { AccountConsent, type WithdrawalChoice } from './account-consent.entity.js';
import { CONSENT_PURPOSE_VERSION } from './consent-purpose.js';
import { SocialAccount } from './social-account.entity.js';
import {
  type ConsentAction,
  consentActionsFor,
  isHolder,
  requireSocialAccountsPermission,
} from './social-accounts.policy.js';
import { socialAccountsProblems } from './social-accounts.problems.js';

/** A holder consents to the collection of a personal account, and withdraws. Nobody does it for another. */
@Injectable()
export class ConsentService {
  /** @param purposeVersion of the purpose as the holder read it */
  async give(ctx: WorkContext, accountId: string, purposeVersion: number): Promise<AccountConsent> {
    const { account, standing } = await this.locked(ctx, accountId);
    this.requireAction(ctx, account, standing, 'give');
    if (purposeVersion !== CONSENT_PURPOSE_VERSION) throw socialAccountsProblems.consentPurposeChanged();
    // What is being detached or deleted would not be told apart from what comes in anew.
    if (await this.isWithdrawalRunning(ctx, accountId)) throw socialAccountsProblems.withdrawalRunning();
    const consent = await ctx.db.save(AccountConsent, {
      socialAccountId: accountId,
      givenBy: account.holderId ?? undefined,
      purposeVersion,
      givenAt: ctx.clock.now(),
      withdrawnAt: null,
      withdrawalChoice: null,
    });
    await recordAccountChange(ctx, accountId, 'registered');
    await ctx.audit.record(
      'consent.given',
      { type: 'social_account', id: accountId },
      { version: purposeVersion },
    );
    return consent;
  }

  /**
   * From the commit on nothing more is collected: whoever stores posts of the account holds a lock on its row that
   * this one waits for, and reads the consents after it. What was collected is worked off by a job.
   */
  async withdraw(ctx: WorkContext, accountId: string, choice: WithdrawalChoice): Promise<AccountConsent> {
    const { account, standing } = await this.locked(ctx, accountId);
    this.requireAction(ctx, account, standing, 'withdraw');
    if (standing === null) throw socialAccountsProblems.consentNotInForce();
    standing.withdrawnAt = ctx.clock.now();
    standing.withdrawalChoice = choice;
    await ctx.db.save(AccountConsent, standing);
    await this.forgetStanding(ctx, accountId);
    await forgetAccountChanges(ctx, accountId);
    await ctx.db.query('insert into account_withdrawal (account_consent_id) values ($1)', [standing.id]);
    await ctx.jobs.enqueue('account.withdraw', { consentId: standing.id }, { key: standing.id });
    await ctx.audit.record('consent.withdrawn', { type: 'social_account', id: accountId }, { choice });
    return standing;
  }

  /** What was seen of the profile goes at once: proofs, signs of life, alerts. */
  private async forgetStanding({ db }: WorkContext, accountId: string): Promise<void> {
    await db.query('delete from account_proof where social_account_id = $1', [accountId]);
    await db.query('delete from account_alert where social_account_id = $1', [accountId]);
    await db.query('delete from account_liveness where social_account_id = $1', [accountId]);
  }

  private async locked(ctx: WorkContext, accountId: string) {
    requireSocialAccountsPermission(ctx.actor, 'account.consent');
    const account = await ctx.db.findOne(SocialAccount, {
      where: { id: accountId, kind: 'personal' },
      lock: { mode: 'for_no_key_update' },
    });
    // Somebody else's is as if it were not there, for administrators too.
    if (!account || !isHolder(ctx.actor, account.holderId)) throw socialAccountsProblems.accountNotFound();
    const standing = await ctx.db.findOneBy(AccountConsent, {
      socialAccountId: accountId,
      withdrawnAt: IsNull(),
    });
    return { account, standing };
  }

  private requireAction(
    ctx: WorkContext,
    { holderId }: SocialAccount,
    standing: AccountConsent | null,
    action: ConsentAction,
  ): void {
    if (consentActionsFor(ctx.actor, { holderId, isInForce: standing !== null }).includes(action)) return;
    throw action === 'give'
      ? socialAccountsProblems.consentInForce()
      : socialAccountsProblems.consentNotInForce();
  }

  private async isWithdrawalRunning(ctx: WorkContext, accountId: string): Promise<boolean> {
    const running: unknown[] = await ctx.db.query(
      `select 1 from account_withdrawal w join account_consent c on c.id = w.account_consent_id
        where c.social_account_id = $1 and w.done_at is null`,
      [accountId],
    );
    return running.length > 0;
  }
}
