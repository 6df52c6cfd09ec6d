import { type MembershipRow, PeopleQueries } from '@conductor/identity';
import type { UserActor } from '@conductor/kernel';
import type { ReadContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { allPermissions, holds } from '../edge/permissions.js';
import type { Viewer } from './identity.types.js';

const isOfToday = ({ validFrom, validUntil }: MembershipRow, today: string): boolean =>
  validFrom <= today && (validUntil === null || validUntil >= today);

/** Puts together what the web client asks first: who am I, acting as what, and what may I do. */
@Injectable()
export class ViewerReader {
  constructor(private readonly people: PeopleQueries) {}

  async read(ctx: ReadContext, actor: UserActor): Promise<Viewer | null> {
    const users = await this.people.usersByIds(ctx, [actor.userId]);
    const held = (await this.people.membershipsOf(ctx, [actor.userId])).get(actor.userId) ?? [];
    const user = users.get(actor.userId);
    const membership = held.find(({ id }) => id === actor.membershipId);
    if (!user || !membership) return null;
    const today = ctx.clock.now().toISOString().slice(0, 10);
    return {
      user,
      membership,
      memberships: held.filter((row) => isOfToday(row, today)),
      permissions: allPermissions.filter((permission) => holds(actor, permission)),
    };
  }
}
