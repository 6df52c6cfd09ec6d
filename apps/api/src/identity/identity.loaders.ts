import {
  type InvitationRow,
  type MembershipRow,
  OrganisationQueries,
  type OrganisationRow,
  PeopleQueries,
  type PersonRow,
} from '@conductor/identity';
import { Injectable } from '@nestjs/common';
import { defineLoader } from '../edge/loader.js';

/** Batch loads of organisations and people, for every resolver that names one. */
@Injectable()
export class IdentityLoaders {
  constructor(
    private readonly organisations: OrganisationQueries,
    private readonly people: PeopleQueries,
  ) {}

  readonly organisation = defineLoader<string, OrganisationRow>(async (ctx, ids) => {
    const rows = await this.organisations.list(ctx, { ids });
    return new Map(rows.map((row) => [row.id, row]));
  });

  readonly successors = defineLoader<string, OrganisationRow[]>((ctx, ids) =>
    this.organisations.successorsOf(ctx, ids),
  );

  readonly person = defineLoader<string, PersonRow>((ctx, ids) => this.people.usersByIds(ctx, ids));

  readonly memberships = defineLoader<string, MembershipRow[]>((ctx, ids) =>
    this.people.membershipsOf(ctx, ids),
  );

  readonly invitation = defineLoader<string, InvitationRow>(async (ctx, ids) => {
    const rows = await this.people.invitationsByIds(ctx, ids);
    return new Map(rows.map((row) => [row.id, row]));
  });
}
