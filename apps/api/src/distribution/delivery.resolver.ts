import {
  type DeliveryAction,
  deliveryActionsOf,
  DeliveryQueries,
  InboxService,
} from '@conductor/distribution';
import type { WorkContext } from '@conductor/work';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BriefLoaders } from '../briefing/brief.loaders.js';
import { BriefVersion } from '../briefing/brief.types.js';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { Requires } from '../edge/requires.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Organisation, Person } from '../identity/identity.types.js';
import { AcknowledgeDeliveryInput, AnswerDeliveryInput } from './distribution.inputs.js';
import { DistributionLoaders } from './distribution.loaders.js';
import { AcknowledgeDeliveryPayload, AnswerDeliveryPayload } from './distribution.payloads.js';
import { Delivery, DeliveryActionEnum, Release } from './distribution.types.js';

/** What one ministry received, and what it does with it. */
@Resolver(() => Delivery)
export class DeliveryResolver {
  constructor(
    private readonly inbox: InboxService,
    private readonly queries: DeliveryQueries,
    private readonly loaders: DistributionLoaders,
    private readonly briefLoaders: BriefLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @Query(() => Delivery, { nullable: true })
  @Requires('delivery.view')
  delivery(@Edge() edge: EdgeContext, @Args('id', { type: () => ID }) id: string): Promise<Delivery | null> {
    return edge.load(this.loaders.delivery, idOrNobody(id));
  }

  @Mutation(() => AcknowledgeDeliveryPayload, {
    description: 'We have seen it; of a retracted delivery: we have seen that it is retracted.',
  })
  @Requires('inbox.answer')
  async acknowledgeDelivery(
    @Work() work: WorkContext,
    @Args('input') { deliveryId }: AcknowledgeDeliveryInput,
  ): Promise<AcknowledgeDeliveryPayload> {
    await this.inbox.acknowledge(work, deliveryId);
    return this.answered(work, deliveryId);
  }

  @Mutation(() => AnswerDeliveryPayload, {
    description: 'Carry or explain. May be changed until it is closed.',
  })
  @Requires('inbox.answer')
  async answerDelivery(
    @Work() work: WorkContext,
    @Args('input') { deliveryId, answer, reason }: AnswerDeliveryInput,
  ): Promise<AnswerDeliveryPayload> {
    await this.inbox.answer(work, deliveryId, answer, reason ?? null);
    return this.answered(work, deliveryId);
  }

  @ResolveField(() => Organisation)
  organisation(
    @Parent() { organisationId }: Delivery,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation | null> {
    return edge.load(this.identity.organisation, organisationId);
  }

  @ResolveField(() => Release)
  release(@Parent() { releaseId }: Delivery, @Edge() edge: EdgeContext): Promise<Release | null> {
    return edge.load(this.loaders.release, releaseId);
  }

  @ResolveField(() => BriefVersion)
  briefVersion(
    @Parent() { briefVersionId }: Delivery,
    @Edge() edge: EdgeContext,
  ): Promise<BriefVersion | null> {
    return edge.load(this.briefLoaders.version, briefVersionId);
  }

  @ResolveField(() => Person, { nullable: true })
  async acknowledgedBy(
    @Parent() { acknowledgedBy }: Delivery,
    @Edge() edge: EdgeContext,
  ): Promise<Person | null> {
    return acknowledgedBy === null ? null : edge.load(this.identity.person, acknowledgedBy);
  }

  @ResolveField(() => Person, { nullable: true })
  async answeredBy(@Parent() { answeredBy }: Delivery, @Edge() edge: EdgeContext): Promise<Person | null> {
    return answeredBy === null ? null : edge.load(this.identity.person, answeredBy);
  }

  @ResolveField(() => [DeliveryActionEnum])
  viewerCan(@Parent() delivery: Delivery, @Edge() edge: EdgeContext): DeliveryAction[] {
    return deliveryActionsOf(edge.seed.actor, delivery);
  }

  private async answered(work: WorkContext, id: string): Promise<{ delivery: Delivery | null }> {
    const [delivery] = await this.queries.byIds(work, [id]);
    return { delivery: delivery ?? null };
  }
}
