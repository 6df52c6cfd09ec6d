import { ROSTER_DAYS_BACK } from '@conductor/duty';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Delivery } from '../distribution/distribution.types.js';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Person } from '../identity/identity.types.js';
import { DutyLoaders } from './duty.loaders.js';
import { DutyOwner } from './duty.types.js';

const DAY_MS = 24 * 60 * 60_000;

/** Lives here because distribution knows nothing of duty. */
@Resolver(() => Delivery)
export class DeliveryDutyResolver {
  constructor(
    private readonly loaders: DutyLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => DutyOwner, {
    nullable: true,
    description: 'Who answers for the organisation now; null where it has no officer.',
  })
  onDuty(@Parent() { organisationId }: Delivery, @Edge() edge: EdgeContext): Promise<DutyOwner | null> {
    return this.loaders.owner(edge, organisationId);
  }

  @ResolveField(() => Person, {
    nullable: true,
    description:
      'Nobody took note of it while this person was on duty, when it came; now another one is. Two weeks back at most.',
  })
  async handedOnFrom(@Parent() delivery: Delivery, @Edge() edge: EdgeContext): Promise<Person | null> {
    const { organisationId, visibleAt, acknowledgedAt, retractedAt } = delivery;
    const now = edge.read.clock.now();
    const isOld = now.getTime() - visibleAt.getTime() > ROSTER_DAYS_BACK * DAY_MS;
    if (acknowledgedAt !== null || retractedAt !== null || visibleAt > now || isOld) return null;
    const then = await this.loaders.ownerThen(edge, organisationId, visibleAt);
    const owner = await this.loaders.owner(edge, organisationId);
    if (then === null || owner === null || then.userId === owner.userId) return null;
    return edge.load(this.identity.person, then.userId);
  }
}
