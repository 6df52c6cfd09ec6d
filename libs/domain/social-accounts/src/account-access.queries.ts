import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { AccountAccess } from './account-access.entity.js';
import { isMemberOn } from './people-of-organisation.js';

/** A person's access as the account's page reads it. */
export interface AccountAccessRow extends Pick<
  AccountAccess,
  'id' | 'socialAccountId' | 'userId' | 'beganAt' | 'beganBy' | 'endedAt' | 'endedBy'
> {
  /** It stands, and the person is a member of the account's organisation today. */
  readonly isCounted: boolean;
}

/** Reading who can post from which account. */
@Injectable()
export class AccountAccessQueries {
  /** Standing first, then what ended, newest first. */
  async ofAccounts(
    ctx: ReadContext,
    accountIds: readonly string[],
  ): Promise<Map<string, AccountAccessRow[]>> {
    const rows = await ctx.db.query<AccountAccessRow[]>(
      `select x.id, x.social_account_id as "socialAccountId", x.user_id as "userId", x.began_at as "beganAt", x.began_by as "beganBy",
              x.ended_at as "endedAt", x.ended_by as "endedBy",
              x.ended_at is null and exists (
                select 1 from membership m
                 where m.user_id = x.user_id and m.organisation_id = a.organisation_id and ${isMemberOn('$2')}) as "isCounted"
         from account_access x join social_account a on a.id = x.social_account_id
        where x.social_account_id = any($1)
        order by x.ended_at desc nulls first, x.began_at, x.id`,
      [accountIds, ctx.clock.now()],
    );
    return Map.groupBy(rows, ({ socialAccountId }) => socialAccountId);
  }

  /** People of an organisation today, by name. */
  async membersOf(ctx: ReadContext, organisationId: string): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(
      `select u.id from app_user u
        where exists (select 1 from membership m where m.user_id = u.id and m.organisation_id = $1 and ${isMemberOn('$2')})
        order by lower(u.name), u.id`,
      [organisationId, ctx.clock.now()],
    );
    return rows.map(({ id }) => id);
  }
}
