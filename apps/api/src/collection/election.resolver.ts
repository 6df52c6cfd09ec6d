import { ElectionQueries, ElectionService } from '@conductor/collection';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { CollectionLoaders } from './collection.loaders.js';
import { Post } from './collection.types.js';
import {
  AddElectionPeriodInput,
  AddElectionPeriodPayload,
  EditElectionPeriodInput,
  EditElectionPeriodPayload,
  ElectionPeriod,
  RemoveElectionPeriodInput,
  RemoveElectionPeriodPayload,
  UncountedPost,
} from './election.types.js';

/** Election periods, and what no measure counts. */
@Resolver(() => Post)
export class ElectionResolver {
  constructor(
    private readonly elections: ElectionService,
    private readonly queries: ElectionQueries,
    private readonly loaders: CollectionLoaders,
  ) {}

  @Query(() => [ElectionPeriod], { description: 'The latest first.' })
  @Requires('election.manage')
  electionPeriods(@Edge() edge: EdgeContext): Promise<ElectionPeriod[]> {
    return this.queries.periods(edge.read);
  }

  @Mutation(() => AddElectionPeriodPayload)
  @Requires('election.manage')
  async addElectionPeriod(
    @Work() work: WorkContext,
    @Args('input') input: AddElectionPeriodInput,
  ): Promise<AddElectionPeriodPayload> {
    await this.elections.add(work, input);
    return { electionPeriods: await this.queries.periods(work) };
  }

  @Mutation(() => EditElectionPeriodPayload, { description: 'Posts of its days are read anew.' })
  @Requires('election.manage')
  async editElectionPeriod(
    @Work() work: WorkContext,
    @Args('input') { periodId, version, ...values }: EditElectionPeriodInput,
  ): Promise<EditElectionPeriodPayload> {
    await this.elections.edit(work, periodId, version, values);
    return { electionPeriods: await this.queries.periods(work) };
  }

  @Mutation(() => RemoveElectionPeriodPayload, {
    description: 'What was left out because of it counts again.',
  })
  @Requires('election.manage')
  async removeElectionPeriod(
    @Work() work: WorkContext,
    @Args('input') { periodId }: RemoveElectionPeriodInput,
  ): Promise<RemoveElectionPeriodPayload> {
    await this.elections.remove(work, periodId);
    return { electionPeriods: await this.queries.periods(work) };
  }

  @ResolveField(() => UncountedPost, {
    nullable: true,
    description: 'Why no measure counts it; null where they do.',
  })
  uncounted(@Parent() { id }: Post, @Edge() edge: EdgeContext): Promise<UncountedPost | null> {
    return edge.load(this.loaders.uncounted, id);
  }
}
