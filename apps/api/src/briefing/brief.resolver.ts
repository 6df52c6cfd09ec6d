import { BriefQueries } from '@conductor/briefing';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AgendaLoaders } from '../agenda/agenda.loaders.js';
import { AgendaItem } from '../agenda/agenda.types.js';
import { connectionOf, PageArgs, pageOf } from '../edge/connection.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { BriefFilter } from './brief.inputs.js';
import { BriefLoaders } from './brief.loaders.js';
import { Brief, BriefVersion, BriefVersionConnection } from './brief.types.js';

/** Reading briefs at the GPR's desk. A ministry reads what it received through its deliveries. */
@Resolver(() => BriefVersionConnection)
export class BriefsResolver {
  constructor(
    private readonly briefQueries: BriefQueries,
    private readonly loaders: BriefLoaders,
  ) {}

  @Query(() => BriefVersionConnection, { description: 'Latest change first.' })
  @Requires('brief.read')
  async briefs(
    @Edge() edge: EdgeContext,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, type: () => BriefFilter }) filter?: BriefFilter,
  ): Promise<BriefVersionConnection> {
    const { first, after } = pageOf(page);
    const rows = await this.briefQueries.page(edge.read, filter ?? {}, first, after);
    const connection = connectionOf(rows, first, ({ cursorKey, id }) => ({ key: cursorKey, id }));
    return { edges: [...connection.edges], pageInfo: connection.pageInfo, filter: filter ?? {} };
  }

  @ResolveField(() => Int)
  totalCount(@Parent() { filter }: BriefVersionConnection, @Edge() edge: EdgeContext): Promise<number> {
    return this.briefQueries.totalCount(edge.read, filter);
  }

  @Query(() => BriefVersion, { nullable: true })
  @Requires('brief.read')
  briefVersion(
    @Edge() edge: EdgeContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<BriefVersion | null> {
    return edge.load(this.loaders.version, idOrNobody(id));
  }
}

@Resolver(() => Brief)
export class BriefResolver {
  constructor(
    private readonly loaders: BriefLoaders,
    private readonly agenda: AgendaLoaders,
  ) {}

  @ResolveField(() => AgendaItem, {
    nullable: true,
    description: 'Null for an officer while the item is being rewritten.',
  })
  agendaItem(@Parent() { agendaItemId }: Brief, @Edge() edge: EdgeContext): Promise<AgendaItem | null> {
    return edge.load(this.agenda.item, agendaItemId);
  }

  @ResolveField(() => BriefVersion, { description: 'The latest that the reader may read.' })
  async latestVersion(@Parent() brief: Brief, @Edge() edge: EdgeContext): Promise<BriefVersion | null> {
    return (await this.versions(brief, edge))[0] ?? null;
  }

  @ResolveField(() => [BriefVersion], { description: 'The latest first.' })
  async versions(@Parent() { id }: Brief, @Edge() edge: EdgeContext): Promise<BriefVersion[]> {
    return (await edge.load(this.loaders.versionsOf, id)) ?? [];
  }
}

/** Lives here because the agenda knows nothing of briefs. */
@Resolver(() => AgendaItem)
export class AgendaItemBriefsResolver {
  constructor(private readonly loaders: BriefLoaders) {}

  @ResolveField(() => [Brief])
  async briefs(@Parent() { id }: AgendaItem, @Edge() edge: EdgeContext): Promise<Brief[]> {
    return (await edge.load(this.loaders.briefsOf, id)) ?? [];
  }
}
