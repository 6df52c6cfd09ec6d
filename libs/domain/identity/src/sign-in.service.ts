import { auditTrail } from '@conductor/audit';
import { type DomainProblem, type UserActor } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { identityProblems, MOST_FAILURES } from './identity.problems.js';
import { hashToken, isPassword, newToken } from './secret.js';
import { Session } from './session.entity.js';
import { User } from './user.entity.js';

const MINUTE = 60_000;
const FAILURE_WINDOW_MINUTES = 15;
const SESSION_DAYS = 14;

/** A refusal is returned, not thrown: the failure that was counted has to stay. */
export type SignInOutcome =
  { readonly token: string; readonly actor: UserActor } | { readonly refusal: DomainProblem };

interface CurrentMembership {
  readonly id: string;
  readonly organisationId: string;
  readonly role: UserActor['role'];
}

/** Opening and closing sessions. */
@Injectable()
export class SignInService {
  /** Every failure looks the same and takes the same time, whether the address is known or not. */
  async signIn(
    ctx: WorkContext,
    email: string,
    password: string,
    userAgent: string | null,
  ): Promise<SignInOutcome> {
    const address = email.trim().toLowerCase();
    const failures = await this.recentFailures(ctx, address);
    if (failures >= MOST_FAILURES)
      return { refusal: identityProblems.tooManyFailures(FAILURE_WINDOW_MINUTES) };
    const user = await ctx.db.findOneBy(User, { email: address });
    const isRight = await isPassword(user?.passwordHash ?? null, password);
    const membership =
      user && isRight && !user.suspendedAt ? await this.latestMembership(ctx, user.id) : null;
    if (!user || !membership) {
      await ctx.db.query('insert into sign_in_failure (email, failed_at) values ($1, $2)', [
        address,
        ctx.clock.now(),
      ]);
      return { refusal: identityProblems.signInRefused() };
    }
    return this.open(ctx, user.id, membership, userAgent);
  }

  /** Opens a session for a person whose identity was proved otherwise: by an invitation just accepted. */
  async open(ctx: WorkContext, userId: string, membership: CurrentMembership, userAgent: string | null) {
    const token = newToken();
    const now = ctx.clock.now();
    const { generatedMaps } = await ctx.db.insert(Session, {
      tokenHash: hashToken(token),
      userId,
      membershipId: membership.id,
      userAgent: userAgent?.slice(0, 300) ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + SESSION_DAYS * 24 * 60 * MINUTE),
    });
    const sessionId = String(generatedMaps[0]?.['id']);
    const actor: UserActor = {
      kind: 'user',
      userId,
      sessionId,
      membershipId: membership.id,
      organisationId: membership.organisationId,
      role: membership.role,
    };
    // Who asked was nobody yet; who they are has been proved now, and the log names them.
    await auditTrail(ctx.db, actor, ctx.requestId).record('session.opened', { type: 'user', id: userId });
    return { token, actor };
  }

  async signOut(ctx: WorkContext, actor: UserActor): Promise<void> {
    await this.revoke(ctx, actor, 'id = $2', actor.sessionId);
  }

  /** Ends every session of the person, this one too. */
  async signOutEverywhere(ctx: WorkContext, actor: UserActor): Promise<void> {
    await this.revoke(ctx, actor, '$2::uuid is not null', actor.userId);
  }

  async revokeSession(ctx: WorkContext, actor: UserActor, sessionId: string): Promise<void> {
    const ended = await this.revoke(ctx, actor, 'id = $2', sessionId);
    if (ended === 0) throw identityProblems.sessionNotFound();
  }

  private async revoke(
    ctx: WorkContext,
    actor: UserActor,
    which: 'id = $2' | '$2::uuid is not null',
    value: string,
  ) {
    const [, ended]: [unknown, number] = await ctx.db.query(
      `update session set revoked_at = $3 where user_id = $1 and ${which} and revoked_at is null`,
      [actor.userId, value, ctx.clock.now()],
    );
    if (ended > 0)
      await ctx.audit.record('session.ended', { type: 'user', id: actor.userId }, { sessions: ended });
    return ended;
  }

  private async recentFailures(ctx: WorkContext, email: string): Promise<number> {
    const since = new Date(ctx.clock.now().getTime() - FAILURE_WINDOW_MINUTES * MINUTE);
    const [row]: { count: number }[] = await ctx.db.query(
      'select count(*)::int as count from sign_in_failure where email = $1 and failed_at > $2',
      [email, since],
    );
    return row?.count ?? 0;
  }

  /** The membership of the last session, so that the home page follows the last role; else the oldest. */
  private async latestMembership(ctx: WorkContext, userId: string): Promise<CurrentMembership | null> {
    const rows: CurrentMembership[] = await ctx.db.query(
      `select m.id, m.organisation_id as "organisationId", m.role
         from membership m
        where m.user_id = $1 and m.valid_from <= $2::date and (m.valid_until is null or m.valid_until >= $2::date)
        order by (select max(s.last_seen_at) from session s where s.membership_id = m.id) desc nulls last, m.valid_from, m.id
        limit 1`,
      [userId, ctx.clock.now()],
    );
    return rows[0] ?? null;
  }
}
