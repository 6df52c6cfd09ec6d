import { type AgendaItemAction, agendaActionsOf } from '@conductor/agenda';
import { hasRole } from '@conductor/kernel';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Organisation, Person } from '../identity/identity.types.js';
import { AgendaLoaders } from './agenda.loaders.js';
import {
  AgendaItem,
  AgendaItemActionEnum,
  AgendaReview,
  Framing,
  Moment,
  Speaker,
  Theme,
} from './agenda.types.js';

/** What an agenda item consists of, loaded for all items of a page at once. */
@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  constructor(
    private readonly loaders: AgendaLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => Theme)
  theme(@Parent() { themeId }: AgendaItem, @Edge() edge: EdgeContext): Promise<Theme | null> {
    return edge.load(this.loaders.theme, themeId);
  }

  @ResolveField(() => Organisation)
  lead(
    @Parent() { leadOrganisationId }: AgendaItem,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation | null> {
    return edge.load(this.identity.organisation, leadOrganisationId);
  }

  @ResolveField(() => [Speaker], { description: 'The lead first, then who supports, then who keeps silent.' })
  async speakers(@Parent() { id }: AgendaItem, @Edge() edge: EdgeContext): Promise<Speaker[]> {
    return (await edge.load(this.loaders.speakers, id)) ?? [];
  }

  @ResolveField(() => [Moment])
  async moments(@Parent() { id }: AgendaItem, @Edge() edge: EdgeContext): Promise<Moment[]> {
    return (await edge.load(this.loaders.moments, id)) ?? [];
  }

  @ResolveField(() => Framing)
  framing(@Parent() { id }: AgendaItem, @Edge() edge: EdgeContext): Promise<Framing | null> {
    return edge.load(this.loaders.framing, id);
  }

  @ResolveField(() => [Person])
  async authors(@Parent() { id }: AgendaItem, @Edge() edge: EdgeContext): Promise<Person[]> {
    return (await edge.load(this.loaders.authors, id)) ?? [];
  }

  @ResolveField(() => [AgendaReview], {
    description: 'Newest first. What was said on the way to a decision stays at the desk: officers see none.',
  })
  async reviews(@Parent() { id }: AgendaItem, @Edge() edge: EdgeContext): Promise<AgendaReview[]> {
    return hasRole(edge.seed.actor, 'officer') ? [] : ((await edge.load(this.loaders.reviews, id)) ?? []);
  }

  @ResolveField(() => [AgendaItemActionEnum])
  viewerCan(@Parent() item: AgendaItem, @Edge() edge: EdgeContext): AgendaItemAction[] {
    return agendaActionsOf(edge.seed.actor, item);
  }
}

@Resolver(() => Speaker)
export class SpeakerResolver {
  constructor(private readonly identity: IdentityLoaders) {}

  @ResolveField(() => Organisation)
  organisation(
    @Parent() { organisationId }: Speaker,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation | null> {
    return edge.load(this.identity.organisation, organisationId);
  }
}
