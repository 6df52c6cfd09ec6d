import type { CursorPosition } from '@conductor/kernel';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { AccountAlert } from './account-alert.entity.js';
import type { AccountLiveness } from './account-liveness.entity.js';
import type { AccountProof } from './account-proof.entity.js';
import { livenessOf, type LivenessFacts, type LivenessState } from './liveness.js';

export type AccountProofRow = AccountProof;
export type AccountAlertRow = AccountAlert & { readonly organisationId: string };

/** How an account lives, in what people see of it. */
export interface AccountLivenessRow extends Pick<
  AccountLiveness,
  'lastReadAt' | 'lastPostAt' | 'lastFailedAt' | 'failureCode' | 'movedTo' | 'shownHandle' | 'stableId'
> {
  readonly state: LivenessState;
  /** The last sign of life: a reading, or a post that was collected. */
  readonly lastSeenAt: Date | null;
}

type FactsRow = LivenessFacts &
  Omit<AccountLivenessRow, 'state' | 'lastSeenAt'> & {
    readonly accountId: string;
    readonly lastCollectedAt: Date | null;
  };

/** As entities have them. */
const PROOF_COLUMNS = `p.id, p.social_account_id as "socialAccountId", p.kind, p.state, p.code, p.evidence_url as "evidenceUrl",
  p.evidence_note as "evidenceNote", p.requested_by as "requestedBy", p.requested_at as "requestedAt", p.expires_at as "expiresAt",
  p.checked_at as "checkedAt", p.gap, p.found_at as "foundAt", p.stable_id as "stableId", p.decided_by as "decidedBy",
  p.decided_at as "decidedAt", p.reason, p.lapsed_at as "lapsedAt", p.lapse`;
const ALERT_COLUMNS = `t.id, t.social_account_id as "socialAccountId", t.kind, t.now_called as "nowCalled", t.opened_at as "openedAt",
  t.seen_at as "seenAt", t.seen_by as "seenBy", t.closed_at as "closedAt", t.closed_by as "closedBy", t.closing,
  t.closing_note as "closingNote", a.organisation_id as "organisationId"`;
/** What a page shows of earlier attempts. */
const MOST_PROOFS = 5;
/** Beyond, an organisation has other worries. */
const MOST_ALERTS = 100;

const latest = (...moments: readonly (Date | null)[]): Date | null =>
  moments.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);

/** How accounts stand: proofs, signs of life, alerts. */
@Injectable()
export class AccountStandingQueries {
  /** Newest first, a few of each. */
  async proofsOf(ctx: ReadContext, accountIds: readonly string[]): Promise<Map<string, AccountProofRow[]>> {
    const rows = await ctx.db.query<AccountProofRow[]>(
      `select p.* from unnest($1::uuid[]) asked (id)
        cross join lateral (select ${PROOF_COLUMNS} from account_proof p where p.social_account_id = asked.id
                             order by p.state = 'proved' desc, p.requested_at desc, p.id desc limit $2) p`,
      [accountIds, MOST_PROOFS],
    );
    return Map.groupBy(rows, ({ socialAccountId }) => socialAccountId);
  }

  async livenessOf(
    ctx: ReadContext,
    accountIds: readonly string[],
  ): Promise<Map<string, AccountLivenessRow>> {
    const now = ctx.clock.now();
    const rows = await ctx.db.query<FactsRow[]>(
      `select a.id as "accountId", a.handle, l.stable_id as "stableId", l.shown_id as "shownId",
              l.shown_handle as "shownHandle", l.moved_to as "movedTo", l.last_read_at as "lastReadAt",
              l.last_post_at as "lastPostAt", l.last_collected_at as "lastCollectedAt", l.last_failed_at as "lastFailedAt",
              l.failing_since as "failingSince", l.failure_kind as "failureKind", l.failure_code as "failureCode",
              coalesce(l.failure_count, 0) as "failureCount"
         from social_account a left join account_liveness l on l.social_account_id = a.id where a.id = any($1)`,
      [accountIds],
    );
    return new Map(
      rows.map((row) => [
        row.accountId,
        { ...row, state: livenessOf(row, now), lastSeenAt: latest(row.lastReadAt, row.lastCollectedAt) },
      ]),
    );
  }

  async openAlertsOf(ctx: ReadContext, accountIds: readonly string[]): Promise<Map<string, AccountAlertRow>> {
    const rows = await ctx.db.query<AccountAlertRow[]>(
      `select ${ALERT_COLUMNS} from account_alert t join social_account a on a.id = t.social_account_id
        where t.closed_at is null and t.social_account_id = any($1)`,
      [accountIds],
    );
    return new Map(rows.map((row) => [row.socialAccountId, row]));
  }

  /** @param organisationId of one organisation; null for all. What nobody has seen stands first. */
  async openAlerts(ctx: ReadContext, organisationId: string | null): Promise<AccountAlertRow[]> {
    return ctx.db.query<AccountAlertRow[]>(
      `select ${ALERT_COLUMNS} from account_alert t join social_account a on a.id = t.social_account_id
        where t.closed_at is null and ($1::uuid is null or a.organisation_id = $1)
        order by t.seen_at is not null, t.opened_at desc, t.id limit $2`,
      [organisationId, MOST_ALERTS],
    );
  }

  /** Claims that wait for a judgement, the oldest first. The cursor's key is the moment of the claim. */
  async claims(
    ctx: ReadContext,
    first: number,
    after: CursorPosition | null,
  ): Promise<(AccountProofRow & { readonly sortKey: string })[]> {
    return ctx.db.query<(AccountProofRow & { sortKey: string })[]>(
      `select ${PROOF_COLUMNS}, p.requested_at::text as "sortKey" from account_proof p
        where p.state = 'requested' and p.kind = 'reviewed_claim'
          and ($1::timestamptz is null or (p.requested_at, p.id) > ($1, $2::uuid))
        order by p.requested_at, p.id limit $3`,
      [after?.key ?? null, after?.id ?? null, first + 1],
    );
  }
}
