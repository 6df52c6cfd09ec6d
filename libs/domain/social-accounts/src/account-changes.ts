import type { ReadContext, WorkContext } from '@conductor/work';
import type { CursorPosition } from '@conductor/kernel';
import { Injectable } from '@nestjs/common';
import type { SocialAccount, SocialAccountKind } from './social-account.entity.js';

/** What can happen to an account that everybody may know of. */
export const ACCOUNT_CHANGES = ['registered', 'transferred', 'control_proven', 'retired'] as const;
export type AccountChangeKind = (typeof ACCOUNT_CHANGES)[number];

/** A change, with what everybody could know of the account then. */
export interface AccountChangeRow extends Pick<
  SocialAccount,
  'network' | 'handle' | 'url' | 'isDemo' | 'retiredOn'
> {
  readonly id: string;
  readonly kind: AccountChangeKind;
  readonly changedAt: Date;
  readonly accountKind: SocialAccountKind;
  readonly networkName: string;
  readonly organisationNameId: string;
  readonly organisationNameEn: string;
  /** For a cursor: to the microsecond, which a Date does not hold. */
  readonly cursorKey: string;
}

/** To be called by the act that changes the account, in its transaction, once the account's row says the new. */
export async function recordAccountChange(
  ctx: WorkContext,
  socialAccountId: string,
  kind: AccountChangeKind,
): Promise<void> {
  await ctx.db.query(
    `insert into account_change (kind, changed_at, social_account_id, organisation_id, network, handle, url, account_kind,
                                 is_demo, retired_on)
     select $2, $3, id, organisation_id, network, handle, url, kind, is_demo, retired_on from social_account where id = $1`,
    [socialAccountId, kind, ctx.clock.now()],
  );
}

/**
 * Takes everything out of the log that names the account: a person's account is nobody's business any more once it is
 * official no longer, or its holder withdraws the consent (UU 27/2022). That something was taken out stays, so that
 * those who read the log learn to read it anew.
 */
export async function forgetAccountChanges(ctx: WorkContext, socialAccountId: string): Promise<void> {
  await ctx.db.query(
    `update account_change
        set forgotten_at = $2, social_account_id = null, organisation_id = null, network = null, handle = null, url = null,
            account_kind = null, is_demo = null, retired_on = null
      where social_account_id = $1`,
    [socialAccountId, ctx.clock.now()],
  );
}

/** Reading what has changed in the register. */
@Injectable()
export class AccountChangeQueries {
  /** The latest first. One more row than asked for tells whether there is a next page. */
  async page(ctx: ReadContext, first: number, after: CursorPosition | null): Promise<AccountChangeRow[]> {
    return ctx.db.query<AccountChangeRow[]>(
      `select c.id, c.kind, c.changed_at as "changedAt", c.network, n.name as "networkName", c.handle, c.url,
              c.account_kind as "accountKind", c.is_demo as "isDemo", c.retired_on::text as "retiredOn",
              o.name_id as "organisationNameId", o.name_en as "organisationNameEn",
              to_char(c.changed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "cursorKey"
         from account_change c join network n on n.key = c.network join organisation o on o.id = c.organisation_id
        where c.forgotten_at is null
          and ($1::timestamptz is null or (c.changed_at, c.id) < ($1::timestamptz, $2::uuid))
        order by c.changed_at desc, c.id desc limit $3`,
      [after?.key ?? null, after?.id ?? null, first + 1],
    );
  }

  /** When the log last said something else than before; null while it is empty. */
  async changedAt(ctx: ReadContext): Promise<Date | null> {
    const [row] = await ctx.db.query<{ at: Date | null }[]>(
      'select greatest(max(changed_at), max(forgotten_at)) as at from account_change',
    );
    return row?.at ?? null;
  }
}
