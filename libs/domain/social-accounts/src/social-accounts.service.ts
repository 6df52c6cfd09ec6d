import { ACCOUNT_NETWORKS, accountIdentity, parseAccount } from '@conductor/account-address';
import { hasRole } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { recordAccountChange } from './account-changes.js';
import { isMemberToday } from './people-of-organisation.js';
import { SocialAccount, type SocialAccountKind } from './social-account.entity.js';
import {
  canRegisterFor,
  canRegisterHolder,
  requireSocialAccountsPermission,
} from './social-accounts.policy.js';
import { socialAccountsProblems } from './social-accounts.problems.js';

export interface NewSocialAccount {
  readonly organisationId: string;
  readonly network: string;
  /** A name, or the address of the profile. */
  readonly handle: string;
  /** Has to name the same account, where it is given. */
  readonly url?: string | null;
  readonly kind: SocialAccountKind;
  /** Whose a personal account is; officers need not say, for they register their own only. */
  readonly holderId?: string | null;
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
   * An account belongs to one organisation; a handle that is taken is refused, whoever holds it. A personal account is
   * registered by its holder or proposed by an administrator, and counts once the holder consents. A retired account
   * comes back: by its own organisation, or to any by an administrator.
   */
  async register(ctx: WorkContext, input: NewSocialAccount): Promise<SocialAccount> {
    requireSocialAccountsPermission(ctx.actor, 'account.register');
    if (!canRegisterFor(ctx.actor, input.organisationId)) throw socialAccountsProblems.organisationNotFound();
    const { handle, url } = input.isDemo ? demoNameOf(input) : nameOf(input);
    await this.requirePlaces(ctx, input);
    const holderId = await this.holderOf(ctx, input);
    const { organisationId, network, kind, isDemo = false } = input;
    // The unique constraint decides, also between two who register at once. What has no holder yet gets one.
    const [row]: { id: string }[] = await ctx.db.query(
      `insert into social_account as known (organisation_id, network, handle, url, kind, holder_id, is_demo, registered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (network, handle) do update
         set organisation_id = excluded.organisation_id, url = excluded.url, kind = excluded.kind, holder_id = excluded.holder_id,
             is_demo = excluded.is_demo, retired_on = null, retired_reason = null,
             registered_at = case when known.retired_on is null then known.registered_at else excluded.registered_at end
       where known.retired_on is not null and ($9::uuid is null or known.organisation_id = $9)
               and known.holder_id is not distinct from excluded.holder_id
          or known.kind = 'personal' and excluded.kind = 'personal' and known.holder_id is null
               and known.organisation_id = excluded.organisation_id
       returning id`,
      [
        organisationId,
        network,
        handle,
        url,
        kind,
        holderId,
        isDemo,
        ctx.clock.now(),
        hasRole(ctx.actor, 'officer') ? ctx.actor.organisationId : null,
      ],
    );
    if (!row) throw socialAccountsProblems.alreadyRegistered();
    // A personal account is told of once its holder consents.
    if (kind === 'institutional') await recordAccountChange(ctx, row.id, 'registered');
    await ctx.audit.record(
      'account.registered',
      { type: 'social_account', id: row.id },
      { network, kind, ...(holderId === null ? {} : { userId: holderId }) },
    );
    return ctx.db.findOneByOrFail(SocialAccount, { id: row.id });
  }

  private async holderOf(
    ctx: WorkContext,
    { kind, holderId, organisationId }: NewSocialAccount,
  ): Promise<string | null> {
    if (kind === 'institutional') {
      if (holderId) throw socialAccountsProblems.holderSuperfluous();
      return null;
    }
    const holder = holderId ?? (hasRole(ctx.actor, 'officer') ? ctx.actor.userId : null);
    if (holder === null) throw socialAccountsProblems.holderMissing();
    // Who belongs where is not told to those who may not ask.
    if (!canRegisterHolder(ctx.actor, holder) || !(await isMemberToday(ctx, holder, organisationId)))
      throw socialAccountsProblems.holderNotMember();
    return holder;
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
