import { LiveQueries } from '@conductor/collection';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { defineLoader } from '../edge/loader.js';
import { CollectionSource } from './source.types.js';

/** Whether a source is heard as it writes, beside its pulls. */
@Resolver(() => CollectionSource)
export class SourceLiveResolver {
  constructor(private readonly live: LiveQueries) {}

  private readonly since = defineLoader<string, Date>((ctx, ids) => this.live.heardSince(ctx, ids));

  @ResolveField(() => Date, {
    nullable: true,
    description:
      'Since when posts come as they are written, without a break; null where they are only pulled.',
  })
  async liveSince(@Parent() { id }: CollectionSource, @Edge() edge: EdgeContext): Promise<Date | null> {
    return edge.load(this.since, id);
  }
}
