import { PostPageQueries } from '@conductor/alignment';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AttributionLoaders } from '../attribution/attribution.loaders.js';
import { Attribution } from '../attribution/attribution.types.js';
import { Post } from '../collection/collection.types.js';
import { connectionOf, PageArgs, pageOf } from '../edge/connection.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { Requires } from '../edge/requires.js';
import { AlignmentLoaders } from './alignment.loaders.js';
import { AlignmentCode } from './alignment.types.js';
import { type ListedPost, listedPostOf, PostConnection, PostFilter } from './post-page.types.js';

/** One that came by another road, a reported link say, has yet to load both. */
type AnyPost = Post & Partial<Omit<ListedPost, keyof Post>>;

/** Posts with what they carry and how they were judged. */
@Resolver(() => Post)
export class PostPageResolver {
  constructor(
    private readonly pages: PostPageQueries,
    private readonly attributionLoaders: AttributionLoaders,
    private readonly alignmentLoaders: AlignmentLoaders,
  ) {}

  @Query(() => PostConnection, { description: 'Newest first.' })
  @Requires('post.read')
  async posts(
    @Edge() edge: EdgeContext,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, type: () => PostFilter }) filter?: PostFilter,
  ): Promise<PostConnection> {
    const { first, after } = pageOf(page);
    const rows = await this.pages.page(edge.read, filter ?? {}, first, after);
    const listed = rows.map((row) => ({ ...listedPostOf(row), positionKey: row.positionKey }));
    return {
      ...connectionOf(listed, first, ({ positionKey, id }) => ({ key: positionKey, id })),
      filter: filter ?? {},
    };
  }

  @ResolveField(() => Attribution, {
    nullable: true,
    description: 'Null until the engine has read the post.',
  })
  async attribution(@Parent() post: AnyPost, @Edge() edge: EdgeContext): Promise<Attribution | null> {
    if (post.attribution !== undefined) return post.attribution;
    return edge.load(this.attributionLoaders.attribution, post.id);
  }

  @ResolveField(() => AlignmentCode, {
    nullable: true,
    description: 'The one that stands for the item it carries.',
  })
  async alignment(@Parent() post: AnyPost, @Edge() edge: EdgeContext): Promise<AlignmentCode | null> {
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
