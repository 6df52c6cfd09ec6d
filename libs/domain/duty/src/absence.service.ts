import type { WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import { DutyAbsence } from './duty-absence.entity.js';
import { requireDutyPermission } from './duty.policy.js';
import { dutyProblems } from './duty.problems.js';
import { announceDuty } from './duty-signal.js';
import { fallbackChain } from './owner-at.js';
import { freeThroughout, leavesPostEmpty, LONGEST_UNREACHED_MINUTES } from './reach.js';
import { type RosterRow, RosterQueries } from './roster.queries.js';
import { officersAt, type Stretch } from './roster.js';

const DAY_MS = 24 * 60 * 60_000;
/** Whoever is away for longer is on leave, and the shifts want another holder. */
const LONGEST_BUSY_DAYS = 14;

export interface BusyUntil {
  readonly until: Date;
  /** Left out: whoever steps in next. Null: nobody in particular. */
  readonly coverId?: string | null | undefined;
}

/** "Busy until", said at once, and back. */
@Injectable()
export class AbsenceService {
  constructor(private readonly rosters: RosterQueries) {}

  /** Said again, it replaces what was said before. The last who is free may be busy for a short while only. */
  async sayBusy(ctx: WorkContext, { until, coverId }: BusyUntil): Promise<void> {
    const { organisationId, userId } = requireDutyPermission(ctx.actor, 'duty.hold');
    const now = ctx.clock.now();
    if (until <= now) throw dutyProblems.untilPast();
    if (until.getTime() - now.getTime() > LONGEST_BUSY_DAYS * DAY_MS) {
      throw dutyProblems.untilTooFar(LONGEST_BUSY_DAYS);
    }
    const roster = await this.rosters.forDeciding(ctx, organisationId);
    const hours = { startsAt: now, endsAt: until };
    const cover = this.coverOf(roster, userId, hours, coverId);
    if (leavesPostEmpty(roster, { userId, ...hours, coverId: cover })) {
      throw dutyProblems.nobodyFree(LONGEST_UNREACHED_MINUTES);
    }
    await this.end(ctx, userId, organisationId);
    const { id } = await ctx.db.save(DutyAbsence, { organisationId, userId, coverId: cover, ...hours });
    await ctx.audit.record(
      'duty.busy',
      { type: 'duty_absence', id },
      { userId, until: until.toISOString(), ...(cover === null ? {} : { coverId: cover }) },
    );
    await announceDuty(ctx, organisationId);
  }

  /** Back, wherever it was said that one is busy. */
  async comeBack(ctx: WorkContext): Promise<void> {
    const { organisationId, userId } = requireDutyPermission(ctx.actor, 'duty.hold');
    await this.rosters.forDeciding(ctx, organisationId);
    const ended = await this.end(ctx, userId, null);
    if (ended.length === 0) throw dutyProblems.notBusy();
    await ctx.audit.record('duty.back', { type: 'duty_roster', id: organisationId }, { userId });
    for (const id of new Set([organisationId, ...ended])) await announceDuty(ctx, id);
  }

  private coverOf(
    roster: RosterRow,
    userId: string,
    hours: Stretch,
    named: BusyUntil['coverId'],
  ): string | null {
    if (named === userId) throw dutyProblems.coverSelf();
    if (named === null) return null;
    if (named !== undefined) {
      if (!officersAt(roster, hours.startsAt).includes(named)) throw dutyProblems.notAnOfficer('coverId');
      return named;
    }
    const others = fallbackChain(roster, hours.startsAt).filter((candidate) => candidate !== userId);
    return freeThroughout(roster, others, hours)[0] ?? null;
  }

  /** Ends what runs now, in one organisation or in all; whoever was busy for no time at all never was. */
  private async end(
    ctx: WorkContext,
    userId: string,
    organisationId: string | null,
  ): Promise<readonly string[]> {
    const parameters = [userId, organisationId, ctx.clock.now()];
    const running =
      'user_id = $1 and ($2::uuid is null or organisation_id = $2) and ends_at > $3::timestamptz';
    const rows: { organisationId: string }[] = await ctx.db.query(
      `select organisation_id as "organisationId" from duty_absence where ${running} for update`,
      parameters,
    );
    await ctx.db.query(`delete from duty_absence where ${running} and starts_at >= $3`, parameters);
    await ctx.db.query(`update duty_absence set ends_at = $3 where ${running}`, parameters);
    return rows.map((row) => row.organisationId);
  }
}
