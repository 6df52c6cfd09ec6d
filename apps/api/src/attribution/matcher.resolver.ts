import { MatcherVersionQueries, MatcherVersionService } from '@conductor/attribution';
import type { WorkContext } from '@conductor/work';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Person } from '../identity/identity.types.js';
import { ActivateMatcherVersionInput, ReliabilityArgs, SetMatcherThresholdsInput } from './matcher.inputs.js';
import {
  ActivateMatcherVersionPayload,
  JudgedCounts,
  MatcherDesk,
  MatcherVersion,
  Reliability,
  RequestMatcherRefitPayload,
  SetMatcherThresholdsPayload,
  SweepProgress,
} from './matcher.types.js';

/** The desk itself is read when it is asked for, part by part. */
const DESK: MatcherDesk = {};

/** The engine that attributes posts, as those who answer for it see it. */
@Resolver(() => MatcherDesk)
export class MatcherResolver {
  constructor(
    private readonly versionService: MatcherVersionService,
    private readonly queries: MatcherVersionQueries,
  ) {}

  @Query(() => MatcherDesk)
  @Requires('matcher.read')
  matcher(): MatcherDesk {
    return DESK;
  }

  @Mutation(() => SetMatcherThresholdsPayload, {
    description: 'A version of its own, in force at once. The past is done again; people’s decisions stand.',
  })
  @Requires('matcher.manage')
  async setMatcherThresholds(
    @Work() work: WorkContext,
    @Args('input') { suggestThreshold, matchThreshold }: SetMatcherThresholdsInput,
  ): Promise<SetMatcherThresholdsPayload> {
    await this.versionService.setThresholds(work, { suggest: suggestThreshold, match: matchThreshold });
    return { matcher: DESK };
  }

  @Mutation(() => ActivateMatcherVersionPayload, {
    description:
      'Puts a version of the running engine in force. The past is done again; people’s decisions stand.',
  })
  @Requires('matcher.manage')
  async activateMatcherVersion(
    @Work() work: WorkContext,
    @Args('input') { version }: ActivateMatcherVersionInput,
  ): Promise<ActivateMatcherVersionPayload> {
    await this.versionService.activate(work, version);
    return { matcher: DESK };
  }

  @Mutation(() => RequestMatcherRefitPayload, {
    description:
      'Asks the worker to correct the weights by people’s decisions. What it finds waits to be put in force.',
  })
  @Requires('matcher.manage')
  async requestMatcherRefit(@Work() work: WorkContext): Promise<RequestMatcherRefitPayload> {
    await this.versionService.requestRefit(work);
    return { matcher: DESK };
  }

  @ResolveField(() => [MatcherVersion])
  versions(@Edge() edge: EdgeContext): Promise<MatcherVersion[]> {
    return this.queries.list(edge.read);
  }

  @ResolveField(() => [Int])
  confidenceCounts(@Edge() edge: EdgeContext): Promise<number[]> {
    return this.queries.confidenceCounts(edge.read);
  }

  @ResolveField(() => JudgedCounts)
  judged(@Edge() edge: EdgeContext): Promise<JudgedCounts> {
    return this.queries.judgedCounts(edge.read);
  }

  @ResolveField(() => SweepProgress)
  progress(@Edge() edge: EdgeContext): Promise<SweepProgress> {
    return this.queries.progress(edge.read);
  }

  @ResolveField(() => Reliability)
  reliability(
    @Edge() edge: EdgeContext,
    @Args() { version, isDrawnOnly }: ReliabilityArgs,
  ): Promise<Reliability> {
    return this.queries.reliability(edge.read, version ?? null, isDrawnOnly);
  }
}

@Resolver(() => MatcherVersion)
export class MatcherVersionResolver {
  constructor(private readonly identity: IdentityLoaders) {}

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Null for the weekly job and the engine as it came.',
  })
  async madeBy(@Parent() { madeBy }: MatcherVersion, @Edge() edge: EdgeContext): Promise<Person | null> {
    return madeBy === null ? null : edge.load(this.identity.person, madeBy);
  }

  @ResolveField(() => Person, { nullable: true })
  async activatedBy(
    @Parent() { activatedBy }: MatcherVersion,
    @Edge() edge: EdgeContext,
  ): Promise<Person | null> {
    return activatedBy === null ? null : edge.load(this.identity.person, activatedBy);
  }
}
