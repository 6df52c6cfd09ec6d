import { type InvitationRow, PeopleQueries, PeopleService, type UserRow } from '@conductor/identity';
import type { Configuration } from '@conductor/runtime';
import type { WorkContext } from '@conductor/work';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { connectionOf, PageArgs, pageOf } from '../edge/connection.js';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { Public, Requires } from '../edge/requires.js';
import { CONFIGURATION } from '../edge/tokens.js';
import {
  AddMembershipInput,
  EndMembershipInput,
  InviteUserInput,
  ReinstateUserInput,
  RevokeInvitationInput,
  SuspendUserInput,
} from './identity.inputs.js';
import { IdentityLoaders } from './identity.loaders.js';
import {
  AddMembershipPayload,
  EndMembershipPayload,
  InviteUserPayload,
  ReinstateUserPayload,
  RevokeInvitationPayload,
  SuspendUserPayload,
} from './identity.payloads.js';
import {
  Invitation,
  type InvitationState,
  InvitationPreview,
  Membership,
  Organisation,
  Person,
  User,
  UserConnection,
} from './identity.types.js';

function stateOf({ acceptedAt, revokedAt, expiresAt }: InvitationRow, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (revokedAt) return 'revoked';
  return expiresAt <= now ? 'expired' : 'pending';
}

const invitationOf = (row: InvitationRow, now: Date): Invitation => ({
  ...row,
  state: stateOf(row, now),
  invitedById: row.invitedBy,
});

/** People and invitations, for administrators. */
@Resolver(() => User)
export class PeopleResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly peopleQueries: PeopleQueries,
    private readonly loaders: IdentityLoaders,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Query(() => UserConnection, { description: 'By name.' })
  @Requires('people.manage')
  async users(
    @Edge() edge: EdgeContext,
    @Args() page: PageArgs,
    @Args('text', { nullable: true, type: () => String }) text?: string | null,
  ): Promise<UserConnection> {
    const { first, after } = pageOf(page);
    const rows = await this.peopleQueries.page(edge.read, text?.trim() || null, first, after);
    return connectionOf(rows, first, ({ name, id }) => ({ key: name.toLowerCase(), id }));
  }

  @Query(() => [Invitation], { description: 'Those of the last half year, newest first.' })
  @Requires('people.manage')
  async invitations(@Edge() edge: EdgeContext): Promise<Invitation[]> {
    const rows = await this.peopleQueries.invitations(edge.read);
    return rows.map((row) => invitationOf(row, edge.read.clock.now()));
  }

  @Query(() => InvitationPreview, { nullable: true })
  @Public()
  async invitationPreview(
    @Edge() edge: EdgeContext,
    @Args('token') token: string,
  ): Promise<InvitationPreview | null> {
    const row = await this.peopleQueries.openInvitation(edge.read, token);
    const organisation = row ? await edge.load(this.loaders.organisation, row.organisationId) : null;
    if (!row || !organisation) return null;
    const inviter = row.invitedBy === null ? null : await edge.load(this.loaders.person, row.invitedBy);
    return { ...row, organisation, invitedByName: inviter?.name ?? null };
  }

  @Mutation(() => InviteUserPayload)
  @Requires('people.manage')
  async inviteUser(
    @Work() work: WorkContext,
    @Args('input') input: InviteUserInput,
  ): Promise<InviteUserPayload> {
    const { invitationId, token } = await this.people.invite(work, input);
    const [row] = await this.peopleQueries.invitationsByIds(work, [invitationId]);
    const link = new URL(`/undangan/${token}`, this.configuration.publicUrl).href;
    return { invitation: row ? invitationOf(row, work.clock.now()) : null, link };
  }

  @Mutation(() => RevokeInvitationPayload)
  @Requires('people.manage')
  async revokeInvitation(
    @Work() work: WorkContext,
    @Args('input') { invitationId }: RevokeInvitationInput,
  ): Promise<RevokeInvitationPayload> {
    await this.people.revokeInvitation(work, invitationId);
    const [row] = await this.peopleQueries.invitationsByIds(work, [invitationId]);
    return { invitation: row ? invitationOf(row, work.clock.now()) : null };
  }

  @Mutation(() => AddMembershipPayload)
  @Requires('people.manage')
  async addMembership(
    @Work() work: WorkContext,
    @Args('input') input: AddMembershipInput,
  ): Promise<AddMembershipPayload> {
    await this.people.addMembership(work, { ...input, validUntil: input.validUntil ?? null });
    return { user: await this.userOf(work, input.userId) };
  }

  @Mutation(() => EndMembershipPayload)
  @Requires('people.manage')
  async endMembership(
    @Work() work: WorkContext,
    @Args('input') { membershipId }: EndMembershipInput,
  ): Promise<EndMembershipPayload> {
    const { userId } = await this.people.endMembership(work, membershipId);
    return { user: await this.userOf(work, userId) };
  }

  @Mutation(() => SuspendUserPayload, { description: 'The person is out at once, everywhere.' })
  @Requires('people.manage')
  async suspendUser(
    @Work() work: WorkContext,
    @Args('input') { userId }: SuspendUserInput,
  ): Promise<SuspendUserPayload> {
    await this.people.suspend(work, userId);
    return { user: await this.userOf(work, userId) };
  }

  @Mutation(() => ReinstateUserPayload)
  @Requires('people.manage')
  async reinstateUser(
    @Work() work: WorkContext,
    @Args('input') { userId }: ReinstateUserInput,
  ): Promise<ReinstateUserPayload> {
    await this.people.reinstate(work, userId);
    return { user: await this.userOf(work, userId) };
  }

  @ResolveField(() => [Membership])
  async memberships(@Parent() user: User, @Edge() edge: EdgeContext): Promise<Membership[]> {
    return (await edge.load(this.loaders.memberships, user.id)) ?? [];
  }

  private async userOf(work: WorkContext, userId: string): Promise<UserRow | null> {
    return (await this.peopleQueries.usersByIds(work, [userId])).get(userId) ?? null;
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  constructor(private readonly loaders: IdentityLoaders) {}

  @ResolveField(() => Organisation)
  organisation(
    @Parent() { organisationId }: Membership,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation | null> {
    return edge.load(this.loaders.organisation, organisationId);
  }
}

@Resolver(() => Invitation)
export class InvitationResolver {
  constructor(private readonly loaders: IdentityLoaders) {}

  @ResolveField(() => Organisation)
  organisation(
    @Parent() { organisationId }: Invitation,
    @Edge() edge: EdgeContext,
  ): Promise<Organisation | null> {
    return edge.load(this.loaders.organisation, organisationId);
  }

  @ResolveField(() => Person, { nullable: true })
  async invitedBy(@Parent() { invitedById }: Invitation, @Edge() edge: EdgeContext): Promise<Person | null> {
    return invitedById === null ? null : edge.load(this.loaders.person, invitedById);
  }
}
