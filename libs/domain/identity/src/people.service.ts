import { type Role, type UserActor, userIdOf } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { isOwnAccount, requireIdentityPermission } from './identity.policy.js';
import { identityProblems, SHORTEST_PASSWORD } from './identity.problems.js';
import { Invitation } from './invitation.entity.js';
import { Membership } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';
import { hashPassword, hashToken, isPassword, newToken } from './secret.js';
import { User } from './user.entity.js';

const INVITATION_DAYS = 7;
const DAY = 24 * 60 * 60_000;

export interface NewInvitation {
  readonly email: string;
  readonly name: string;
  readonly organisationId: string;
  readonly role: Role;
}

export interface NewMembership {
  readonly userId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly validUntil: string | null;
}

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly isDemo: boolean;
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** People come, gain and lose roles, and go. */
@Injectable()
export class PeopleService {
  /** @returns the invitation's id and its token, which is never readable again */
  async invite(ctx: WorkContext, { email, name, organisationId, role }: NewInvitation) {
    requireIdentityPermission(ctx.actor, 'people.manage');
    await this.currentOrganisation(ctx, organisationId);
    const token = newToken();
    const now = ctx.clock.now();
    const invitation = await ctx.db.save(Invitation, {
      tokenHash: hashToken(token),
      email: email.trim().toLowerCase(),
      name: name.trim(),
      organisationId,
      role,
      invitedBy: userIdOf(ctx.actor),
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY),
    });
    await ctx.audit.record(
      'invitation.made',
      { type: 'invitation', id: invitation.id },
      { role, organisationId },
    );
    return { invitationId: invitation.id, token };
  }

  async revokeInvitation(ctx: WorkContext, invitationId: string): Promise<void> {
    requireIdentityPermission(ctx.actor, 'people.manage');
    const open = { id: invitationId, acceptedAt: IsNull(), revokedAt: IsNull() };
    const { affected } = await ctx.db.update(Invitation, open, { revokedAt: ctx.clock.now() });
    if (affected !== 1) throw identityProblems.invitationNotFound('invitationId');
    await ctx.audit.record('invitation.revoked', { type: 'invitation', id: invitationId });
  }

  /** Makes the person, or adds the role to the person who holds the address already and knows the password. */
  async acceptInvitation(
    ctx: WorkContext,
    token: string,
    name: string,
    password: string,
  ): Promise<Membership> {
    const invitation = await ctx.db.findOne(Invitation, {
      where: { tokenHash: hashToken(token) },
      lock: { mode: 'for_no_key_update' },
    });
    const now = ctx.clock.now();
    if (!invitation || invitation.revokedAt || invitation.expiresAt <= now)
      throw identityProblems.invitationNotFound();
    if (invitation.acceptedAt) throw identityProblems.invitationUsed();
    const known = await ctx.db.findOneBy(User, { email: invitation.email });
    if (known && !(await isPassword(known.passwordHash, password))) throw identityProblems.passwordWrong();
    const userId =
      known?.id ?? (await this.createUser(ctx, { email: invitation.email, name, password, isDemo: false }));
    await ctx.db.update(Invitation, { id: invitation.id }, { acceptedAt: now });
    const membership = await this.join(ctx, { ...invitation, userId, validUntil: null });
    await ctx.audit.record('invitation.accepted', { type: 'invitation', id: invitation.id }, { userId });
    return membership;
  }

  async createUser(ctx: WorkContext, { email, name, password, isDemo }: NewUser): Promise<string> {
    if (password.length < SHORTEST_PASSWORD) throw identityProblems.passwordTooWeak('password');
    const user = await ctx.db.save(User, {
      email: email.trim().toLowerCase(),
      name: name.trim(),
      locale: ctx.locale,
      passwordHash: await hashPassword(password),
      isDemo,
      createdAt: ctx.clock.now(),
      suspendedAt: null,
    });
    await ctx.audit.record('user.created', { type: 'user', id: user.id });
    return user.id;
  }

  async addMembership(ctx: WorkContext, input: NewMembership): Promise<Membership> {
    requireIdentityPermission(ctx.actor, 'people.manage');
    await this.lockedUser(ctx, input.userId);
    return this.join(ctx, input);
  }

  async endMembership(ctx: WorkContext, membershipId: string): Promise<Membership> {
    requireIdentityPermission(ctx.actor, 'people.manage');
    const membership = await ctx.db.findOne(Membership, {
      where: { id: membershipId, validUntil: IsNull() },
      lock: { mode: 'for_no_key_update' },
    });
    if (!membership) throw identityProblems.membershipNotFound();
    if (ctx.actor.kind === 'user' && ctx.actor.membershipId === membershipId) {
      throw identityProblems.ownAccount('membershipId');
    }
    // Ends yesterday: from this moment on the role is gone, sessions included.
    const yesterday = dayOf(new Date(ctx.clock.now().getTime() - DAY));
    membership.validUntil = yesterday < membership.validFrom ? membership.validFrom : yesterday;
    await ctx.db.save(Membership, membership);
    await ctx.db.query('update session set revoked_at = $2 where membership_id = $1 and revoked_at is null', [
      membershipId,
      ctx.clock.now(),
    ]);
    const { userId, organisationId, role } = membership;
    await ctx.audit.record(
      'membership.ended',
      { type: 'membership', id: membershipId },
      { userId, organisationId, role },
    );
    return membership;
  }

  async suspend(ctx: WorkContext, userId: string): Promise<void> {
    requireIdentityPermission(ctx.actor, 'people.manage');
    if (isOwnAccount(ctx.actor, userId)) throw identityProblems.ownAccount('userId');
    await this.lockedUser(ctx, userId);
    await ctx.db.update(User, { id: userId }, { suspendedAt: ctx.clock.now() });
    await ctx.audit.record('user.suspended', { type: 'user', id: userId });
  }

  async reinstate(ctx: WorkContext, userId: string): Promise<void> {
    requireIdentityPermission(ctx.actor, 'people.manage');
    await this.lockedUser(ctx, userId);
    await ctx.db.update(User, { id: userId }, { suspendedAt: null });
    await ctx.audit.record('user.reinstated', { type: 'user', id: userId });
  }

  async changePassword(ctx: WorkContext, actor: UserActor, current: string, next: string): Promise<void> {
    const user = await this.lockedUser(ctx, actor.userId);
    if (!(await isPassword(user.passwordHash, current))) throw identityProblems.passwordWrong();
    if (next.length < SHORTEST_PASSWORD) throw identityProblems.passwordTooWeak('newPassword');
    await ctx.db.update(User, { id: user.id }, { passwordHash: await hashPassword(next) });
    // Whoever else was signed in with the old password is out.
    await ctx.db.query(
      'update session set revoked_at = $3 where user_id = $1 and id <> $2 and revoked_at is null',
      [actor.userId, actor.sessionId, ctx.clock.now()],
    );
    await ctx.audit.record('password.changed', { type: 'user', id: user.id });
  }

  async changeLocale(ctx: WorkContext, actor: UserActor, locale: User['locale']): Promise<void> {
    await ctx.db.update(User, { id: actor.userId }, { locale });
  }

  /** Acts in another of one's own memberships from now on, in this session. */
  async switchMembership(ctx: WorkContext, actor: UserActor, membershipId: string): Promise<UserActor> {
    const membership = await ctx.db.findOneBy(Membership, {
      id: membershipId,
      userId: actor.userId,
      validUntil: IsNull(),
    });
    if (!membership) throw identityProblems.membershipNotFound();
    await ctx.db.query('update session set membership_id = $2 where id = $1', [
      actor.sessionId,
      membershipId,
    ]);
    return { ...actor, membershipId, organisationId: membership.organisationId, role: membership.role };
  }

  private async join(
    ctx: WorkContext,
    { userId, organisationId, role, validUntil }: NewMembership,
  ): Promise<Membership> {
    await this.currentOrganisation(ctx, organisationId);
    const held = await ctx.db.findOneBy(Membership, { userId, organisationId, role, validUntil: IsNull() });
    if (held) throw identityProblems.memberAlready();
    const validFrom = dayOf(ctx.clock.now());
    const membership = await ctx.db.save(Membership, { userId, organisationId, role, validFrom, validUntil });
    await ctx.audit.record(
      'membership.began',
      { type: 'membership', id: membership.id },
      { userId, organisationId, role },
    );
    return membership;
  }

  private async lockedUser(ctx: WorkContext, userId: string): Promise<User> {
    const user = await ctx.db.findOne(User, { where: { id: userId }, lock: { mode: 'for_no_key_update' } });
    if (!user) throw identityProblems.userNotFound();
    return user;
  }

  private async currentOrganisation(ctx: WorkContext, organisationId: string): Promise<Organisation> {
    const organisation = await ctx.db.findOneBy(Organisation, { id: organisationId });
    if (!organisation) throw identityProblems.organisationNotFound();
    const { validUntil } = organisation;
    if (validUntil !== null && validUntil < dayOf(ctx.clock.now()))
      throw identityProblems.organisationEnded(validUntil);
    return organisation;
  }
}
