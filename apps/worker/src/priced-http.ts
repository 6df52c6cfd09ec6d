import { NetworkSpendingService, type Reservation } from '@conductor/collection';
import {
  type NetworkBudget,
  type OutboundCode,
  type OutboundHttp,
  OutboundRefusal,
  type OutboundRequest,
  type OutboundResponse,
} from '@conductor/connector-contract';
import { Works } from '@conductor/work';
import { Inject, Injectable } from '@nestjs/common';
import { type NetworkAccesses, NETWORKS } from './parts.js';

/** Refusals that come before a request leaves the house. After any other the network may have charged for it. */
const NOT_SENT: readonly OutboundCode[] = [
  'URL_INVALID',
  'UNSUPPORTED_SCHEME',
  'ADDRESS_NOT_PUBLIC',
  'NAME_NOT_FOUND',
  'TLS_REJECTED',
];
const isNotSent = (thrown: unknown): boolean =>
  thrown instanceof OutboundRefusal && NOT_SENT.includes(thrown.code);

/** Keeps networks that charge within their budget of the month. No transaction is open while the network answers. */
@Injectable()
export class PricedHttp {
  constructor(
    private readonly works: Works,
    private readonly spending: NetworkSpendingService,
    @Inject(NETWORKS) private readonly networks: NetworkAccesses,
  ) {}

  /** The way out to a network: as it is, or where the network charges, counted before and after each request. */
  within(network: string, http: OutboundHttp): OutboundHttp {
    const budget = this.networks.get(network)?.budget ?? null;
    if (budget === null) return http;
    return { request: (request) => this.request(network, budget, http, request) };
  }

  /** @throws RateLimited BUDGET_SPENT instead of a request that could exceed the budget */
  private async request(
    network: string,
    budget: NetworkBudget,
    http: OutboundHttp,
    request: OutboundRequest,
  ): Promise<OutboundResponse> {
    const { most = 0, countIn = () => 0 } = request.resources ?? {};
    const reservation = await this.works.runAs('collection.pull', (ctx) =>
      this.spending.reserve(ctx, network, budget, most),
    );
    const response = await this.sent(http, request, reservation);
    await this.works.runAs('collection.pull', (ctx) =>
      this.spending.settle(ctx, reservation, budget, countIn(response)),
    );
    return response;
  }

  private async sent(
    http: OutboundHttp,
    request: OutboundRequest,
    reservation: Reservation,
  ): Promise<OutboundResponse> {
    try {
      return await http.request(request);
    } catch (thrown) {
      if (isNotSent(thrown))
        await this.works.runAs('collection.pull', (ctx) => this.spending.release(ctx, reservation));
      throw thrown;
    }
  }
}
