import type { Actor, Locale, Role } from '@conductor/kernel';
import { anonymous } from '@conductor/kernel';
import type { ReadContext, Reader } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { hashToken } from './secret.js';

export interface SessionReading {
  readonly actor: Actor;
  readonly locale: Locale;
}

export interface OwnSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly userAgent: string | null;
  readonly isCurrent: boolean;
}

interface SessionRow {
  readonly sessionId: string;
  readonly userId: string;
  readonly membershipId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly isStale: boolean;
}

/** Reading who is behind a token. */
@Injectable()
export class SessionQueries {
  /**
   * Who holds this token now. Read on every request: a revoked session, a suspended person and an ended
   * membership are anonymous from the next request on.
   */
  async actorOf(db: Reader, token: string, now: Date): Promise<SessionReading | null> {
    const [row] = await db.query<SessionRow[]>(
      `select s.id as "sessionId", s.user_id as "userId", s.membership_id as "membershipId",
              m.organisation_id as "organisationId", m.role, u.locale, s.last_seen_at < $2::timestamptz - interval '1 minute' as "isStale"
         from session s join app_user u on u.id = s.user_id join membership m on m.id = s.membership_id
        where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2 and u.suspended_at is null
          and m.valid_from <= $2::timestamptz::date and (m.valid_until is null or m.valid_until >= $2::timestamptz::date)`,
      [hashToken(token), now],
    );
    if (!row) return null;
    const { locale, isStale, ...identity } = row;
    // Once a minute is enough for the page of sessions, and spares a write per request.
    if (isStale) await db.query('update session set last_seen_at = $2 where id = $1', [row.sessionId, now]);
    return { actor: { kind: 'user', ...identity }, locale };
  }

  async ownSessions(ctx: ReadContext): Promise<OwnSession[]> {
    if (ctx.actor.kind !== 'user') return [];
    return ctx.db.query<OwnSession[]>(
      `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", user_agent as "userAgent", id = $2 as "isCurrent"
         from session where user_id = $1 and revoked_at is null and expires_at > $3 order by last_seen_at desc`,
      [ctx.actor.userId, ctx.actor.sessionId, ctx.clock.now()],
    );
  }
}

export const nobody: SessionReading = { actor: anonymous, locale: 'id' };
