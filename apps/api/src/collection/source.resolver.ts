import {
  BackfillService,
  DEFAULT_BACKFILL_DAYS,
  sourceActionsFor,
  SourceQueries,
  SourceService,
} from '@conductor/collection';
import { connectorNamed, networkOfConnector } from '@conductor/connectors';
import type { WorkContext } from '@conductor/work';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { messageOf } from '../i18n/messages.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Organisation } from '../identity/identity.types.js';
import { SocialAccountsLoaders } from '../social-accounts/social-accounts.loaders.js';
import { Network } from '../social-accounts/social-accounts.types.js';
import {
  CreateSourceInput,
  PauseSourceInput,
  PullSourceInput,
  ResumeSourceInput,
} from './collection.inputs.js';
import {
  CreateSourcePayload,
  PauseSourcePayload,
  PullSourcePayload,
  ResumeSourcePayload,
} from './collection.payloads.js';
import { SourceAddresses } from './source-addresses.js';
import { CollectionSource, type SourceAction, SourceActionEnum, SourceReading } from './source.types.js';

const DAY = 24 * 3_600_000;
const defaultSince = (now: Date): Date => new Date(now.getTime() - DEFAULT_BACKFILL_DAYS * DAY);

/** Sources of posts. */
@Resolver(() => CollectionSource)
export class SourceResolver {
  constructor(
    private readonly sourceService: SourceService,
    private readonly backfills: BackfillService,
    private readonly queries: SourceQueries,
    private readonly addresses: SourceAddresses,
    private readonly identity: IdentityLoaders,
    private readonly accounts: SocialAccountsLoaders,
  ) {}

  @Query(() => [CollectionSource], { description: 'By name.' })
  @Requires('source.read')
  sources(@Edge() edge: EdgeContext): Promise<CollectionSource[]> {
    return this.queries.list(edge.read);
  }

  @Query(() => CollectionSource, { nullable: true })
  @Requires('source.read')
  source(
    @Edge() edge: EdgeContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CollectionSource | null> {
    return this.queries.byId(edge.read, idOrNobody(id));
  }

  @Query(() => SourceReading, {
    nullable: true,
    description: 'Null where no connector reads such an address.',
  })
  @Requires('source.manage')
  sourceReading(@Args('address') address: string): SourceReading | null {
    return this.addresses.read(address);
  }

  @Mutation(() => CreateSourcePayload, {
    description:
      'The address or handle decides the connector. The source is pulled at once, and its past is filled in after.',
  })
  @Requires('source.manage')
  async createSource(
    @Work() work: WorkContext,
    @Args('input') { name, address, organisationId }: CreateSourceInput,
  ): Promise<CreateSourcePayload> {
    const found = this.addresses.require(address);
    const connector = connectorNamed(found.connector);
    const { id } = await this.sourceService.create(work, {
      ...found,
      host: connector?.hostOf(found.config) ?? null,
      name,
      organisationId: organisationId ?? null,
    });
    if (connector?.backfill !== undefined)
      await this.backfills.start(work, id, defaultSince(work.clock.now()));
    return { source: await this.queries.byId(work, id) };
  }

  @Mutation(() => PauseSourcePayload)
  @Requires('source.manage')
  async pauseSource(
    @Work() work: WorkContext,
    @Args('input') { sourceId }: PauseSourceInput,
  ): Promise<PauseSourcePayload> {
    await this.sourceService.pause(work, sourceId);
    return { source: await this.queries.byId(work, sourceId) };
  }

  @Mutation(() => ResumeSourcePayload)
  @Requires('source.manage')
  async resumeSource(
    @Work() work: WorkContext,
    @Args('input') { sourceId }: ResumeSourceInput,
  ): Promise<ResumeSourcePayload> {
    await this.sourceService.resume(work, sourceId);
    return { source: await this.queries.byId(work, sourceId) };
  }

  @Mutation(() => PullSourcePayload, { description: 'Asks for a pull now, whatever the schedule says.' })
  @Requires('source.manage')
  async pullSource(
    @Work() work: WorkContext,
    @Args('input') { sourceId }: PullSourceInput,
  ): Promise<PullSourcePayload> {
    await this.sourceService.pull(work, sourceId);
    return { source: await this.queries.byId(work, sourceId) };
  }

  @ResolveField(() => Network, { nullable: true, description: 'Null for a connector that is no more.' })
  async network(@Parent() source: CollectionSource, @Edge() edge: EdgeContext): Promise<Network | null> {
    const key = networkOfConnector(source.connector);
    return key === null ? null : edge.load(this.accounts.network, key);
  }

  @ResolveField(() => Organisation, { nullable: true })
  async organisation(
    @Parent() { organisationId }: CollectionSource,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : edge.load(this.identity.organisation, organisationId);
  }

  @ResolveField(() => String, { nullable: true, description: 'In the language of the request.' })
  failureMessage(@Parent() { failureCode }: CollectionSource, @Edge() edge: EdgeContext): string | null {
    return failureCode === null ? null : messageOf(failureCode, {}, edge.seed.locale);
  }

  @ResolveField(() => [SourceActionEnum])
  viewerCan(@Parent() { state }: CollectionSource, @Edge() edge: EdgeContext): SourceAction[] {
    return sourceActionsFor(edge.seed.actor, state);
  }
}

/** What an address says, before the source is added. */
@Resolver(() => SourceReading)
export class SourceReadingResolver {
  constructor(private readonly accounts: SocialAccountsLoaders) {}

  @ResolveField(() => Network, { nullable: true })
  async network(@Parent() reading: SourceReading, @Edge() edge: EdgeContext): Promise<Network | null> {
    const key = networkOfConnector(reading.connector);
    return key === null ? null : edge.load(this.accounts.network, key);
  }
}
