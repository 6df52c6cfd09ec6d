import { type AgendaItemOrder, AgendaQueries } from '@conductor/agenda';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { connectionOf, PageArgs, pageOf } from '../edge/connection.js';
import { Day } from '../edge/day.scalar.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { AgendaItemFilter } from './agenda.inputs.js';
import { AgendaLoaders } from './agenda.loaders.js';
import { AgendaItem, AgendaItemConnection, AgendaItemOrderEnum, Theme } from './agenda.types.js';

/** Reading the agenda: what the reader's role may see, and nothing else. */
@Resolver(() => AgendaItemConnection)
export class AgendaResolver {
  constructor(
    private readonly agenda: AgendaQueries,
    private readonly loaders: AgendaLoaders,
  ) {}

  @Query(() => [Theme])
  @Requires('agenda.read')
  themes(@Edge() edge: EdgeContext): Promise<Theme[]> {
    return this.agenda.themes(edge.read);
  }

  @Query(() => AgendaItemConnection)
  @Requires('agenda.read')
  async agendaItems(
    @Edge() edge: EdgeContext,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, type: () => AgendaItemFilter }) filter?: AgendaItemFilter,
    @Args('orderBy', { nullable: true, type: () => AgendaItemOrderEnum, defaultValue: 'period_asc' })
    orderBy?: AgendaItemOrder | null,
  ): Promise<AgendaItemConnection> {
    const { first, after } = pageOf(page);
    const rows = await this.agenda.page(edge.read, filter ?? {}, orderBy ?? 'period_asc', first, after);
    const connection = connectionOf(rows, first, ({ cursorKey, id }) => ({ key: cursorKey, id }));
    return { edges: [...connection.edges], pageInfo: connection.pageInfo, filter: filter ?? {} };
  }

  @ResolveField(() => Int)
  totalCount(@Parent() { filter }: AgendaItemConnection, @Edge() edge: EdgeContext): Promise<number> {
    return this.agenda.totalCount(edge.read, filter);
  }

  @Query(() => AgendaItem, { nullable: true })
  @Requires('agenda.read')
  agendaItem(
    @Edge() edge: EdgeContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AgendaItem | null> {
    return edge.load(this.loaders.item, idOrNobody(id));
  }

  @Query(() => [AgendaItem], {
    description: 'Items live in the window, for the grid: a short list, highest priority first.',
  })
  @Requires('agenda.read')
  agendaGrid(
    @Edge() edge: EdgeContext,
    @Args('from', { type: () => Day }) from: string,
    @Args('until', { type: () => Day }) until: string,
  ): Promise<AgendaItem[]> {
    return this.agenda.grid(edge.read, from, until);
  }
}
