import { NetworkQueries, SocialAccountQueries, SocialAccountsService } from '@conductor/social-accounts';
import type { WorkContext } from '@conductor/work';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { connectionOf, pageOf } from '../edge/connection.js';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Organisation } from '../identity/identity.types.js';
import {
  RegisterSocialAccountInput,
  SocialAccountFilter,
  SocialAccountPageArgs,
} from './social-accounts.inputs.js';
import { SocialAccountsLoaders } from './social-accounts.loaders.js';
import {
  Network,
  RegisterSocialAccountPayload,
  SocialAccount,
  SocialAccountConnection,
  socialAccountOf,
} from './social-accounts.types.js';

/** The networks and the registry of official accounts. */
@Resolver(() => SocialAccount)
export class SocialAccountsResolver {
  constructor(
    private readonly accounts: SocialAccountsService,
    private readonly accountQueries: SocialAccountQueries,
    private readonly networkQueries: NetworkQueries,
    private readonly loaders: SocialAccountsLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Query(() => [Network])
  @Requires('account.read')
  networks(@Edge() edge: EdgeContext): Promise<Network[]> {
    return this.networkQueries.list(edge.read);
  }

  @Query(() => SocialAccountConnection, { description: 'By handle.' })
  @Requires('account.read')
  async socialAccounts(
    @Edge() edge: EdgeContext,
    @Args() page: SocialAccountPageArgs,
    @Args('filter', { nullable: true, type: () => SocialAccountFilter }) filter?: SocialAccountFilter,
  ): Promise<SocialAccountConnection> {
    const { first, after } = pageOf(page);
    const rows = await this.accountQueries.page(edge.read, filter ?? {}, first, after);
    return connectionOf(rows.map(socialAccountOf), first, ({ handle, id }) => ({ key: handle, id }));
  }

  @Query(() => SocialAccount, { nullable: true })
  @Requires('account.read')
  async socialAccount(
    @Edge() edge: EdgeContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<SocialAccount | null> {
    const row = await this.accountQueries.visible(edge.read, idOrNobody(id));
    return row && socialAccountOf(row);
  }

  @Mutation(() => RegisterSocialAccountPayload)
  @Requires('account.register')
  async registerSocialAccount(
    @Work() work: WorkContext,
    @Args('input') input: RegisterSocialAccountInput,
  ): Promise<RegisterSocialAccountPayload> {
    const { id } = await this.accounts.register(work, input);
    const row = await this.accountQueries.visible(work, id);
    return { socialAccount: row && socialAccountOf(row) };
  }

  @ResolveField(() => Organisation)
  organisation(
    @Parent() { organisationId }: SocialAccount,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation | null> {
    return edge.load(this.identity.organisation, organisationId);
  }

  @ResolveField(() => Network)
  network(@Parent() { networkKey }: SocialAccount, @Edge() edge: EdgeContext): Promise<Network | null> {
    return edge.load(this.loaders.network, networkKey);
  }
}
