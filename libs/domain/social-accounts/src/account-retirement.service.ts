import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { forgetAccountChanges, recordAccountChange } from './account-changes.js';
import { SocialAccount } from './social-account.entity.js';
import {
  accountActionsFor,
  canRegisterFor,
  requireSocialAccountsPermission,
} from './social-accounts.policy.js';
import { socialAccountsProblems } from './social-accounts.problems.js';

export interface AccountRetirement {
  readonly socialAccountId: string;
  /** The first day on which the account is no longer official, YYYY-MM-DD in western Indonesia. */
  readonly retiredOn: string;
  readonly reason: string;
}

/** A day in western Indonesia, where the register is kept. */
const dayOf = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(moment);

/** An account ends being official. */
@Injectable()
export class AccountRetirementService {
  /**
   * From the day on, everybody who asks is told that the account was official once; of a personal account nothing is
   * said any more. Registering it again takes the end back.
   */
  async retire(
    ctx: WorkContext,
    { socialAccountId, retiredOn, reason }: AccountRetirement,
  ): Promise<SocialAccount> {
    requireSocialAccountsPermission(ctx.actor, 'account.register');
    const account = await ctx.db.findOne(SocialAccount, {
      where: { id: socialAccountId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!account || !canRegisterFor(ctx.actor, account.organisationId))
      throw socialAccountsProblems.accountNotFound('socialAccountId');
    if (!accountActionsFor(ctx.actor, account).includes('retire'))
      throw socialAccountsProblems.alreadyRetired();
    if (reason.trim() === '') throw socialAccountsProblems.retirementReasonMissing();
    const registeredOn = dayOf(account.registeredAt);
    if (retiredOn > dayOf(ctx.clock.now())) throw socialAccountsProblems.retiredInFuture();
    if (retiredOn < registeredOn) throw socialAccountsProblems.retiredBeforeRegistered(registeredOn);
    const retired = await ctx.db.save(SocialAccount, { ...account, retiredOn, retiredReason: reason.trim() });
    if (account.kind === 'personal') await forgetAccountChanges(ctx, socialAccountId);
    else await recordAccountChange(ctx, socialAccountId, 'retired');
    await ctx.audit.record(
      'account.retired',
      { type: 'social_account', id: socialAccountId },
      { network: account.network, kind: account.kind },
    );
    return retired;
  }
}
