import { type BriefAction, briefActionsOf } from '@conductor/briefing';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { Person } from '../identity/identity.types.js';
import { BriefLoaders } from './brief.loaders.js';
import {
  Brief,
  BriefActionEnum,
  BriefReview,
  BriefVersion,
  LockedFact,
  NetworkCopy,
  TalkingPoint,
} from './brief.types.js';

/** What a version consists of, loaded for all versions of a page at once. */
@Resolver(() => BriefVersion)
export class BriefVersionResolver {
  constructor(private readonly loaders: BriefLoaders) {}

  @ResolveField(() => Brief)
  brief(@Parent() { briefId }: BriefVersion, @Edge() edge: EdgeContext): Promise<Brief | null> {
    return edge.load(this.loaders.brief, briefId);
  }

  @ResolveField(() => [TalkingPoint])
  async talkingPoints(@Parent() { id }: BriefVersion, @Edge() edge: EdgeContext): Promise<TalkingPoint[]> {
    return (await edge.load(this.loaders.talkingPoints, id)) ?? [];
  }

  @ResolveField(() => [LockedFact])
  async lockedFacts(@Parent() { id }: BriefVersion, @Edge() edge: EdgeContext): Promise<LockedFact[]> {
    return (await edge.load(this.loaders.lockedFacts, id)) ?? [];
  }

  @ResolveField(() => [NetworkCopy], { description: 'In the order of the networks.' })
  async copies(@Parent() { id }: BriefVersion, @Edge() edge: EdgeContext): Promise<NetworkCopy[]> {
    return (await edge.load(this.loaders.copies, id)) ?? [];
  }

  @ResolveField(() => [Person])
  async authors(@Parent() { id }: BriefVersion, @Edge() edge: EdgeContext): Promise<Person[]> {
    return (await edge.load(this.loaders.authors, id)) ?? [];
  }

  @ResolveField(() => [BriefReview], { description: 'Newest first; none for ministries.' })
  async reviews(@Parent() { id }: BriefVersion, @Edge() edge: EdgeContext): Promise<BriefReview[]> {
    return (await edge.load(this.loaders.reviews, id)) ?? [];
  }

  @ResolveField(() => [BriefActionEnum])
  viewerCan(@Parent() version: BriefVersion, @Edge() edge: EdgeContext): BriefAction[] {
    return briefActionsOf(edge.seed.actor, version);
  }
}
