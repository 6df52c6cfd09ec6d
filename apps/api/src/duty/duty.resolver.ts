import {
  absenceAt,
  canReadDutyOf,
  type DutyAction,
  dutyActionsOf,
  fallbackChain,
  gaps,
  nextOpening,
  officersAt,
  type RosterRow,
  shiftAt,
  SwapQueries,
} from '@conductor/duty';
import { OrganisationQueries } from '@conductor/identity';
import type { LiveSignal } from '@conductor/live';
import { Args, ID, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Edge, EdgeContext } from '../edge/edge-context.js';
import { idOrNobody } from '../edge/input.js';
import { LiveSignals } from '../edge/live.js';
import { Requires } from '../edge/requires.js';
import { IdentityLoaders } from '../identity/identity.loaders.js';
import { Organisation } from '../identity/identity.types.js';
import { DutyWindowArgs } from './duty.inputs.js';
import { DutyLoaders } from './duty.loaders.js';
import {
  Duty,
  DutyActionEnum,
  DutyGap,
  DutyOfficer,
  DutyOwner,
  DutyShift,
  DutySignal,
  DutySwap,
} from './duty.types.js';

const NO_ROSTER: RosterRow = { officers: [], shifts: [], absences: [], fallback: [] };

/** Rosters: one's own, and who is on duty everywhere. */
@Resolver(() => Duty)
export class DutyResolver {
  constructor(
    private readonly organisations: OrganisationQueries,
    private readonly swapQueries: SwapQueries,
    private readonly loaders: DutyLoaders,
    private readonly identity: IdentityLoaders,
    private readonly live: LiveSignals,
  ) {}

  @Query(() => Duty, { nullable: true, description: 'One’s own organisation’s where none is named.' })
  @Requires('duty.read')
  duty(
    @Edge() edge: EdgeContext,
    @Args('organisationId', { type: () => ID, nullable: true }) organisationId: string | null,
  ): Duty | null {
    const id = organisationId ? idOrNobody(organisationId) : edge.user.organisationId;
    return canReadDutyOf(edge.user, id) ? { organisationId: id } : null;
  }

  @Query(() => [Duty], { description: 'Who is on duty now, in every organisation of today but the centre.' })
  @Requires('duty.overview')
  async dutyOverview(@Edge() edge: EdgeContext): Promise<Duty[]> {
    const today = edge.read.clock.now().toISOString().slice(0, 10);
    const organisations = await this.organisations.list(edge.read, { validOn: today });
    return organisations.filter(({ kind }) => kind !== 'centre').map(({ id }) => ({ organisationId: id }));
  }

  @Subscription(() => DutySignal, {
    description: 'Fires when this organisation’s roster changed.',
    resolve: ({ sequence }: LiveSignal): DutySignal => ({ changedAt: new Date(sequence) }),
  })
  @Requires('duty.read')
  dutyChanged(@Edge() edge: EdgeContext): AsyncIterableIterator<LiveSignal> {
    return this.live.of('duty', edge.user.organisationId);
  }

  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: Duty, @Edge() edge: EdgeContext): Promise<Organisation | null> {
    return edge.load(this.identity.organisation, organisationId);
  }

  @ResolveField(() => DutyOwner, {
    nullable: true,
    description: 'Null where the organisation has no officer.',
  })
  owner(@Parent() { organisationId }: Duty, @Edge() edge: EdgeContext): Promise<DutyOwner | null> {
    return this.loaders.owner(edge, organisationId);
  }

  @ResolveField(() => DutyShift, { nullable: true, description: 'The running one, its holder busy or not.' })
  async runningShift(@Parent() duty: Duty, @Edge() edge: EdgeContext): Promise<DutyShift | null> {
    const roster = await this.rosterOf(duty, edge);
    const running = shiftAt(roster, edge.read.clock.now());
    return roster.shifts.find(({ id }) => id === running?.id) ?? null;
  }

  @ResolveField(() => [DutyOfficer], { description: 'In the order in which they would step in.' })
  async officers(@Parent() duty: Duty, @Edge() edge: EdgeContext): Promise<DutyOfficer[]> {
    const roster = await this.rosterOf(duty, edge);
    const now = edge.read.clock.now();
    return fallbackChain(roster, now).map((userId) => {
      const absence = absenceAt(roster, userId, now);
      return { userId, busyUntil: absence?.endsAt ?? null, coverId: absence?.coverId ?? null };
    });
  }

  @ResolveField(() => Boolean, {
    description: 'The organisation has set an order; else whoever is most rested steps in.',
  })
  async hasFallbackOrder(@Parent() duty: Duty, @Edge() edge: EdgeContext): Promise<boolean> {
    return (await this.rosterOf(duty, edge)).fallback.length > 0;
  }

  @ResolveField(() => [DutyShift], {
    description: 'Within two weeks back and four ahead. Those of people who have left are gaps instead.',
  })
  async shifts(
    @Parent() duty: Duty,
    @Edge() edge: EdgeContext,
    @Args() { from, until }: DutyWindowArgs,
  ): Promise<DutyShift[]> {
    const roster = await this.rosterOf(duty, edge);
    const now = edge.read.clock.now();
    return roster.shifts.filter(
      ({ userId, startsAt, endsAt }) =>
        startsAt < until && from < endsAt && (endsAt <= now || officersAt(roster, now).includes(userId)),
    );
  }

  @ResolveField(() => [DutyGap], { description: 'When nobody is planned, from now on.' })
  async gaps(
    @Parent() duty: Duty,
    @Edge() edge: EdgeContext,
    @Args() { from, until }: DutyWindowArgs,
  ): Promise<readonly DutyGap[]> {
    const now = edge.read.clock.now();
    const startsAt = from < now ? now : from;
    return startsAt < until ? gaps(await this.rosterOf(duty, edge), { startsAt, endsAt: until }) : [];
  }

  @ResolveField(() => DutyGap, { nullable: true, description: 'What one takes by one tap.' })
  async nextOpening(@Parent() duty: Duty, @Edge() edge: EdgeContext): Promise<DutyGap | null> {
    return nextOpening(await this.rosterOf(duty, edge), edge.read.clock.now());
  }

  @ResolveField(() => [DutySwap], { description: 'Those that wait, and what was answered within two days.' })
  swaps(@Parent() { organisationId }: Duty, @Edge() edge: EdgeContext): Promise<DutySwap[]> {
    return this.swapQueries.recent(edge.read, organisationId);
  }

  @ResolveField(() => [DutyActionEnum])
  async viewerCan(@Parent() duty: Duty, @Edge() edge: EdgeContext): Promise<readonly DutyAction[]> {
    const roster = await this.rosterOf(duty, edge);
    return dutyActionsOf(edge.seed.actor, duty.organisationId, roster, edge.read.clock.now());
  }

  private async rosterOf({ organisationId }: Duty, edge: EdgeContext): Promise<RosterRow> {
    return (await edge.load(this.loaders.roster, organisationId)) ?? NO_ROSTER;
  }
}
