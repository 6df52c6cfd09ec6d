import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AgendaLoaders } from '../agenda/agenda.loaders.js';
import { AgendaItem } from '../agenda/agenda.types.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Person } from '../identity/identity.types.js';
import { AttributionDecision, EngineWord } from './attribution.types.js';

/** People's words on a post, one after the other. */
@Resolver(() => AttributionDecision)
export class AttributionDecisionResolver {
  constructor(
    private readonly agendaLoaders: AgendaLoaders,
    private readonly identityLoaders: IdentityLoaders,
  ) {}

  @ResolveField(() => AgendaItem, {
    nullable: true,
    description: 'Null also where it is not the reader’s to see.',
  })
  async agendaItem(
    @Parent() { agendaItemId }: AttributionDecision,
    @Edge() edge: EdgeContext,
  ): Promise<AgendaItem | null> {
    return agendaItemId === null ? null : edge.load(this.agendaLoaders.item, agendaItemId);
  }

  @ResolveField(() => Person)
  decidedBy(@Parent() { decidedBy }: AttributionDecision, @Edge() edge: EdgeContext): Promise<Person | null> {
    return edge.load(this.identityLoaders.person, decidedBy);
  }
}

@Resolver(() => EngineWord)
export class EngineWordResolver {
  constructor(private readonly agendaLoaders: AgendaLoaders) {}

  @ResolveField(() => AgendaItem, {
    nullable: true,
    description: 'Null also where it is not the reader’s to see.',
  })
  async agendaItem(
    @Parent() { agendaItemId }: EngineWord,
    @Edge() edge: EdgeContext,
  ): Promise<AgendaItem | null> {
    return agendaItemId === null ? null : edge.load(this.agendaLoaders.item, agendaItemId);
  }
}
