import { postKey } from '@conductor/collection';
import { readReportedLink } from '@conductor/connectors';
import { accountKey, SocialAccountQueries } from '@conductor/social-accounts';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Organisation } from '../identity/identity.types.js';
import { SocialAccountsLoaders } from '../social-accounts/social-accounts.loaders.js';
import { Network, SocialAccount, socialAccountOf } from '../social-accounts/social-accounts.types.js';
import { CollectionLoaders } from './collection.loaders.js';
import {
  LinkReading,
  measurementOf,
  Post,
  PostMeasurement,
  PostRelation,
  PostSnapshot,
} from './collection.types.js';
import { linkIdentityOf } from './link-identity.js';

/** Single posts, and what an address says of one. */
@Resolver(() => Post)
export class PostResolver {
  constructor(
    private readonly loaders: CollectionLoaders,
    private readonly accounts: SocialAccountsLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Query(() => Post, { nullable: true })
  @Requires('post.read')
  post(@Edge() edge: EdgeContext, @Args('id', { type: () => ID }) id: string): Promise<Post | null> {
    return edge.load(this.loaders.post, idOrNobody(id));
  }

  @Query(() => LinkReading, { nullable: true, description: 'Null for what is no address of a post.' })
  @Requires('post.report')
  linkReading(@Args('url') url: string): LinkReading | null {
    const link = readReportedLink(url);
    if (!link) return null;
    const { network, ...reading } = linkIdentityOf(link);
    return { ...reading, networkKey: network };
  }

  @ResolveField(() => Network)
  network(@Parent() { networkKey }: Post, @Edge() edge: EdgeContext): Promise<Network | null> {
    return edge.load(this.accounts.network, networkKey);
  }

  @ResolveField(() => SocialAccount, { nullable: true })
  async account(
    @Parent() { socialAccountId }: Post,
    @Edge() edge: EdgeContext,
  ): Promise<SocialAccount | null> {
    return socialAccountId === null ? null : edge.load(this.accounts.account, socialAccountId);
  }

  @ResolveField(() => Organisation, { nullable: true })
  async organisation(
    @Parent() { organisationId }: Post,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : edge.load(this.identity.organisation, organisationId);
  }

  @ResolveField(() => [PostSnapshot], { description: 'The texts it has had, oldest first.' })
  async snapshots(@Parent() { id }: Post, @Edge() edge: EdgeContext): Promise<PostSnapshot[]> {
    return (await edge.load(this.loaders.snapshots, id)) ?? [];
  }

  @ResolveField(() => [PostMeasurement], {
    description: 'Counts over time, oldest first: a row for each change that was seen.',
  })
  async measurements(@Parent() { id }: Post, @Edge() edge: EdgeContext): Promise<PostMeasurement[]> {
    return ((await edge.load(this.loaders.measurements, id)) ?? []).map(measurementOf);
  }

  @ResolveField(() => PostRelation, { nullable: true })
  relation(@Parent() { relatesTo, networkKey }: Post): PostRelation | null {
    return relatesTo && { ...relatesTo, networkKey };
  }

  @ResolveField(() => [Post], {
    description: 'Collected posts that answer, quote or pass on this one, the newest fifty.',
  })
  async takenUpBy(@Parent() { id }: Post, @Edge() edge: EdgeContext): Promise<Post[]> {
    return (await edge.load(this.loaders.takingUp, id)) ?? [];
  }
}

/** The other post, where it was collected. */
@Resolver(() => PostRelation)
export class PostRelationResolver {
  constructor(private readonly loaders: CollectionLoaders) {}

  @ResolveField(() => Post, { nullable: true })
  post(@Parent() { networkKey, externalId }: PostRelation, @Edge() edge: EdgeContext): Promise<Post | null> {
    return edge.load(this.loaders.postNamed, postKey({ network: networkKey, externalId }));
  }
}

/** What an address names, if it is known. */
@Resolver(() => LinkReading)
export class LinkReadingResolver {
  constructor(
    private readonly loaders: CollectionLoaders,
    private readonly accountQueries: SocialAccountQueries,
    private readonly accounts: SocialAccountsLoaders,
  ) {}

  @ResolveField(() => Network)
  network(@Parent() { networkKey }: LinkReading, @Edge() edge: EdgeContext): Promise<Network | null> {
    return edge.load(this.accounts.network, networkKey);
  }

  @ResolveField(() => SocialAccount, { nullable: true })
  async account(@Parent() reading: LinkReading, @Edge() edge: EdgeContext): Promise<SocialAccount | null> {
    if (reading.handle === null) return null;
    const name = { network: reading.networkKey, handle: reading.handle };
    const found = (await this.accountQueries.byNames(edge.read, [name])).get(accountKey(name));
    return found ? socialAccountOf(found) : null;
  }

  @ResolveField(() => Post, { nullable: true })
  knownPost(
    @Parent() { networkKey, externalId }: LinkReading,
    @Edge() edge: EdgeContext,
  ): Promise<Post | null> {
    return edge.load(this.loaders.postNamed, postKey({ network: networkKey, externalId }));
  }
}
