import { OrganisationQueries } from '@conductor/identity';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { OrganisationFilter } from './identity.inputs.js';
import { IdentityLoaders } from './identity.loaders.js';
import { Organisation } from './identity.types.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(
    private readonly organisationQueries: OrganisationQueries,
    private readonly loaders: IdentityLoaders,
  ) {}

  @Query(() => [Organisation], { description: 'In protocol order.' })
  @Requires('organisation.read')
  organisations(
    @Edge() edge: EdgeContext,
    @Args('filter', { nullable: true, type: () => OrganisationFilter }) filter?: OrganisationFilter,
  ): Promise<Organisation[]> {
    return this.organisationQueries.list(edge.read, filter ?? {});
  }

  @Query(() => Organisation, { nullable: true })
  @Requires('organisation.read')
  organisation(
    @Edge() edge: EdgeContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Organisation | null> {
    return edge.load(this.loaders.organisation, idOrNobody(id));
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The coordinating ministry, if any.' })
  async coordinator(@Parent() parent: Organisation, @Edge() edge: EdgeContext): Promise<Organisation | null> {
    return parent.coordinatorId === null ? null : edge.load(this.loaders.organisation, parent.coordinatorId);
  }

  @ResolveField(() => [Organisation])
  async successors(@Parent() parent: Organisation, @Edge() edge: EdgeContext): Promise<Organisation[]> {
    return (await edge.load(this.loaders.successors, parent.id)) ?? [];
  }
}
