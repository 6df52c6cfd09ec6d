import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import {
  type AccountFileAccount,
  type SocialAccountFilter,
  SocialAccountQueries,
} from './social-account.queries.js';
import { requireSocialAccountsPermission } from './social-accounts.policy.js';

/** The register goes out as a file. */
@Injectable()
export class AccountExportService {
  constructor(private readonly queries: SocialAccountQueries) {}

  /** All accounts of the filter at once. It is audited, for personal accounts are among them. */
  async take(ctx: WorkContext, filter: SocialAccountFilter): Promise<AccountFileAccount[]> {
    requireSocialAccountsPermission(ctx.actor, 'account.export');
    const accounts = await this.queries.forFile(ctx, filter);
    await ctx.audit.record(
      'accounts.exported',
      { type: 'register', id: 'social_account' },
      { records: accounts.length },
    );
    return accounts;
  }
}
