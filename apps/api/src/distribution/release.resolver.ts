import { ReleaseService } from '@conductor/distribution';
import type { WorkContext } from '@conductor/work';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BriefLoaders } from '../briefing/brief.loaders.js';
import { BriefVersion } from '../briefing/brief.types.js';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Person } from '../identity/identity.types.js';
import { ReleaseBriefInput, RetractReleaseInput } from './distribution.inputs.js';
import { DistributionLoaders } from './distribution.loaders.js';
import { ReleaseBriefPayload, RetractReleasePayload } from './distribution.payloads.js';
import { Delivery, Release } from './distribution.types.js';

/** Releases with their delivery matrix. */
@Resolver(() => Release)
export class ReleaseResolver {
  constructor(
    private readonly releases: ReleaseService,
    private readonly loaders: DistributionLoaders,
    private readonly briefLoaders: BriefLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Query(() => Release, { nullable: true })
  @Requires('delivery.read')
  release(@Edge() edge: EdgeContext, @Args('id', { type: () => ID }) id: string): Promise<Release | null> {
    return edge.load(this.loaders.release, idOrNobody(id));
  }

  @Mutation(() => ReleaseBriefPayload, { description: 'All addressed organisations have it, or none.' })
  @Requires('brief.release')
  async releaseBrief(
    @Work() work: WorkContext,
    @Args('input') input: ReleaseBriefInput,
  ): Promise<ReleaseBriefPayload> {
    return { release: await this.releases.releaseBrief(work, input) };
  }

  @Mutation(() => RetractReleasePayload, {
    description: 'Calls a release back: every organisation that could see it is told and has to confirm.',
  })
  @Requires('brief.release')
  async retractRelease(
    @Work() work: WorkContext,
    @Args('input') { releaseId, reason }: RetractReleaseInput,
  ): Promise<RetractReleasePayload> {
    return { release: await this.releases.retract(work, releaseId, reason) };
  }

  @ResolveField(() => BriefVersion)
  briefVersion(
    @Parent() { briefVersionId }: Release,
    @Edge() edge: EdgeContext,
  ): Promise<BriefVersion | null> {
    return edge.load(this.briefLoaders.version, briefVersionId);
  }

  @ResolveField(() => Person)
  releasedBy(@Parent() { releasedBy }: Release, @Edge() edge: EdgeContext): Promise<Person | null> {
    return edge.load(this.identity.person, releasedBy);
  }

  @ResolveField(() => [Delivery], { description: 'In protocol order. A ministry sees its own only.' })
  async deliveries(@Parent() { id }: Release, @Edge() edge: EdgeContext): Promise<Delivery[]> {
    return (await edge.load(this.loaders.deliveriesOf, id)) ?? [];
  }
}

/** Lives here because briefing knows nothing of releases. */
@Resolver(() => BriefVersion)
export class BriefVersionReleaseResolver {
  constructor(private readonly loaders: DistributionLoaders) {}

  @ResolveField(() => Release, { nullable: true })
  release(@Parent() { id }: BriefVersion, @Edge() edge: EdgeContext): Promise<Release | null> {
    return edge.load(this.loaders.releaseOfVersion, id);
  }
}
