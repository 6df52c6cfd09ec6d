import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { AccountConsent } from './account-consent.entity.js';
import type { WithdrawalCounts } from './withdrawal-progress.js';

/** What the work on a withdrawn consent did. Counts are of what was detached or deleted so far. */
export interface WithdrawalReportRow extends WithdrawalCounts {
  readonly begunAt: Date | null;
  readonly doneAt: Date | null;
}

export interface ConsentRow extends Pick<
  AccountConsent,
  'id' | 'socialAccountId' | 'purposeVersion' | 'givenAt' | 'withdrawnAt' | 'withdrawalChoice'
> {
  /** Null while the consent is in force. */
  readonly report: WithdrawalReportRow | null;
}

interface StoredRow extends Omit<ConsentRow, 'report'>, WithdrawalReportRow {
  readonly hasReport: boolean;
}

/** Reading consents, with the reports of those that were withdrawn. */
@Injectable()
export class ConsentQueries {
  /** Newest first. */
  async ofAccounts(ctx: ReadContext, accountIds: readonly string[]): Promise<Map<string, ConsentRow[]>> {
    const rows = await ctx.db.query<StoredRow[]>(
      `select c.id, c.social_account_id as "socialAccountId", c.purpose_version as "purposeVersion", c.given_at as "givenAt",
              c.withdrawn_at as "withdrawnAt", c.withdrawal_choice as "withdrawalChoice",
              w.account_consent_id is not null as "hasReport", w.begun_at as "begunAt", w.done_at as "doneAt",
              w.post_count as posts, w.snapshot_count as snapshots, w.attribution_count as attributions,
              w.alignment_count as alignments, w.source_count as sources
         from account_consent c left join account_withdrawal w on w.account_consent_id = c.id
        where c.social_account_id = any($1) order by c.given_at desc, c.id desc`,
      [accountIds],
    );
    const consents = rows.map((row): ConsentRow => {
      const { hasReport, begunAt, doneAt, posts, snapshots, attributions, alignments, sources, ...consent } =
        row;
      const report = { begunAt, doneAt, posts, snapshots, attributions, alignments, sources };
      return { ...consent, report: hasReport ? report : null };
    });
    return Map.groupBy(consents, ({ socialAccountId }) => socialAccountId);
  }
}
