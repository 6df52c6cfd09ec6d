import { ACCOUNT_NETWORKS, accountIdentity, parseAccount } from '@conductor/account-address';
import { hasRole } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { recordAccountChange } from './account-changes.js';
import { SocialAccount, type SocialAccountKind } from './social-account.entity.js';
import { canRegisterFor, requireSocialAccountsPermission } from './social-accounts.policy.js';
import { socialAccountsProblems } from './social-accounts.problems.js';

export interface NewSocialAccount {
  readonly organisationId: string;
  readonly network: string;
  /** A name, or the address of the profile. */
  readonly handle: string;
  /** Has to name the same account, where it is given. */
  readonly url?: string | null;
  readonly kind: SocialAccountKind;
  readonly isDemo?: boolean;
}

interface AccountName {
  readonly handle: string;
  readonly url: string;
}

/** What an account of the demo is called: its names and addresses are invented, and no network would give them out. */
function demoNameOf({ handle, url }: NewSocialAccount): AccountName {
  if (!url) throw socialAccountsProblems.urlInvalid();
  return { handle: handle.replace(/^@/, '').toLowerCase(), url };
}

/**
 * The account's one form. In lower case, YouTube's channel numbers too: the row's key does not tell cases apart, its
 * address does.
 */
export function nameOf(input: Pick<NewSocialAccount, 'network' | 'handle' | 'url'>): AccountName {
  const network = ACCOUNT_NETWORKS.find((key) => key === input.network);
  if (network === undefined) throw socialAccountsProblems.networkNotFound();
  const account = parseAccount(input.handle, network);
  if (account === null) throw socialAccountsProblems.handleInvalid();
  if (input.url) {
    const shown = parseAccount(input.url, network);
    if (shown === null) throw socialAccountsProblems.urlInvalid();
    if (accountIdentity(shown) !== accountIdentity(account)) throw socialAccountsProblems.urlOfAnother();
  }
  return { handle: account.handle.toLowerCase(), url: account.profileUrl };
}

/** The registry of official accounts grows. */
@Injectable()
export class SocialAccountsService {
  /**
   * An account belongs to one organisation; a handle that is taken is refused, whoever holds it. A retired account comes
   * back: by its own organisation, or to any by an administrator.
   */
  async register(ctx: WorkContext, input: NewSocialAccount): Promise<SocialAccount> {
    requireSocialAccountsPermission(ctx.actor, 'account.register');
    if (!canRegisterFor(ctx.actor, input.organisationId)) throw socialAccountsProblems.organisationNotFound();
    const { handle, url } = input.isDemo ? demoNameOf(input) : nameOf(input);
    await this.requirePlaces(ctx, input);
    // The unique constraint decides, also between two who register at once.
    const [row]: { id: string }[] = await ctx.db.query(
      `insert into social_account (organisation_id, network, handle, url, kind, is_demo, registered_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (network, handle) do update
         set organisation_id = excluded.organisation_id, url = excluded.url, kind = excluded.kind, is_demo = excluded.is_demo,
             registered_at = excluded.registered_at, retired_on = null, retired_reason = null
       where social_account.retired_on is not null and ($8::uuid is null or social_account.organisation_id = $8)
       returning id`,
      [
        input.organisationId,
        input.network,
        handle,
        url,
        input.kind,
        input.isDemo ?? false,
        ctx.clock.now(),
        hasRole(ctx.actor, 'officer') ? ctx.actor.organisationId : null,
      ],
    );
    if (!row) throw socialAccountsProblems.alreadyRegistered();
    await recordAccountChange(ctx, row.id, 'registered');
    await ctx.audit.record(
      'account.registered',
      { type: 'social_account', id: row.id },
      { network: input.network, kind: input.kind },
    );
    return ctx.db.findOneByOrFail(SocialAccount, { id: row.id });
  }

  private async requirePlaces(
    ctx: WorkContext,
    { organisationId, network }: NewSocialAccount,
  ): Promise<void> {
    const [found]: { organisation: boolean; network: boolean }[] = await ctx.db.query(
      `select exists (select 1 from organisation where id = $1) as organisation, exists (select 1 from network where key = $2) as network`,
      [organisationId, network],
    );
    if (!found?.organisation) throw socialAccountsProblems.organisationNotFound();
    if (!found.network) throw socialAccountsProblems.networkNotFound();
  }
}
