import type { AuditAct } from '@conductor/audit';
import type { UserActor } from '@conductor/kernel';
import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { DutyShift } from './duty-shift.entity.js';
import { DutySwap } from './duty-swap.entity.js';
import { requireDutyPermission } from './duty.policy.js';
import { dutyProblems } from './duty.problems.js';
import { announceDuty } from './duty-signal.js';
import { RosterQueries, type RosterRow, type ShiftRow } from './roster.queries.js';
import { type SwapAction, swapWorkflow } from './swap.workflow.js';
import { holdsThroughout } from './week.js';

export interface SwapRequest {
  readonly shiftId: string;
  /** Who is asked to take it. */
  readonly userId: string;
  /** Theirs that one takes in return. */
  readonly returnShiftId?: string | null;
}

const recorded: Readonly<Record<SwapAction, AuditAct>> = {
  accept: 'duty.swap_accepted',
  decline: 'duty.swap_declined',
  withdraw: 'duty.swap_withdrawn',
};

/** A colleague is asked to take a shift. Until the answer it stays where it is. */
@Injectable()
export class SwapService {
  constructor(private readonly rosters: RosterQueries) {}

  async ask(ctx: WorkContext, { shiftId, userId, returnShiftId = null }: SwapRequest): Promise<string> {
    const actor = requireDutyPermission(ctx.actor, 'duty.hold');
    const { organisationId } = actor;
    const roster = await this.rosters.forDeciding(ctx, organisationId);
    if (userId === actor.userId) throw dutyProblems.swapSelf();
    const shift = this.aheadOf(ctx, roster, shiftId, actor.userId, 'shiftId');
    if (!holdsThroughout(roster, userId, shift)) throw dutyProblems.notAnOfficer('userId');
    if (returnShiftId !== null) this.aheadOf(ctx, roster, returnShiftId, userId, 'returnShiftId');
    const [row]: { id: string }[] = await ctx.db.query(
      `insert into duty_swap (organisation_id, shift_id, return_shift_id, asked_by, asked_of, state, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (shift_id) where state = 'asked' do nothing returning id`,
      [organisationId, shiftId, returnShiftId, actor.userId, userId, swapWorkflow.initial, ctx.clock.now()],
    );
    if (!row) throw dutyProblems.swapAsked();
    await ctx.audit.record('duty.swap_asked', { type: 'duty_swap', id: row.id }, { userId });
    await announceDuty(ctx, organisationId);
    return row.id;
  }

  /** The shift goes to whoever was asked, and theirs to whoever asked. */
  async accept(ctx: WorkContext, swapId: string): Promise<void> {
    await this.decide(ctx, swapId, 'accept', 'askedOf', async (swap, roster) => {
      const { shiftId, returnShiftId, askedBy, askedOf } = swap;
      await this.give(ctx, roster, shiftId, askedBy, askedOf);
      if (returnShiftId !== null) await this.give(ctx, roster, returnShiftId, askedOf, askedBy);
    });
  }

  async decline(ctx: WorkContext, swapId: string): Promise<void> {
    await this.decide(ctx, swapId, 'decline', 'askedOf');
  }

  async withdraw(ctx: WorkContext, swapId: string): Promise<void> {
    await this.decide(ctx, swapId, 'withdraw', 'askedBy');
  }

  private async decide(
    ctx: WorkContext,
    swapId: string,
    action: SwapAction,
    by: 'askedBy' | 'askedOf',
    follow?: (swap: DutySwap, roster: RosterRow) => Promise<void>,
  ): Promise<void> {
    const actor: UserActor = requireDutyPermission(ctx.actor, 'duty.hold');
    const { organisationId, userId } = actor;
    const roster = await this.rosters.forDeciding(ctx, organisationId);
    const swap = await ctx.db.findOneBy(DutySwap, { id: swapId, organisationId, [by]: userId });
    if (!swap) throw dutyProblems.swapNotFound();
    const state = swapWorkflow.next(swap.state, action);
    await follow?.(swap, roster);
    await ctx.db.update(DutySwap, { id: swapId }, { state, decidedAt: ctx.clock.now() });
    await ctx.audit.record(recorded[action], { type: 'duty_swap', id: swapId }, { userId });
    await announceDuty(ctx, organisationId);
  }

  private async give(ctx: WorkContext, roster: RosterRow, shiftId: string, from: string, to: string) {
    const shift = roster.shifts.find(({ id }) => id === shiftId);
    const isAsAsked = shift?.userId === from && shift.startsAt > ctx.clock.now();
    if (!isAsAsked || !holdsThroughout(roster, to, shift)) throw dutyProblems.swapStale();
    await ctx.db.update(DutyShift, { id: shiftId }, { userId: to, handedBy: null });
  }

  private aheadOf(
    ctx: WorkContext,
    { shifts }: RosterRow,
    shiftId: string,
    holder: string,
    field: 'shiftId' | 'returnShiftId',
  ): ShiftRow {
    const shift = shifts.find(({ id }) => id === shiftId);
    if (shift?.userId !== holder) throw dutyProblems.shiftNotFound(field);
    if (shift.startsAt <= ctx.clock.now()) throw dutyProblems.shiftBegun(field);
    return shift;
  }
}
