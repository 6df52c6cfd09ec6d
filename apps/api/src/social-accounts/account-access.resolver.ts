import {
  accessActionsFor,
  AccountAccessQueries,
  AccountAccessService,
  canShareFor,
  SocialAccountQueries,
} from '@conductor/social-accounts';
import type { WorkContext } from '@conductor/work';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Person } from '../identity/identity.types.js';
import {
  AccountAccess,
  AccountCustody,
  EndAccountAccessInput,
  EndAccountAccessPayload,
  GiveAccountAccessInput,
  GiveAccountAccessPayload,
} from './account-access.types.js';
import { AccountPeopleLoaders } from './account-people.loaders.js';
import { SocialAccount, socialAccountOf } from './social-accounts.types.js';

const isPerson = (person: Person | null): person is Person => person !== null;

/** Who can post from an institutional account. */
@Resolver(() => SocialAccount)
export class AccountAccessResolver {
  constructor(
    private readonly accessService: AccountAccessService,
    private readonly accessQueries: AccountAccessQueries,
    private readonly accounts: SocialAccountQueries,
    private readonly people: AccountPeopleLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Query(() => [Person], {
    description: 'Members of an organisation today, by name: they can be given access. Nobody for another’s.',
  })
  @Requires('account.share')
  async accountPeople(
    @Edge() edge: EdgeContext,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<Person[]> {
    if (!canShareFor(edge.seed.actor, organisationId)) return [];
    const ids = await this.accessQueries.membersOf(edge.read, idOrNobody(organisationId));
    return (await Promise.all(ids.map((id) => edge.load(this.identity.person, id)))).filter(isPerson);
  }

  @Mutation(() => GiveAccountAccessPayload)
  @Requires('account.share')
  async giveAccountAccess(
    @Work() work: WorkContext,
    @Args('input') { accountId, userId }: GiveAccountAccessInput,
  ): Promise<GiveAccountAccessPayload> {
    await this.accessService.give(work, accountId, userId);
    return this.payload(work, accountId);
  }

  @Mutation(() => EndAccountAccessPayload)
  @Requires('account.share')
  async endAccountAccess(
    @Work() work: WorkContext,
    @Args('input') { accessId }: EndAccountAccessInput,
  ): Promise<EndAccountAccessPayload> {
    const { socialAccountId } = await this.accessService.end(work, accessId);
    return this.payload(work, socialAccountId);
  }

  @ResolveField(() => AccountCustody, { nullable: true, description: 'Null for a personal account.' })
  async custody(
    @Parent() { id, kind, organisationId }: SocialAccount,
    @Edge() edge: EdgeContext,
  ): Promise<AccountCustody | null> {
    if (kind === 'personal') return null;
    const access = (await edge.load(this.people.access, id)) ?? [];
    return {
      access,
      peopleCount: access.filter(({ isCounted }) => isCounted).length,
      viewerCan: accessActionsFor(edge.seed.actor, { kind, organisationId }),
    };
  }

  private async payload(work: WorkContext, accountId: string) {
    const row = await this.accounts.visible(work, accountId);
    return { socialAccount: row && socialAccountOf(row) };
  }
}

/** The people in an access. */
@Resolver(() => AccountAccess)
export class AccountAccessFieldResolver {
  constructor(private readonly identity: IdentityLoaders) {}

  @ResolveField(() => Person)
  person(@Parent() { userId }: AccountAccess, @Edge() edge: EdgeContext): Promise<Person | null> {
    return edge.load(this.identity.person, userId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who gave it.' })
  async givenBy(@Parent() { beganBy }: AccountAccess, @Edge() edge: EdgeContext): Promise<Person | null> {
    return beganBy === null ? null : edge.load(this.identity.person, beganBy);
  }
}
