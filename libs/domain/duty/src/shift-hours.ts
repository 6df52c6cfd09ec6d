import type { WorkContext } from '@conductor/work';
import { DutyShift } from './duty-shift.entity.js';
import { dutyProblems } from './duty.problems.js';
import type { ShiftRow, RosterRow } from './roster.queries.js';
import { officersAt, overlap, type Stretch } from './roster.js';
import type { NewShift } from './week.js';

/** Plans the hours, or refuses: the constraint decides, also between two at once. */
export async function plan(
  ctx: WorkContext,
  organisationId: string,
  { userId, startsAt, endsAt }: NewShift,
  handedBy: string | null = null,
): Promise<string> {
  const [row]: { id: string }[] = await ctx.db.query(
    `insert into duty_shift (organisation_id, user_id, starts_at, ends_at, handed_by)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning id`,
    [organisationId, userId, startsAt, endsAt, handedBy],
  );
  if (!row) throw dutyProblems.shiftTaken();
  return row.id;
}

/** Takes the stretch out of a shift; what lies before and after stays with its holder. */
export async function cutOut(
  ctx: WorkContext,
  { id, organisationId, userId, handedBy, ...hours }: ShiftRow,
  { startsAt, endsAt }: Stretch,
): Promise<void> {
  if (hours.startsAt < startsAt) await ctx.db.update(DutyShift, { id }, { endsAt: startsAt });
  else await ctx.db.delete(DutyShift, { id });
  if (endsAt < hours.endsAt) {
    await plan(ctx, organisationId, { userId, startsAt: endsAt, endsAt: hours.endsAt }, handedBy);
  }
}

/** Hours held by people who have left are free again. */
export async function freeOfLeavers(ctx: WorkContext, roster: RosterRow, stretch: Stretch): Promise<void> {
  for (const shift of roster.shifts.filter((planned) => overlap(planned, stretch))) {
    const first = shift.startsAt < stretch.startsAt ? stretch.startsAt : shift.startsAt;
    if (!officersAt(roster, first).includes(shift.userId)) await cutOut(ctx, shift, stretch);
  }
}
