import type { ReadContext } from '@conductor/work';

/**
 * A membership of today, of a person who is not suspended; for a table named `m` and the moment as a parameter such as
 * `$3`. Days are those that sessions are held to.
 */
export const isMemberOn = (moment: string): string =>
  `m.valid_from <= ${moment}::timestamptz::date and (m.valid_until is null or m.valid_until >= ${moment}::timestamptz::date)
   and not exists (select 1 from app_user suspended where suspended.id = m.user_id and suspended.suspended_at is not null)`;

export async function isMemberToday(
  ctx: ReadContext,
  userId: string,
  organisationId: string,
): Promise<boolean> {
  const found = await ctx.db.query<unknown[]>(
    `select 1 from membership m where m.user_id = $1 and m.organisation_id = $2 and ${isMemberOn('$3')} limit 1`,
    [userId, organisationId, ctx.clock.now()],
  );
  return found.length > 0;
}
