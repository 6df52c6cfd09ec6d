import { ACCOUNT_NETWORKS, parseAccount } from '@conductor/account-address';
import { userIdOf } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { AccountAlert, type AlertClosing } from './account-alert.entity.js';
import { AccountLiveness } from './account-liveness.entity.js';
import { alertOf, type LivenessState } from './liveness.js';
import { SocialAccount } from './social-account.entity.js';
import { canTendFor, requireSocialAccountsPermission } from './social-accounts.policy.js';
import { socialAccountsProblems } from './social-accounts.problems.js';

/** Alerts of accounts that are dead, renamed or lost: opened and closed by the look, seen and dealt with by people. */
@Injectable()
export class AccountAlertService {
  /** Opens an alert when the account has come into a state that is one, closes it when the account is well again. */
  async settle(ctx: WorkContext, liveness: AccountLiveness, state: LivenessState): Promise<void> {
    const kind = alertOf(state);
    // What somebody has dealt with is not said again, as long as it is the same.
    if (kind === liveness.alertedState) return;
    liveness.alertedState = kind;
    await ctx.db.save(AccountLiveness, liveness);
    const { socialAccountId } = liveness;
    await ctx.db.query(
      'update account_alert set closed_at = $2, closing = $3 where social_account_id = $1 and closed_at is null',
      [socialAccountId, ctx.clock.now(), kind === null ? 'well_again' : 'changed'],
    );
    if (kind === null) return;
    const nowCalled = kind === 'renamed' ? (liveness.movedTo ?? liveness.shownHandle) : null;
    await ctx.db.query(
      'insert into account_alert (social_account_id, kind, now_called, opened_at) values ($1, $2, $3, $4)',
      [socialAccountId, kind, nowCalled, ctx.clock.now()],
    );
  }

  async see(ctx: WorkContext, alertId: string): Promise<AccountAlert> {
    const { alert } = await this.tended(ctx, alertId);
    if (alert.seenAt !== null) return alert;
    alert.seenAt = ctx.clock.now();
    alert.seenBy = userIdOf(ctx.actor);
    return ctx.db.save(AccountAlert, alert);
  }

  /** @param note what was done about it */
  async close(ctx: WorkContext, alertId: string, note: string): Promise<AccountAlert> {
    const { alert } = await this.tended(ctx, alertId);
    if (note.trim() === '') throw socialAccountsProblems.noteMissing();
    alert.closingNote = note.trim();
    return this.closed(ctx, alert, 'handled');
  }

  /** The account goes by its new name from now on. It has to be proved anew. */
  async followRename(ctx: WorkContext, alertId: string): Promise<AccountAlert> {
    const { alert, account, liveness } = await this.tended(ctx, alertId);
    const network = ACCOUNT_NETWORKS.find((key) => key === account.network);
    const named =
      network === undefined || alert.nowCalled === null ? null : parseAccount(alert.nowCalled, network);
    if (alert.kind !== 'renamed' || named === null) throw socialAccountsProblems.renameUnknown();
    const handle = named.handle.toLowerCase();
    if (await ctx.db.existsBy(SocialAccount, { network: account.network, handle }))
      throw socialAccountsProblems.renameTaken();
    await ctx.db.update(SocialAccount, { id: account.id }, { handle, url: named.profileUrl });
    // An account that moved is another one with a lasting name of its own; the next look learns it.
    const isOther = liveness.movedTo !== null;
    await ctx.db.update(
      AccountLiveness,
      { socialAccountId: account.id },
      {
        shownHandle: null,
        movedTo: null,
        shownId: null,
        alertedState: null,
        nextLookAt: ctx.clock.now(),
        ...(isOther ? { stableId: null } : {}),
      },
    );
    await ctx.audit.record(
      'account.renamed',
      { type: 'social_account', id: account.id },
      { network: account.network },
    );
    return this.closed(ctx, alert, 'name_followed');
  }

  private async closed(ctx: WorkContext, alert: AccountAlert, closing: AlertClosing): Promise<AccountAlert> {
    alert.closedAt = ctx.clock.now();
    alert.closedBy = userIdOf(ctx.actor);
    alert.closing = closing;
    await ctx.db.save(AccountAlert, alert);
    await ctx.audit.record(
      'account_alert.closed',
      { type: 'social_account', id: alert.socialAccountId },
      { alertKind: alert.kind },
    );
    return alert;
  }

  /** The account first, as every act on it locks it first. */
  private async tended(ctx: WorkContext, alertId: string) {
    requireSocialAccountsPermission(ctx.actor, 'account.tend');
    const found = await ctx.db.findOneBy(AccountAlert, { id: alertId });
    if (!found) throw socialAccountsProblems.alertNotFound();
    const lock = { mode: 'for_no_key_update' } as const;
    const account = await ctx.db.findOneOrFail(SocialAccount, { where: { id: found.socialAccountId }, lock });
    if (!canTendFor(ctx.actor, account.organisationId)) throw socialAccountsProblems.alertNotFound();
    const liveness = await ctx.db.findOneOrFail(AccountLiveness, {
      where: { socialAccountId: account.id },
      lock,
    });
    const alert = await ctx.db.findOneOrFail(AccountAlert, { where: { id: alertId }, lock });
    if (alert.closedAt !== null) throw socialAccountsProblems.alertClosed();
    return { alert, account, liveness };
  }
}
