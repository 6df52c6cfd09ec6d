import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { WithdrawalChoice } from './account-consent.entity.js';

/** How much was detached or deleted. */
export interface WithdrawalCounts {
  readonly posts: number;
  /** The texts and payloads kept of the posts. */
  readonly snapshots: number;
  /** What the engine and people said the posts are about. */
  readonly attributions: number;
  readonly alignments: number;
  /** Where posts of the account were collected from. */
  readonly sources: number;
}

/** A withdrawal that is being worked off, and whose it is. */
export interface OpenWithdrawal {
  readonly consentId: string;
  readonly choice: WithdrawalChoice;
  readonly accountId: string;
  readonly network: string;
  readonly handle: string;
}

/** The report that a withdrawal writes while it is worked off, batch by batch. For the domain that does the work. */
@Injectable()
export class WithdrawalProgress {
  /** Locks the withdrawal, so that one worker at a time goes on with it. Null once it is done. */
  async open(ctx: WorkContext, consentId: string): Promise<OpenWithdrawal | null> {
    const [rows]: [OpenWithdrawal[], number] = await ctx.db.query(
      `update account_withdrawal w set begun_at = coalesce(w.begun_at, $2)
         from account_consent c join social_account a on a.id = c.social_account_id
        where w.account_consent_id = $1 and w.done_at is null and c.id = w.account_consent_id
       returning c.id as "consentId", c.withdrawal_choice as choice, a.id as "accountId", a.network, a.handle`,
      [consentId, ctx.clock.now()],
    );
    return rows[0] ?? null;
  }

  async add(ctx: WorkContext, consentId: string, counts: WithdrawalCounts): Promise<void> {
    await ctx.db.query(
      `update account_withdrawal
          set post_count = post_count + $2, snapshot_count = snapshot_count + $3, attribution_count = attribution_count + $4,
              alignment_count = alignment_count + $5, source_count = source_count + $6
        where account_consent_id = $1`,
      [consentId, counts.posts, counts.snapshots, counts.attributions, counts.alignments, counts.sources],
    );
  }

  /** Nothing is left. The log keeps how much it was. */
  async finish(ctx: WorkContext, { consentId, accountId }: OpenWithdrawal): Promise<void> {
    const [[counts]]: [WithdrawalCounts[], number] = await ctx.db.query(
      `update account_withdrawal set done_at = $2 where account_consent_id = $1
       returning post_count as posts, snapshot_count as snapshots, attribution_count as attributions, alignment_count as alignments,
                 source_count as sources`,
      [consentId, ctx.clock.now()],
    );
    await ctx.audit.record('withdrawal.finished', { type: 'social_account', id: accountId }, { ...counts });
  }
}
