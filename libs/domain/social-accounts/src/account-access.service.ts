import { userIdOf } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AccountAccess } from './account-access.entity.js';
import { isMemberToday } from './people-of-organisation.js';
import { SocialAccount } from './social-account.entity.js';
import {
  type AccessAction,
  accessActionsFor,
  requireSocialAccountsPermission,
} from './social-accounts.policy.js';
import { socialAccountsProblems } from './social-accounts.problems.js';

/** Who can post from an institutional account is written down, by those who speak for its organisation. */
@Injectable()
export class AccountAccessService {
  /** To a member of the account's organisation, once at a time. */
  async give(ctx: WorkContext, accountId: string, userId: string): Promise<AccountAccess> {
    const account = await this.accountFor(ctx, accountId, 'give');
    if (!(await isMemberToday(ctx, userId, account.organisationId)))
      throw socialAccountsProblems.accessNotMember();
    // The unique constraint decides, also between two who give it at once.
    const [row]: { id: string }[] = await ctx.db.query(
      `insert into account_access (social_account_id, user_id, began_at, began_by) values ($1, $2, $3, $4)
       on conflict (social_account_id, user_id) where ended_at is null do nothing returning id`,
      [accountId, userId, ctx.clock.now(), userIdOf(ctx.actor)],
    );
    if (!row) throw socialAccountsProblems.accessHeld();
    await ctx.audit.record('access.given', { type: 'social_account', id: accountId }, { userId });
    return ctx.db.findOneByOrFail(AccountAccess, { id: row.id });
  }

  async end(ctx: WorkContext, accessId: string): Promise<AccountAccess> {
    requireSocialAccountsPermission(ctx.actor, 'account.share');
    const access = await ctx.db.findOne(AccountAccess, {
      where: { id: accessId, endedAt: IsNull() },
      lock: { mode: 'for_no_key_update' },
    });
    if (!access) throw socialAccountsProblems.accessNotFound();
    const account = await ctx.db.findOneByOrFail(SocialAccount, { id: access.socialAccountId });
    if (!accessActionsFor(ctx.actor, account).includes('end')) throw socialAccountsProblems.accessNotFound();
    access.endedAt = ctx.clock.now();
    access.endedBy = userIdOf(ctx.actor);
    await ctx.db.save(AccountAccess, access);
    const { socialAccountId, userId } = access;
    await ctx.audit.record('access.ended', { type: 'social_account', id: socialAccountId }, { userId });
    return access;
  }

  private async accountFor(
    ctx: WorkContext,
    accountId: string,
    action: AccessAction,
  ): Promise<SocialAccount> {
    requireSocialAccountsPermission(ctx.actor, 'account.share');
    const account = await ctx.db.findOneBy(SocialAccount, { id: accountId });
    if (!account || !accessActionsFor(ctx.actor, account).includes(action))
      throw socialAccountsProblems.accountNotFound();
    return account;
  }
}
