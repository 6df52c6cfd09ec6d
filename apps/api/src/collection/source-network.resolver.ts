import { NetworkSpendingQueries } from '@conductor/collection';
import { sourceAccessOf } from '@conductor/connectors';
import { type Configuration, NETWORK_KEY_SETTINGS } from '@conductor/runtime';
import { NetworkQueries } from '@conductor/social-accounts';
import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { CONFIGURATION } from '../edge/tokens.js';
import { SourceNetwork } from './source-network.types.js';

/** Which networks this installation can follow accounts on, and what that costs. */
@Resolver(() => SourceNetwork)
export class SourceNetworkResolver {
  constructor(
    private readonly networks: NetworkQueries,
    private readonly spending: NetworkSpendingQueries,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Query(() => [SourceNetwork], { description: 'Every network, in its usual order.' })
  @Requires('source.read')
  async sourceNetworks(@Edge() { read }: EdgeContext): Promise<SourceNetwork[]> {
    const { none, spent } = await this.spending.ofThisMonth(read);
    const rows = await this.networks.list(read);
    return rows.map((network) => {
      const given = this.configuration.networks.get(network.key);
      const budget = given?.budget ?? null;
      return {
        network,
        access: sourceAccessOf(network.key, given !== undefined),
        keySettings: NETWORK_KEY_SETTINGS[network.key] ?? [],
        spending: budget && {
          ...(spent.get(network.key) ?? none),
          requestLimit: budget.monthlyRequests,
          rupiahLimit: budget.monthlyRupiah,
        },
      };
    });
  }
}
