import { costOf, type NetworkBudget, RateLimited } from '@conductor/connector-contract';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { spendingMonth } from './spending-month.js';

/** What was set aside for one request before it was sent. */
export interface Reservation {
  readonly network: string;
  /** The month that pays, also when the answer comes in the next one. */
  readonly month: string;
  readonly cost: number;
}

/** Both limits are looked at in the statement that counts, on the row that it locks: two workers come one after the other. */
const RESERVE = `
  insert into network_spending as spent (network, month, requests, cost)
  select $1::text, $2::date, 1, $3::numeric where 1 <= $4::bigint and $3::numeric <= $5::numeric
  on conflict on constraint network_spending_pkey do update set requests = spent.requests + 1, cost = spent.cost + excluded.cost
   where spent.requests + 1 <= $4::bigint and spent.cost + excluded.cost <= $5::numeric
  returning network`;

/** What is spent on networks that charge, a month at a time. Each act is its own short transaction. */
@Injectable()
export class NetworkSpendingService {
  /**
   * Sets aside what a request may cost at most. A process that dies before it settles has counted too much, never too
   * little.
   *
   * @param mostResources most that the answer can hold
   * @throws RateLimited BUDGET_SPENT until the next month when it could exceed the budget
   */
  async reserve(
    ctx: WorkContext,
    network: string,
    budget: NetworkBudget,
    mostResources: number,
  ): Promise<Reservation> {
    const { month, nextAt } = spendingMonth(ctx.clock.now());
    const cost = costOf(budget, mostResources);
    const limits = [budget.monthlyRequests, budget.monthlyRupiah];
    const reserved: unknown[] = await ctx.db.query(RESERVE, [network, month, cost, ...limits]);
    if (reserved.length === 0) throw new RateLimited(nextAt, 'BUDGET_SPENT');
    return { network, month, cost };
  }

  /** The answer came: what it held takes the place of what it could have held. */
  async settle(
    ctx: WorkContext,
    { network, month, cost }: Reservation,
    budget: NetworkBudget,
    resources: number,
  ): Promise<void> {
    await ctx.db.query(
      `update network_spending set cost = cost - $3::numeric + $4::numeric where network = $1 and month = $2::date`,
      [network, month, cost, costOf(budget, resources)],
    );
  }

  /** Nothing was sent, so nothing is charged. */
  async release(ctx: WorkContext, { network, month, cost }: Reservation): Promise<void> {
    await ctx.db.query(
      `update network_spending set requests = requests - 1, cost = cost - $3::numeric
        where network = $1 and month = $2::date`,
      [network, month, cost],
    );
  }
}
