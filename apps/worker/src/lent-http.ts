import { SourceHosts } from '@conductor/collection';
import {
  type Asker,
  type Connector,
  type HostBudgets,
  type OutboundHttp,
  RateLimited,
} from '@conductor/connector-contract';
import { BudgetedHttp, WatchedHttp } from '@conductor/connectors';
import type { Clock } from '@conductor/kernel';
import { type WorkContext, Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, HTTP } from './parts.js';
import { PricedHttp } from './priced-http.js';

/** The way out as one reading has it, and what it noticed on the way. */
export interface Lent {
  readonly http: OutboundHttp;
  readonly watch: WatchedHttp;
}

/** Lends the way out, limits around it. */
@Injectable()
export class LentHttp {
  constructor(
    private readonly works: Works,
    private readonly hosts: SourceHosts,
    private readonly priced: PricedHttp,
    @Inject(HTTP) private readonly http: OutboundHttp,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * From the inside out: what is watched has been let through by every limit, and money is set aside for nothing that a
   * host's budget refuses. A further limit is a further line.
   */
  lend(connector: Connector, asker: Asker): Lent {
    const watch = new WatchedHttp(this.http);
    const priced = this.priced.within(connector.key, watch);
    return { http: new BudgetedHttp(priced, this.budgets(connector, asker), this.clock), watch };
  }

  private budgets({ allowance }: Connector, asker: Asker): HostBudgets {
    const act = <Result>(work: (ctx: WorkContext) => Promise<Result>) =>
      this.works.runAs('collection.budget', work);
    return {
      take: async (host) => {
        const refusedUntil = await act((ctx) => this.hosts.take(ctx, host, asker, allowance));
        if (refusedUntil !== null) throw new RateLimited(refusedUntil);
      },
      learn: (host, reading) => act((ctx) => this.hosts.learn(ctx, host, reading)),
    };
  }
}
