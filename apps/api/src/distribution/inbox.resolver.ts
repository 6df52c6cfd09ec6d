import { type InboxGroup, InboxQueries } from '@conductor/distribution';
import type { LiveSignal } from '@conductor/live';
import { Args, Int, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { connectionOf, PageArgs, pageOf } from '../edge/connection.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { LiveSignals } from '../edge/live.js';
import { Requires } from '../edge/requires.js';
import { Delivery, DeliveryConnection, Inbox, InboxGroupEnum, InboxSignal } from './distribution.types.js';

/** One's own organisation's inbox, and the word that it changed. */
@Resolver(() => Inbox)
export class InboxResolver {
  constructor(
    private readonly inboxes: InboxQueries,
    private readonly live: LiveSignals,
  ) {}

  @Query(() => Inbox)
  @Requires('inbox.read')
  inbox(@Edge() edge: EdgeContext): Promise<Inbox> {
    return this.inboxes.counts(edge.read);
  }

  @ResolveField(() => DeliveryConnection, {
    description:
      'TODO and DONE share the inbox; UPCOMING looks across: acknowledged, with an hour within three days.',
  })
  async deliveries(
    @Edge() edge: EdgeContext,
    @Args('group', { type: () => InboxGroupEnum }) group: InboxGroup,
    @Args() page: PageArgs,
  ): Promise<DeliveryConnection> {
    const { first, after } = pageOf(page);
    const rows = await this.inboxes.page(edge.read, group, first, after);
    const connection = connectionOf(rows, first, ({ cursorKey, id }) => ({ key: cursorKey, id }));
    return { edges: [...connection.edges], pageInfo: connection.pageInfo };
  }

  @Query(() => [Delivery], {
    description: 'What changed since a sequence number: for catching up after a reconnect. At most 200.',
  })
  @Requires('inbox.read')
  inboxChanges(
    @Edge() edge: EdgeContext,
    @Args('after', { type: () => Int }) after: number,
  ): Promise<Delivery[]> {
    return this.inboxes.changesAfter(edge.read, after);
  }

  @Subscription(() => InboxSignal, {
    description: 'Fires when this organisation’s inbox changed.',
    resolve: ({ sequence }: LiveSignal): InboxSignal => ({ sequence }),
  })
  @Requires('inbox.read')
  inboxChanged(@Edge() edge: EdgeContext): AsyncIterableIterator<LiveSignal> {
    return this.live.of('inbox', edge.user.organisationId);
  }
}
