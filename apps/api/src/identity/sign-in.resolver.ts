import { PeopleService, SessionQueries, SignInService } from '@conductor/identity';
import type { WorkContext } from '@conductor/work';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Edge, EdgeContext, Work } from '../edge/edge-context.js';
import { problemOf } from '../edge/problem.types.js';
import { Public, Requires } from '../edge/requires.js';
import {
  AcceptInvitationInput,
  ChangeLocaleInput,
  ChangePasswordInput,
  RevokeSessionInput,
  SignInInput,
  SwitchMembershipInput,
} from './identity.inputs.js';
import {
  AcceptInvitationPayload,
  ChangeLocalePayload,
  ChangePasswordPayload,
  RevokeSessionPayload,
  SignInPayload,
  SignOutPayload,
  SwitchMembershipPayload,
} from './identity.payloads.js';
import { Session, Viewer } from './identity.types.js';
import { ViewerReader } from './viewer.js';

/** Signing in and out, and what belongs to one's own person. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly people: PeopleService,
    private readonly sessionQueries: SessionQueries,
    private readonly viewers: ViewerReader,
  ) {}

  @Query(() => Viewer, { nullable: true, description: 'Null for somebody who has not signed in.' })
  @Public()
  async viewer(@Edge() edge: EdgeContext): Promise<Viewer | null> {
    return edge.seed.actor.kind === 'user' ? this.viewers.read(edge.read, edge.seed.actor) : null;
  }

  @Query(() => [Session])
  @Requires('self.manage')
  sessions(@Edge() edge: EdgeContext): Promise<Session[]> {
    return this.sessionQueries.ownSessions(edge.read);
  }

  @Mutation(() => SignInPayload)
  @Public()
  async signIn(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') input: SignInInput,
  ): Promise<SignInPayload> {
    const outcome = await this.signIns.signIn(work, input.email, input.password, edge.userAgent);
    if ('refusal' in outcome) return { problems: [problemOf(outcome.refusal, edge.seed.locale)] };
    edge.cookie.set(outcome.token);
    return { viewer: await this.viewers.read(work, outcome.actor) };
  }

  @Mutation(() => AcceptInvitationPayload)
  @Public()
  async acceptInvitation(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') input: AcceptInvitationInput,
  ): Promise<AcceptInvitationPayload> {
    const membership = await this.people.acceptInvitation(work, input.token, input.name, input.password);
    const { token, actor } = await this.signIns.open(work, membership.userId, membership, edge.userAgent);
    edge.cookie.set(token);
    return { viewer: await this.viewers.read(work, actor) };
  }

  @Mutation(() => SignOutPayload)
  @Requires('self.manage')
  async signOut(@Work() work: WorkContext, @Edge() edge: EdgeContext): Promise<SignOutPayload> {
    await this.signIns.signOut(work, edge.user);
    edge.cookie.clear();
    return { isSignedOut: true };
  }

  @Mutation(() => SignOutPayload, { description: 'Ends every session of the person, this one too.' })
  @Requires('self.manage')
  async signOutEverywhere(@Work() work: WorkContext, @Edge() edge: EdgeContext): Promise<SignOutPayload> {
    await this.signIns.signOutEverywhere(work, edge.user);
    edge.cookie.clear();
    return { isSignedOut: true };
  }

  @Mutation(() => RevokeSessionPayload)
  @Requires('self.manage')
  async revokeSession(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') input: RevokeSessionInput,
  ): Promise<RevokeSessionPayload> {
    await this.signIns.revokeSession(work, edge.user, input.sessionId);
    return { sessions: await this.sessionQueries.ownSessions(work) };
  }

  @Mutation(() => SwitchMembershipPayload, {
    description: 'Acts in another of one’s own memberships from now on.',
  })
  @Requires('self.manage')
  async switchMembership(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') input: SwitchMembershipInput,
  ): Promise<SwitchMembershipPayload> {
    const actor = await this.people.switchMembership(work, edge.user, input.membershipId);
    return { viewer: await this.viewers.read(work, actor) };
  }

  @Mutation(() => ChangeLocalePayload)
  @Requires('self.manage')
  async changeLocale(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') input: ChangeLocaleInput,
  ): Promise<ChangeLocalePayload> {
    await this.people.changeLocale(work, edge.user, input.locale);
    return { viewer: await this.viewers.read(work, edge.user) };
  }

  @Mutation(() => ChangePasswordPayload, { description: 'Ends every other session of the person.' })
  @Requires('self.manage')
  async changePassword(
    @Work() work: WorkContext,
    @Edge() edge: EdgeContext,
    @Args('input') input: ChangePasswordInput,
  ): Promise<ChangePasswordPayload> {
    await this.people.changePassword(work, edge.user, input.currentPassword, input.newPassword);
    return { viewer: await this.viewers.read(work, edge.user) };
  }
}
