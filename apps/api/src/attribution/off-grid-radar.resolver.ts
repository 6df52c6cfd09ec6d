import { OffGridRadarQueries } from '@conductor/attribution';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AgendaLoaders } from '../agenda/agenda.loaders.js';
import { Theme } from '../agenda/agenda.types.js';
import { CollectionLoaders } from '../collection/collection.loaders.js';
import { Post } from '../collection/collection.types.js';
import { pageOf } from '../edge/connection.js';
import { Day } from '../edge/day.scalar.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Organisation } from '../identity/identity.types.js';
import { OffGridRadarFilter } from './off-grid-radar.inputs.js';
import { NearestAgendaItem, OffGridCluster, offGridClusterOf, OffGridRadar } from './off-grid-radar.types.js';

/** Posts on agenda themes with no brief behind them. */
@Resolver(() => OffGridRadar)
export class OffGridRadarResolver {
  constructor(private readonly radars: OffGridRadarQueries) {}

  @Query(() => OffGridRadar)
  @Requires('post.read')
  async offGridRadar(
    @Edge() edge: EdgeContext,
    @Args('filter', { nullable: true, type: () => OffGridRadarFilter }) filter?: OffGridRadarFilter,
  ): Promise<OffGridRadar> {
    const radar = await this.radars.radar(edge.read, filter ?? {});
    return { ...radar, clusterCount: radar.clusters.length };
  }

  @ResolveField(() => [OffGridCluster], {
    description:
      'The most pressing first: posts times organisations, halved with each week since the last post.',
  })
  clusters(
    @Parent() { clusters }: OffGridRadar,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
  ): OffGridCluster[] {
    return clusters.slice(0, pageOf({ first }).first).map(offGridClusterOf);
  }

  @Query(() => OffGridCluster, {
    nullable: true,
    description: 'The cluster that the post is in; null where it is in none on the radar of these days.',
  })
  @Requires('post.read')
  async offGridCluster(
    @Edge() edge: EdgeContext,
    @Args('postId', { type: () => ID }) postId: string,
    @Args('from', { type: () => Day, nullable: true }) from?: string | null,
    @Args('until', { type: () => Day, nullable: true }) until?: string | null,
  ): Promise<OffGridCluster | null> {
    const cluster = await this.radars.clusterOf(edge.read, idOrNobody(postId), { from, until });
    return cluster && offGridClusterOf(cluster);
  }
}

@Resolver(() => OffGridCluster)
export class OffGridClusterResolver {
  constructor(
    private readonly agendaLoaders: AgendaLoaders,
    private readonly identityLoaders: IdentityLoaders,
    private readonly collectionLoaders: CollectionLoaders,
  ) {}

  @ResolveField(() => Theme)
  theme(@Parent() { themeId }: OffGridCluster, @Edge() edge: EdgeContext): Promise<Theme | null> {
    return edge.load(this.agendaLoaders.theme, themeId);
  }

  @ResolveField(() => [Organisation], { description: 'Those with most posts first.' })
  async organisations(
    @Parent() { organisationIds }: OffGridCluster,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation[]> {
    const found = await Promise.all(
      organisationIds.map((id) => edge.load(this.identityLoaders.organisation, id)),
    );
    return found.filter((organisation) => organisation !== null);
  }

  @ResolveField(() => [Post], { description: 'The most typical wording first, copies last.' })
  async posts(
    @Parent() { postIds }: OffGridCluster,
    @Edge() edge: EdgeContext,
    @Args('first', { type: () => Int, defaultValue: 3 }) first: number,
  ): Promise<Post[]> {
    const wanted = postIds.slice(0, pageOf({ first }).first);
    const posts = await Promise.all(wanted.map((id) => edge.load(this.collectionLoaders.post, id)));
    return posts.filter((post) => post !== null);
  }

  @ResolveField(() => NearestAgendaItem, {
    nullable: true,
    description: 'Where one says enough of the same to be named.',
  })
  async nearestItem(
    @Parent() { nearest }: OffGridCluster,
    @Edge() edge: EdgeContext,
  ): Promise<NearestAgendaItem | null> {
    if (nearest === null) return null;
    const agendaItem = await edge.load(this.agendaLoaders.item, nearest.agendaItemId);
    return agendaItem && { agendaItem, nearness: nearest.nearness };
  }
}
