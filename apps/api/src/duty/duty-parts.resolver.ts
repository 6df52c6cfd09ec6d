import { type DutyShiftAction, shiftActionsOf, type SwapAction, swapActionsOf } from '@conductor/duty';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Person } from '../identity/identity.types.js';
import { DutyLoaders } from './duty.loaders.js';
import {
  DutyOfficer,
  DutyOwner,
  DutyShift,
  DutyShiftActionEnum,
  DutySwap,
  DutySwapActionEnum,
} from './duty.types.js';

/** The person on duty, and how to reach them. */
@Resolver(() => DutyOwner)
export class DutyOwnerResolver {
  constructor(
    private readonly loaders: DutyLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => Person)
  person(@Parent() { userId }: DutyOwner, @Edge() edge: EdgeContext): Promise<Person | null> {
    return edge.load(this.identity.person, userId);
  }

  @ResolveField(() => String, { description: 'For whoever may see who is on duty; of nobody else.' })
  async email(@Parent() { userId }: DutyOwner, @Edge() edge: EdgeContext): Promise<string | null> {
    return (await edge.load(this.loaders.contact, userId))?.email ?? null;
  }
}

@Resolver(() => DutyOfficer)
export class DutyOfficerResolver {
  constructor(private readonly identity: IdentityLoaders) {}

  @ResolveField(() => Person)
  person(@Parent() { userId }: DutyOfficer, @Edge() edge: EdgeContext): Promise<Person | null> {
    return edge.load(this.identity.person, userId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Named while busy.' })
  async cover(@Parent() { coverId }: DutyOfficer, @Edge() edge: EdgeContext): Promise<Person | null> {
    return coverId === null ? null : edge.load(this.identity.person, coverId);
  }
}

@Resolver(() => DutyShift)
export class DutyShiftResolver {
  constructor(private readonly identity: IdentityLoaders) {}

  @ResolveField(() => Person)
  person(@Parent() { userId }: DutyShift, @Edge() edge: EdgeContext): Promise<Person | null> {
    return edge.load(this.identity.person, userId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who handed it over while it ran.' })
  async handedBy(@Parent() { handedBy }: DutyShift, @Edge() edge: EdgeContext): Promise<Person | null> {
    return handedBy === null ? null : edge.load(this.identity.person, handedBy);
  }

  @ResolveField(() => [DutyShiftActionEnum])
  viewerCan(@Parent() shift: DutyShift, @Edge() edge: EdgeContext): readonly DutyShiftAction[] {
    return shiftActionsOf(edge.seed.actor, shift, edge.read.clock.now());
  }
}

@Resolver(() => DutySwap)
export class DutySwapResolver {
  constructor(
    private readonly loaders: DutyLoaders,
    private readonly identity: IdentityLoaders,
  ) {}

  @ResolveField(() => DutyShift)
  shift(
    @Parent() { organisationId, shiftId }: DutySwap,
    @Edge() edge: EdgeContext,
  ): Promise<DutyShift | null> {
    return this.shiftOf(edge, organisationId, shiftId);
  }

  @ResolveField(() => DutyShift, { nullable: true })
  returnShift(
    @Parent() { organisationId, returnShiftId }: DutySwap,
    @Edge() edge: EdgeContext,
  ): Promise<DutyShift | null> {
    return this.shiftOf(edge, organisationId, returnShiftId);
  }

  @ResolveField(() => Person)
  askedBy(@Parent() { askedBy }: DutySwap, @Edge() edge: EdgeContext): Promise<Person | null> {
    return edge.load(this.identity.person, askedBy);
  }

  @ResolveField(() => Person)
  askedOf(@Parent() { askedOf }: DutySwap, @Edge() edge: EdgeContext): Promise<Person | null> {
    return edge.load(this.identity.person, askedOf);
  }

  @ResolveField(() => [DutySwapActionEnum])
  viewerCan(@Parent() swap: DutySwap, @Edge() edge: EdgeContext): SwapAction[] {
    return swapActionsOf(edge.seed.actor, swap);
  }

  private async shiftOf(
    edge: EdgeContext,
    organisationId: string,
    shiftId: string | null,
  ): Promise<DutyShift | null> {
    const roster = await edge.load(this.loaders.roster, organisationId);
    return roster?.shifts.find(({ id }) => id === shiftId) ?? null;
  }
}
