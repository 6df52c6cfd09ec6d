import { backfillActionsFor, sourceHealth } from '@conductor/collection';
import { currentWindow, NO_BUDGET } from '@conductor/connector-contract';
import { connectorNamed } from '@conductor/connectors';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { messageOf } from '../i18n/messages.js';
import { CollectionLoaders } from './collection.loaders.js';
import {
  type BackfillAction,
  BackfillActionEnum,
  CollectionSource,
  HostAllowance,
  SourceBackfill,
  SourceFailure,
  type SourceHealth,
  SourceHealthEnum,
  SourcePull,
} from './source.types.js';

const hasPast = ({ connector }: CollectionSource): boolean =>
  connectorNamed(connector)?.backfill !== undefined;

/** How a source does: its health, its host's budget, its past, its latest pulls. */
@Resolver(() => CollectionSource)
export class SourceWorkingsResolver {
  constructor(private readonly loaders: CollectionLoaders) {}

  @ResolveField(() => SourceHealthEnum)
  health(@Parent() source: CollectionSource, @Edge() edge: EdgeContext): SourceHealth {
    return sourceHealth(source, edge.read.clock.now());
  }

  @ResolveField(() => HostAllowance, {
    nullable: true,
    description: 'Null where nobody says that the host has a limit.',
  })
  async hostAllowance(
    @Parent() { host, connector }: CollectionSource,
    @Edge() edge: EdgeContext,
  ): Promise<HostAllowance | null> {
    const budget = (await edge.load(this.loaders.hostBudget, host)) ?? NO_BUDGET;
    const now = edge.read.clock.now();
    const window = currentWindow(budget, connectorNamed(connector)?.allowance ?? null, now);
    if (window === null) return null;
    const { limit, remaining, resetAt } = window;
    const isBlocked = budget.blockedUntil !== null && budget.blockedUntil > now;
    return {
      limit,
      used: limit - remaining,
      resetsAt: resetAt,
      blockedUntil: isBlocked ? budget.blockedUntil : null,
    };
  }

  @ResolveField(() => Boolean, { description: 'False where a source shows its newest posts only.' })
  hasPast(@Parent() source: CollectionSource): boolean {
    return hasPast(source);
  }

  @ResolveField(() => SourceBackfill, {
    nullable: true,
    description: 'Null where nobody asked for the past.',
  })
  backfill(@Parent() { id }: CollectionSource, @Edge() edge: EdgeContext): Promise<SourceBackfill | null> {
    return edge.load(this.loaders.backfill, id);
  }

  @ResolveField(() => [BackfillActionEnum])
  async viewerCanBackfill(
    @Parent() source: CollectionSource,
    @Edge() edge: EdgeContext,
  ): Promise<BackfillAction[]> {
    if (!hasPast(source)) return [];
    const backfill = await edge.load(this.loaders.backfill, source.id);
    return backfillActionsFor(edge.seed.actor, backfill?.state ?? null);
  }

  @ResolveField(() => [SourcePull], { description: 'The newest first, at most 20.' })
  async recentPulls(@Parent() { id }: CollectionSource, @Edge() edge: EdgeContext): Promise<SourcePull[]> {
    return (await edge.load(this.loaders.pulls, id)) ?? [];
  }

  @ResolveField(() => [SourceFailure], { description: 'The newest first, at most 10.' })
  async failures(@Parent() { id }: CollectionSource, @Edge() edge: EdgeContext): Promise<SourceFailure[]> {
    return (await edge.load(this.loaders.pullFailures, id)) ?? [];
  }
}

/** Why a slice ended before its source did. */
@Resolver(() => SourcePull)
export class SourcePullResolver {
  @ResolveField(() => String, { nullable: true, description: 'In the language of the request.' })
  failureMessage(@Parent() { failureCode }: SourcePull, @Edge() edge: EdgeContext): string | null {
    return failureCode === null ? null : messageOf(failureCode, {}, edge.seed.locale);
  }
}

@Resolver(() => SourceFailure)
export class SourceFailureResolver {
  @ResolveField(() => String, { description: 'In the language of the request.' })
  message(@Parent() { failureCode }: SourceFailure, @Edge() edge: EdgeContext): string {
    return messageOf(failureCode, {}, edge.seed.locale);
  }
}
