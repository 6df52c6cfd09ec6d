import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CollectionLoaders } from '../collection/collection.loaders.js';
import { Post } from '../collection/collection.types.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { AttributionLoaders } from './attribution.loaders.js';
import { Attribution } from './attribution.types.js';

/** Posts that say the same in the same words. */
@Resolver(() => Post)
export class NearIdenticalResolver {
  constructor(
    private readonly loaders: AttributionLoaders,
    private readonly collectionLoaders: CollectionLoaders,
  ) {}

  @ResolveField(() => [Post], {
    description:
      'Posts of the same words but for case, punctuation, emoji and links, or of nine in ten of the same shingles, with the ' +
      'same best candidate, that nobody has decided on: a decision on this post can take them along. Newest first, at most 100.',
  })
  async nearIdentical(@Parent() { id }: Post, @Edge() edge: EdgeContext): Promise<Post[]> {
    const ids = (await edge.load(this.loaders.nearIdentical, id)) ?? [];
    const posts = await Promise.all(ids.map((twinId) => edge.load(this.collectionLoaders.post, twinId)));
    return posts.filter((post) => post !== null);
  }
}

/** How a decision came to its post. */
@Resolver(() => Attribution)
export class DecidedWithResolver {
  constructor(
    private readonly loaders: AttributionLoaders,
    private readonly collectionLoaders: CollectionLoaders,
  ) {}

  @ResolveField(() => Post, {
    nullable: true,
    description: 'The near-identical post that the person looked at; null where it was this one.',
  })
  async decidedWith(@Parent() { postId }: Attribution, @Edge() edge: EdgeContext): Promise<Post | null> {
    const id = await edge.load(this.loaders.decidedWith, postId);
    return id === null ? null : edge.load(this.collectionLoaders.post, id);
  }
}
