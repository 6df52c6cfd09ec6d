import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { spendingMonth } from './spending-month.js';

/** What a network has cost this month, requests under way at their most. */
export interface NetworkSpendingRow {
  /** Its first day, in WIB. */
  readonly month: string;
  readonly requests: number;
  readonly rupiah: number;
  /** When the next one begins. */
  readonly nextAt: Date;
}

/** Reading what networks cost. */
@Injectable()
export class NetworkSpendingQueries {
  /** By network; one that cost nothing yet is left out. */
  async ofThisMonth(ctx: ReadContext): Promise<{
    readonly none: NetworkSpendingRow;
    readonly spent: ReadonlyMap<string, NetworkSpendingRow>;
  }> {
    const { month, nextAt } = spendingMonth(ctx.clock.now());
    const rows = await ctx.db.query<{ network: string; requests: number; rupiah: number }[]>(
      `select network, requests::integer, cost::float8 as rupiah from network_spending where month = $1::date`,
      [month],
    );
    const spent = new Map(
      rows.map(({ network, requests, rupiah }) => [network, { month, requests, rupiah, nextAt }]),
    );
    return { none: { month, requests: 0, rupiah: 0, nextAt }, spent };
  }
}
