import { AccountCoverageQueries } from '@conductor/social-accounts';
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Organisation } from '../identity/identity.types.js';
import {
  AccountCoverages,
  CoverageNextStep,
  OrganisationCoverage,
  OwnCoverage,
  SinglePoint,
} from './account-coverage.types.js';
import { SocialAccountsLoaders } from './social-accounts.loaders.js';
import { SocialAccount } from './social-accounts.types.js';

/** The two-account rule: in the own organisation for everybody, in all for those who look after the whole. */
@Resolver(() => OrganisationCoverage)
export class AccountCoverageResolver {
  constructor(
    private readonly coverage: AccountCoverageQueries,
    private readonly identity: IdentityLoaders,
  ) {}

  @Query(() => OwnCoverage, { nullable: true })
  @Requires('account.read')
  ownAccountCoverage(@Edge() edge: EdgeContext): Promise<OwnCoverage | null> {
    return this.coverage.own(edge.read);
  }

  @Query(() => AccountCoverages)
  @Requires('coverage.read')
  accountCoverages(@Edge() edge: EdgeContext): Promise<AccountCoverages> {
    return this.coverage.everywhere(edge.read);
  }

  @ResolveField(() => Organisation)
  organisation(
    @Parent() { organisationId }: OrganisationCoverage,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation | null> {
    return edge.load(this.identity.organisation, organisationId);
  }
}

/** The account behind a single point of failure. */
@Resolver(() => SinglePoint)
export class SinglePointResolver {
  constructor(private readonly accounts: SocialAccountsLoaders) {}

  @ResolveField(() => SocialAccount)
  account(@Parent() { accountId }: SinglePoint, @Edge() edge: EdgeContext): Promise<SocialAccount | null> {
    return edge.load(this.accounts.account, accountId);
  }
}

/** The account that a step is about. */
@Resolver(() => CoverageNextStep)
export class NextStepResolver {
  constructor(private readonly accounts: SocialAccountsLoaders) {}

  @ResolveField(() => SocialAccount, { nullable: true })
  async account(
    @Parent() { accountId }: CoverageNextStep,
    @Edge() edge: EdgeContext,
  ): Promise<SocialAccount | null> {
    return accountId === null ? null : edge.load(this.accounts.account, accountId);
  }
}
