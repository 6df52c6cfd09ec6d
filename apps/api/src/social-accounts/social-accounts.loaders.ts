import { NetworkQueries, type NetworkRow, SocialAccountQueries } from '@conductor/social-accounts';
import { Injectable } from '@nestjs/common';
import { defineLoader } from '../edge/loader.js';
import { type SocialAccount, socialAccountOf } from './social-accounts.types.js';

/** Batch loads of networks and accounts, for every resolver that names one. */
@Injectable()
export class SocialAccountsLoaders {
  constructor(
    private readonly networks: NetworkQueries,
    private readonly accounts: SocialAccountQueries,
  ) {}

  /** By key. The whole table is nine rows. */
  readonly network = defineLoader<string, NetworkRow>(async (ctx) => {
    const rows = await this.networks.list(ctx);
    return new Map(rows.map((row) => [row.key, row]));
  });

  readonly account = defineLoader<string, SocialAccount>(async (ctx, ids) => {
    const rows = await this.accounts.byIds(ctx, ids);
    return new Map([...rows].map(([id, row]) => [id, socialAccountOf(row)]));
  });
}
