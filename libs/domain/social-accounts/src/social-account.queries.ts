import { type CursorPosition, userIdOf } from '@conductor/kernel';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { SocialAccount } from './social-account.entity.js';
import { canSeeAccount, seesAllAccounts } from './social-accounts.policy.js';

/** An account as lists and loaders read it. */
export type SocialAccountRow = Pick<
  SocialAccount,
  | 'id'
  | 'organisationId'
  | 'network'
  | 'handle'
  | 'url'
  | 'kind'
  | 'holderId'
  | 'isDemo'
  | 'registeredAt'
  | 'retiredOn'
  | 'retiredReason'
> & {
  /** The institution's, or a personal one with consent in force: only such accounts are collected and counted. */
  readonly isCounted: boolean;
};

/** An account with the names that a file gives in place of ids. */
export interface AccountFileAccount extends SocialAccountRow {
  readonly organisationCode: string;
  readonly organisationNameId: string;
  readonly organisationNameEn: string;
}

export interface SocialAccountFilter {
  readonly organisationId?: string | null;
  readonly network?: string | null;
}

/** What tells an account apart from all others. */
export interface AccountName {
  readonly network: string;
  /** In lower case, without `@`. */
  readonly handle: string;
}

const COLUMNS = `a.id, a.organisation_id as "organisationId", a.network, a.handle, a.url, a.kind, a.holder_id as "holderId",
  a.is_demo as "isDemo", a.registered_at as "registeredAt", a.retired_on::text as "retiredOn", a.retired_reason as "retiredReason",
  a.id in (select id from counted_account) as "isCounted"`;

/** One text for one account, to be the key of a map. */
export const accountKey = ({ network, handle }: AccountName): string => `${network}:${handle}`;

/** Reading the registry. */
@Injectable()
export class SocialAccountQueries {
  /** By handle; the cursor's key is the row's handle. One more row than asked for tells whether there is a next page. */
  async page(
    ctx: ReadContext,
    filter: SocialAccountFilter,
    first: number,
    after: CursorPosition | null,
  ): Promise<SocialAccountRow[]> {
    return ctx.db.query<SocialAccountRow[]>(
      `select ${COLUMNS} from social_account a
        where ($1::uuid is null or a.organisation_id = $1) and ($2::text is null or a.network = $2)
          and ($3::text is null or (a.handle, a.id) > ($3, $4::uuid))
          -- Without consent a personal account is the matter of its holder, and of those who propose accounts.
          and ($6 or a.holder_id = $7::uuid or a.id in (select id from counted_account))
        order by a.handle, a.id limit $5`,
      [
        filter.organisationId ?? null,
        filter.network ?? null,
        after?.key ?? null,
        after?.id ?? null,
        first + 1,
        seesAllAccounts(ctx.actor),
        userIdOf(ctx.actor),
      ],
    );
  }

  /** All of the filter, by organisation. */
  async forFile(ctx: ReadContext, filter: SocialAccountFilter): Promise<AccountFileAccount[]> {
    return ctx.db.query<AccountFileAccount[]>(
      `select ${COLUMNS}, o.code as "organisationCode", o.name_id as "organisationNameId", o.name_en as "organisationNameEn"
         from social_account a join organisation o on o.id = a.organisation_id join network n on n.key = a.network
        where ($1::uuid is null or a.organisation_id = $1) and ($2::text is null or a.network = $2)
          and a.id in (select id from counted_account)
        order by o.code, n.position, a.handle`,
      [filter.organisationId ?? null, filter.network ?? null],
    );
  }

  async byIds(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, SocialAccountRow>> {
    const rows = await ctx.db.query<SocialAccountRow[]>(
      `select ${COLUMNS} from social_account a where a.id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Null for one that is not there, and for one that this person is not shown. */
  async visible(ctx: ReadContext, id: string): Promise<SocialAccountRow | null> {
    const account = (await this.byIds(ctx, [id])).get(id) ?? null;
    return account !== null && canSeeAccount(ctx.actor, account) ? account : null;
  }

  /** Those among the names that are collected and counted, by `accountKey`. */
  async byNames(ctx: ReadContext, names: readonly AccountName[]): Promise<Map<string, SocialAccountRow>> {
    const rows = await ctx.db.query<SocialAccountRow[]>(
      `select ${COLUMNS} from social_account a
         join unnest($1::text[], $2::text[]) name (network, handle) on name.network = a.network and name.handle = a.handle
        where a.id in (select id from counted_account)`,
      [names.map(({ network }) => network), names.map(({ handle }) => handle)],
    );
    return new Map(rows.map((row) => [accountKey(row), row]));
  }
}
