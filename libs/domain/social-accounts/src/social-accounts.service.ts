import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { SocialAccount, type SocialAccountKind } from './social-account.entity.js';
import { canRegisterFor, requireSocialAccountsPermission } from './social-accounts.policy.js';
import { socialAccountsProblems } from './social-accounts.problems.js';

export interface NewSocialAccount {
  readonly organisationId: string;
  readonly network: string;
  readonly handle: string;
  readonly url: string;
  readonly kind: SocialAccountKind;
  readonly isDemo?: boolean;
}

/** As connectors write an author's handle: no `@`, lower case. */
const canonicalHandle = (handle: string): string =>
  handle
    .trim()
    .replace(/^[@＠]/, '')
    .normalize('NFKC')
    .toLowerCase();

/** Longest handle of the networks known: 30 on most, 253 for a domain name used as one. */
const LONGEST_HANDLE = 253;
const isHandle = (handle: string): boolean => handle.length <= LONGEST_HANDLE && /^[^@\s]\S*$/u.test(handle);

const isWebAddress = (url: string): boolean =>
  url.length <= 2_000 && URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol);

/** The registry of official accounts grows. */
@Injectable()
export class SocialAccountsService {
  /** An account belongs to one organisation; a handle that is taken is refused, whoever holds it. */
  async register(ctx: WorkContext, input: NewSocialAccount): Promise<SocialAccount> {
    requireSocialAccountsPermission(ctx.actor, 'account.register');
    if (!canRegisterFor(ctx.actor, input.organisationId)) throw socialAccountsProblems.organisationNotFound();
    const handle = canonicalHandle(input.handle);
    const url = input.url.trim();
    if (!isHandle(handle)) throw socialAccountsProblems.handleInvalid();
    if (!isWebAddress(url)) throw socialAccountsProblems.urlInvalid();
    await this.requirePlaces(ctx, input);
    // The unique constraint decides, also between two who register at once.
    const [row]: { id: string }[] = await ctx.db.query(
      `insert into social_account (organisation_id, network, handle, url, kind, is_demo, registered_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (network, handle) do nothing returning id`,
      [input.organisationId, input.network, handle, url, input.kind, input.isDemo ?? false, ctx.clock.now()],
    );
    if (!row) throw socialAccountsProblems.alreadyRegistered();
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
