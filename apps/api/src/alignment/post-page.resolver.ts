import { PostPageQueries } from '@conductor/alignment';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AttributionLoaders } from '../attribution/attribution.loaders.js';
import { Attribution } from '../attribution/attribution.types.js';
import { Post } from './post.types.js';
import { connectionOf, PageArgs, pageOf } from '../edge/connection.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { Network } from '../briefing/brief.types.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Organisation } from '../identity/identity.types.js';
import { AlignmentLoaders } from './alignment.loaders.js';
import { AlignmentCode } from './alignment.types.js';
import { PostConnection, PostFilter } from './post-page.types.js';

/** Posts with what they carry and how they were judged. */
@Resolver(() => Post)
export class PostPageResolver {
  constructor(
    private readonly pages: PostPageQueries,
    private readonly attributionLoaders: AttributionLoaders,
    private readonly alignmentLoaders: AlignmentLoaders,
    private readonly identityLoaders: IdentityLoaders,
  ) {}

  @Query(() => PostConnection, { description: 'Newest first.' })
  @Requires('post.read')
  async posts(
    @Edge() edge: EdgeContext,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, type: () => PostFilter }) filter?: PostFilter | null,
  ): Promise<PostConnection> {
    const { first, after } = pageOf(page);
    const rows = await this.pages.page(edge.read, filter ?? {}, first, after);
    return {
      ...connectionOf(rows, first, ({ positionKey, id }) => ({ key: positionKey, id })),
      filter: filter ?? {},
    };
  }

  @Query(() => Post, { nullable: true })
  @Requires('post.read')
  post(@Edge() edge: EdgeContext, @Args('id', { type: () => ID }) id: string): Promise<Post | null> {
    return edge.load(this.alignmentLoaders.post, idOrNobody(id));
  }

  @ResolveField(() => Network)
  network(@Parent() { network }: Post, @Edge() edge: EdgeContext): Promise<Network | null> {
    return edge.load(this.alignmentLoaders.network, network);
  }

  @ResolveField(() => Organisation, { nullable: true })
  async organisation(@Parent() post: Post, @Edge() edge: EdgeContext): Promise<Organisation | null> {
    if (post.organisation !== undefined) return post.organisation;
    return post.organisationId === null
      ? null
      : edge.load(this.identityLoaders.organisation, post.organisationId);
  }

  @ResolveField(() => Attribution, {
    nullable: true,
    description: 'Null until the engine has read the post.',
  })
  async attribution(@Parent() post: Post, @Edge() edge: EdgeContext): Promise<Attribution | null> {
    if (post.attribution !== undefined) return post.attribution;
    return edge.load(this.attributionLoaders.attribution, post.id);
  }

  @ResolveField(() => AlignmentCode, {
    nullable: true,
    description: 'The one that stands for the item it carries.',
  })
  async alignment(@Parent() post: Post, @Edge() edge: EdgeContext): Promise<AlignmentCode | null> {
    if (post.alignment !== undefined) return post.alignment;
    return edge.load(this.alignmentLoaders.code, post.id);
  }
}

/** Counted only where it is asked for. */
@Resolver(() => PostConnection)
export class PostConnectionResolver {
  constructor(private readonly pages: PostPageQueries) {}

  @ResolveField(() => Int)
  totalCount(@Parent() { filter }: PostConnection, @Edge() edge: EdgeContext): Promise<number> {
    return this.pages.count(edge.read, filter);
  }
}
