import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { requireDutyPermission } from './duty.policy.js';
import { dutyProblems } from './duty.problems.js';
import { announceDuty } from './duty-signal.js';
import { ROSTER_DAYS_AHEAD, ROSTER_DAYS_BACK, RosterQueries } from './roster.queries.js';
import { officersAt, weekFrom } from './roster.js';
import { freeOfLeavers, plan } from './shift-hours.js';
import { copyOfLastWeek } from './week.js';

const DAY_MS = 24 * 60 * 60_000;

/** A week is planned as a whole, and the organisation's order of those who step in is set. */
@Injectable()
export class WeekService {
  constructor(private readonly rosters: RosterQueries) {}

  /** Last week's shifts once more, where the week that begins at the moment has gaps. Says how many. */
  async copyLastWeek(ctx: WorkContext, startsAt: Date): Promise<number> {
    const { organisationId } = requireDutyPermission(ctx.actor, 'duty.hold');
    const now = ctx.clock.now();
    const days = (startsAt.getTime() - now.getTime()) / DAY_MS;
    // The week before and the week itself both lie within what is read.
    if (days < 7 - ROSTER_DAYS_BACK) throw dutyProblems.weekEmpty();
    if (days > ROSTER_DAYS_AHEAD - 7) throw dutyProblems.shiftTooFar(ROSTER_DAYS_AHEAD);
    const roster = await this.rosters.forDeciding(ctx, organisationId);
    const copied = copyOfLastWeek(roster, weekFrom(startsAt), now);
    if (copied.length === 0) throw dutyProblems.weekEmpty();
    for (const shift of copied) {
      await freeOfLeavers(ctx, roster, shift);
      await plan(ctx, organisationId, shift);
    }
    await ctx.audit.record(
      'duty.week_copied',
      { type: 'duty_roster', id: organisationId },
      { from: startsAt.toISOString(), records: copied.length },
    );
    await announceDuty(ctx, organisationId);
    return copied.length;
  }

  /** Those named step in first and in this order; an empty list leaves it to fairness. */
  async orderFallback(ctx: WorkContext, userIds: readonly string[]): Promise<void> {
    const { organisationId } = requireDutyPermission(ctx.actor, 'duty.hold');
    const officers = officersAt(await this.rosters.forDeciding(ctx, organisationId), ctx.clock.now());
    if (userIds.some((userId) => !officers.includes(userId))) throw dutyProblems.notAnOfficer('userIds');
    await ctx.db.query('delete from duty_fallback where organisation_id = $1', [organisationId]);
    await ctx.db.query(
      `insert into duty_fallback (organisation_id, user_id, position)
       select $1, named.id, min(named.place) - 1 from unnest($2::uuid[]) with ordinality named (id, place) group by named.id`,
      [organisationId, userIds],
    );
    await ctx.audit.record(
      'duty.fallback_ordered',
      { type: 'duty_roster', id: organisationId },
      { records: userIds.length },
    );
    await announceDuty(ctx, organisationId);
  }
}
