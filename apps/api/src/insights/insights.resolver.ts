import { ScoreQueries } from '@conductor/insights';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AgendaLoaders } from '../agenda/agenda.loaders.js';
import { AgendaItem } from '../agenda/agenda.types.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Organisation } from '../identity/identity.types.js';
import { ScoreFilter } from './insights.inputs.js';
import { Score, ScorePart } from './insights.types.js';

/** The score of a period. */
@Resolver(() => Score)
export class ScoreResolver {
  constructor(
    private readonly scores: ScoreQueries,
    private readonly agendaLoaders: AgendaLoaders,
  ) {}

  @Query(() => Score)
  @Requires('score.read')
  score(@Edge() edge: EdgeContext, @Args('filter') filter: ScoreFilter): Promise<Score> {
    return this.scores.score(edge.read, filter);
  }

  @ResolveField(() => [AgendaItem], { description: 'Live in the period or heard in it, by priority.' })
  async items(@Parent() { itemIds }: Score, @Edge() edge: EdgeContext): Promise<AgendaItem[]> {
    const items = await Promise.all(itemIds.map((id) => edge.load(this.agendaLoaders.item, id)));
    return items.filter((item) => item !== null);
  }
}

@Resolver(() => ScorePart)
export class ScorePartResolver {
  constructor(private readonly identityLoaders: IdentityLoaders) {}

  @ResolveField(() => Organisation)
  organisation(
    @Parent() { organisationId }: ScorePart,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation | null> {
    return edge.load(this.identityLoaders.organisation, organisationId);
  }

  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The section: the coordinating ministry today.',
  })
  async coordinator(
    @Parent() { coordinatorId }: ScorePart,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation | null> {
    return coordinatorId === null ? null : edge.load(this.identityLoaders.organisation, coordinatorId);
  }
}
