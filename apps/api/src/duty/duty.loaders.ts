import { type Owner, ownedUntil, ownerAt, RosterQueries, type RosterRow } from '@conductor/duty';
import { PeopleQueries, type UserRow } from '@conductor/identity';
import { Injectable } from '@nestjs/common';
import type { EdgeContext } from '../edge/edge-context.js';
import { defineLoader } from '../edge/loader.js';
import type { DutyOwner } from './duty.types.js';

/** Batch loads of rosters, for whatever has to say who is on duty. */
@Injectable()
export class DutyLoaders {
  constructor(
    private readonly rosters: RosterQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** By organisation. */
  readonly roster = defineLoader<string, RosterRow>((ctx, ids) => this.rosters.rosters(ctx, ids));

  /** How somebody on duty is reached. */
  readonly contact = defineLoader<string, UserRow>((ctx, ids) => this.people.usersByIds(ctx, ids));

  /** Who answers for the organisation now. */
  async owner(edge: EdgeContext, organisationId: string): Promise<DutyOwner | null> {
    const roster = await edge.load(this.roster, organisationId);
    const now = edge.read.clock.now();
    const owner = roster && ownerAt(roster, now);
    return owner && { ...owner, until: ownedUntil(roster, now) };
  }

  /** Who answered for the organisation at a moment of the last days, as the roster has it now. */
  async ownerThen(edge: EdgeContext, organisationId: string, then: Date): Promise<Owner | null> {
    const roster = await edge.load(this.roster, organisationId);
    return roster && ownerAt(roster, then);
  }
}
