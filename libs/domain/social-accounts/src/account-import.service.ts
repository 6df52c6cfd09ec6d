import type { ReadContext, WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { recordAccountChange } from './account-changes.js';
import { type AccountFileRow, RegisterNames } from './account-file.js';
import { type AccountOfRow, type AccountRowJudgement, judgementOf, readRow, refused } from './account-row.js';
import { AccountVerificationQueries } from './account-verification.queries.js';
import { accountKey, SocialAccountQueries } from './social-account.queries.js';
import { requireSocialAccountsPermission } from './social-accounts.policy.js';
import { socialAccountsProblems } from './social-accounts.problems.js';
import { SocialAccountsService } from './social-accounts.service.js';

/** The register of a whole state has some thousands of accounts; one act takes no more. */
export const MOST_ACCOUNT_ROWS = 5_000;

export interface AccountImportCounts {
  readonly createdCount: number;
  readonly updatedCount: number;
}

/** A register that comes in as a file: judged row by row, and written at one stroke or not at all. */
@Injectable()
export class AccountImportService {
  constructor(
    private readonly accounts: SocialAccountsService,
    private readonly queries: SocialAccountQueries,
    private readonly verifications: AccountVerificationQueries,
  ) {}

  /** Says of each row what it would do. Nothing is written. */
  async judge(ctx: ReadContext, rows: readonly AccountFileRow[]): Promise<AccountRowJudgement[]> {
    requireSocialAccountsPermission(ctx.actor, 'account.import');
    if (rows.length > MOST_ACCOUNT_ROWS) throw socialAccountsProblems.tooManyRows(MOST_ACCOUNT_ROWS);
    const names = await RegisterNames.load(ctx);
    const read = rows.map((row) => readRow(row, names));
    const known = await this.queries.byNames(
      ctx,
      read.flatMap(({ account, written }) => [...(account === null ? [] : [account]), ...written]),
    );
    const seen = new Set<string>();
    const judgements: AccountRowJudgement[] = [];
    for (const { row, account, written, problems } of read) {
      const there = [...written, ...(account === null ? [] : [account])]
        .map((name) => known.get(accountKey(name)))
        .find((found) => found !== undefined);
      const judged = judgementOf(row, account, there ?? null, problems);
      const key = judged.account === null ? null : accountKey(judged.account);
      if (key !== null && seen.has(key)) judgements.push(refused(judged, 'ACCOUNT_ROW_DUPLICATE', null));
      else judgements.push(await this.warned(ctx, judged));
      if (key !== null) seen.add(key);
    }
    return judgements;
  }

  /** Takes in the chosen rows, all of them or none. */
  async take(
    ctx: WorkContext,
    rows: readonly AccountFileRow[],
    chosen: readonly number[],
  ): Promise<AccountImportCounts> {
    const judged = new Map((await this.judge(ctx, rows)).map((judgement) => [judgement.row, judgement]));
    if (chosen.length === 0) throw socialAccountsProblems.noRowChosen();
    const counts = { createdCount: 0, updatedCount: 0 };
    for (const row of new Set(chosen)) {
      const { verdict = 'refused', account = null, socialAccountId = null } = judged.get(row) ?? {};
      if (account === null || verdict === 'refused' || verdict === 'unchanged')
        throw socialAccountsProblems.rowNotReady(row);
      if (verdict === 'changed' && socialAccountId !== null) {
        await this.transfer(ctx, row, socialAccountId, account);
        counts.updatedCount += 1;
      } else {
        // By its address, which tells cases apart where a handle does not.
        await this.accounts.register(ctx, { ...account, handle: account.url });
        counts.createdCount += 1;
      }
    }
    await ctx.audit.record('accounts.imported', { type: 'register', id: 'social_account' }, { ...counts });
    return counts;
  }

  private async transfer(
    ctx: WorkContext,
    row: number,
    socialAccountId: string,
    { organisationId, network, kind }: AccountOfRow,
  ): Promise<void> {
    const [moved]: [{ id: string }[], number] = await ctx.db.query(
      'update social_account set organisation_id = $2 where id = $1 and retired_on is null returning id',
      [socialAccountId, organisationId],
    );
    if (moved.length === 0) throw socialAccountsProblems.rowNotReady(row);
    await recordAccountChange(ctx, socialAccountId, 'transferred');
    const subject = { type: 'social_account', id: socialAccountId } as const;
    await ctx.audit.record('account.transferred', subject, { network, kind, organisationId });
  }

  private async warned(ctx: ReadContext, judged: AccountRowJudgement): Promise<AccountRowJudgement> {
    if (judged.verdict !== 'new' || judged.account === null) return judged;
    const near = await this.verifications.lookAlikeOf(ctx, judged.account);
    // The same name on another network is what most ministries have.
    if (near === null || near.reason === 'same_name') return judged;
    return { ...judged, lookAlike: { ...near.official, reason: near.reason } };
  }
}
