import { type CursorPosition, type Role } from '@conductor/kernel';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { Invitation } from './invitation.entity.js';
import type { Membership } from './membership.entity.js';
import { hashToken } from './secret.js';
import type { User } from './user.entity.js';

export type UserRow = Pick<User, 'id' | 'email' | 'name' | 'locale' | 'isDemo' | 'suspendedAt'>;
export type PersonRow = Pick<User, 'id' | 'name' | 'isDemo'>;
export type MembershipRow = Pick<
  Membership,
  'id' | 'userId' | 'organisationId' | 'role' | 'validFrom' | 'validUntil'
>;
export type InvitationRow = Pick<
  Invitation,
  'id' | 'email' | 'name' | 'role' | 'organisationId' | 'invitedBy' | 'expiresAt' | 'acceptedAt' | 'revokedAt'
>;

const USER = 'u.id, u.email, u.name, u.locale, u.is_demo as "isDemo", u.suspended_at as "suspendedAt"';
const MEMBERSHIP = `m.id, m.user_id as "userId", m.organisation_id as "organisationId", m.role,
  m.valid_from::text as "validFrom", m.valid_until::text as "validUntil"`;
const INVITATION = `i.id, i.email, i.name, i.role, i.organisation_id as "organisationId", i.invited_by as "invitedBy",
  i.expires_at as "expiresAt", i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt"`;

/** Reading people, their memberships and open invitations. */
@Injectable()
export class PeopleQueries {
  /** By name. One more row than asked for tells whether there is a next page. */
  async page(
    ctx: ReadContext,
    text: string | null,
    first: number,
    after: CursorPosition | null,
  ): Promise<UserRow[]> {
    return ctx.db.query<UserRow[]>(
      `select ${USER} from app_user u
        where ($1::text is null or u.name ilike '%' || $1 || '%' or u.email ilike '%' || $1 || '%')
          and ($2::text is null or (lower(u.name), u.id) > ($2, $3::uuid))
        order by lower(u.name), u.id limit $4`,
      [text, after?.key ?? null, after?.id ?? null, first + 1],
    );
  }

  async usersByIds(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, UserRow>> {
    const rows = await ctx.db.query<UserRow[]>(`select ${USER} from app_user u where u.id = any($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** People whose name has the text in it, by name. */
  async named(ctx: ReadContext, text: string | null, first: number): Promise<PersonRow[]> {
    return ctx.db.query<PersonRow[]>(
      `select u.id, u.name, u.is_demo as "isDemo" from app_user u
        where $1::text is null or position(lower($1) in lower(u.name)) > 0 order by lower(u.name), u.id limit $2`,
      [text, first],
    );
  }

  async membershipsOf(ctx: ReadContext, userIds: readonly string[]): Promise<Map<string, MembershipRow[]>> {
    const rows = await ctx.db.query<MembershipRow[]>(
      `select ${MEMBERSHIP} from membership m where m.user_id = any($1) order by m.valid_from, m.id`,
      [userIds],
    );
    return Map.groupBy(rows, (row) => row.userId);
  }

  /** Newest first; those of the last half year. */
  async invitations(ctx: ReadContext): Promise<InvitationRow[]> {
    return ctx.db.query<InvitationRow[]>(
      `select ${INVITATION} from invitation i
        where i.created_at > $1::timestamptz - interval '180 days' order by i.created_at desc limit 200`,
      [ctx.clock.now()],
    );
  }

  async invitationsByIds(ctx: ReadContext, ids: readonly string[]): Promise<InvitationRow[]> {
    return ctx.db.query<InvitationRow[]>(`select ${INVITATION} from invitation i where i.id = any($1)`, [
      ids,
    ]);
  }

  /** The open invitation behind a link, or null for anything else. */
  async openInvitation(ctx: ReadContext, token: string): Promise<InvitationRow | null> {
    const rows = await ctx.db.query<InvitationRow[]>(
      `select ${INVITATION} from invitation i
        where i.token_hash = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2`,
      [hashToken(token), ctx.clock.now()],
    );
    return rows[0] ?? null;
  }

  /** Whether anybody can administer this installation. */
  async hasAdministrator(ctx: ReadContext): Promise<boolean> {
    const rows = await ctx.db.query<{ role: Role }[]>(
      `select m.role from membership m join app_user u on u.id = m.user_id
        where m.role = 'admin' and m.valid_until is null and u.suspended_at is null limit 1`,
    );
    return rows.length > 0;
  }
}
