import type {
  HostBudgets,
  OutboundHttp,
  OutboundRequest,
  OutboundResponse,
} from '@conductor/connector-contract';
import type { Clock } from '@conductor/kernel';
import { readBudget } from './budget-reading.js';

/**
 * Asks only what a host's budget has room for. Where it has none it throws RateLimited instead of waiting: a worker
 * that waits does nothing for anybody else.
 */
export class BudgetedHttp implements OutboundHttp {
  constructor(
    private readonly http: OutboundHttp,
    private readonly budgets: HostBudgets,
    private readonly clock: Clock,
  ) {}

  async request(request: OutboundRequest): Promise<OutboundResponse> {
    // What is no address is refused by the client itself.
    if (URL.canParse(request.url)) await this.budgets.take(new URL(request.url).hostname);
    const response = await this.http.request(request);
    const reading = readBudget(response, this.clock.now());
    if (reading !== null) await this.budgets.learn(new URL(response.url).hostname, reading);
    return response;
  }
}
