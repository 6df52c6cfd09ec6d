import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { DutyShift } from './duty-shift.entity.js';
import { mayHandOver, requireDutyPermission, shiftActionsOf } from './duty.policy.js';
import { dutyProblems } from './duty.problems.js';
import { announceDuty } from './duty-signal.js';
import { ROSTER_DAYS_AHEAD, RosterQueries } from './roster.queries.js';
import { absenceAt, isWithin, officersAt, type Stretch } from './roster.js';
import { cutOut, freeOfLeavers, plan } from './shift-hours.js';
import { holdsThroughout } from './week.js';

const HOUR_MS = 60 * 60_000;
/** Nobody answers well for longer than a day and a night. */
const LONGEST_SHIFT_HOURS = 24;

export interface ShiftHours extends Stretch {
  /** A colleague; oneself where it is left out. */
  readonly userId?: string | null;
}

/** Shifts are taken, given up, and handed over while they run. */
@Injectable()
export class ShiftService {
  constructor(private readonly rosters: RosterQueries) {}

  /** Takes open hours, those of somebody who has left among them. What is past of them is left out. */
  async take(ctx: WorkContext, { userId, ...hours }: ShiftHours): Promise<string> {
    const actor = requireDutyPermission(ctx.actor, 'duty.hold');
    const { organisationId } = actor;
    const shift = { ...this.ahead(ctx, hours), userId: userId ?? actor.userId };
    const roster = await this.rosters.forDeciding(ctx, organisationId);
    if (!holdsThroughout(roster, shift.userId, shift)) throw dutyProblems.notAnOfficer('userId');
    await freeOfLeavers(ctx, roster, shift);
    const id = await plan(ctx, organisationId, shift);
    await ctx.audit.record(
      'duty.taken',
      { type: 'duty_shift', id },
      { userId: shift.userId, from: shift.startsAt.toISOString(), until: shift.endsAt.toISOString() },
    );
    await announceDuty(ctx, organisationId);
    return id;
  }

  /** Gives up one's own shift before it begins; the hours are open again. */
  async drop(ctx: WorkContext, shiftId: string): Promise<void> {
    const { organisationId, userId } = requireDutyPermission(ctx.actor, 'duty.hold');
    const { shifts } = await this.rosters.forDeciding(ctx, organisationId);
    const shift = shifts.find(({ id }) => id === shiftId);
    if (shift?.userId !== userId) throw dutyProblems.shiftNotFound();
    if (!shiftActionsOf(ctx.actor, shift, ctx.clock.now()).includes('drop')) throw dutyProblems.shiftBegun();
    await ctx.db.delete(DutyShift, { id: shiftId });
    await ctx.audit.record('duty.dropped', { type: 'duty_shift', id: shiftId }, { userId });
    await announceDuty(ctx, organisationId);
  }

  /** The rest of the running shift goes to a colleague, at once: by its holder, or by whoever owns it just now. */
  async handOver(ctx: WorkContext, toUserId: string): Promise<string> {
    const actor = requireDutyPermission(ctx.actor, 'duty.hold');
    const { organisationId, userId } = actor;
    const now = ctx.clock.now();
    const roster = await this.rosters.forDeciding(ctx, organisationId);
    const running = roster.shifts.find((shift) => isWithin(shift, now));
    if (running === undefined || !mayHandOver(actor, roster, now)) throw dutyProblems.notOnDuty();
    if (!officersAt(roster, now).includes(toUserId)) throw dutyProblems.notAnOfficer('userId');
    if (running.userId === toUserId) throw dutyProblems.receiverOnDuty();
    if (absenceAt(roster, toUserId, now) !== null) throw dutyProblems.receiverBusy();
    const rest = { startsAt: now, endsAt: running.endsAt };
    await cutOut(ctx, running, rest);
    const id = await plan(ctx, organisationId, { ...rest, userId: toUserId }, userId);
    await ctx.audit.record('duty.handed_over', { type: 'duty_shift', id }, { userId: toUserId });
    await announceDuty(ctx, organisationId);
    return id;
  }

  private ahead(ctx: WorkContext, { startsAt, endsAt }: Stretch): Stretch {
    const now = ctx.clock.now();
    const first = startsAt < now ? now : startsAt;
    if (endsAt <= first) throw dutyProblems.shiftPast();
    if (endsAt.getTime() - first.getTime() > LONGEST_SHIFT_HOURS * HOUR_MS) {
      throw dutyProblems.shiftTooLong(LONGEST_SHIFT_HOURS);
    }
    if (endsAt.getTime() - now.getTime() > ROSTER_DAYS_AHEAD * 24 * HOUR_MS) {
      throw dutyProblems.shiftTooFar(ROSTER_DAYS_AHEAD);
    }
    return { startsAt: first, endsAt };
  }
}
