import type { ReadContext, WorkContext } from '@conductor/work';
import { Injectable } from '@nestjs/common';
import type { DutyShift } from './duty-shift.entity.js';
import type { Officer, PlannedAbsence, Roster, Stretch } from './roster.js';

const DAY_MS = 24 * 60 * 60_000;
/** Far enough back to say who owned what nobody has acknowledged, and whose last shift is longest ago. */
export const ROSTER_DAYS_BACK = 14;
export const ROSTER_DAYS_AHEAD = 28;

export type ShiftRow = DutyShift;
/** A roster whose shifts are rows. */
export interface RosterRow extends Roster {
  readonly shifts: readonly ShiftRow[];
}

const windowAround = (now: Date): Stretch => ({
  startsAt: new Date(now.getTime() - ROSTER_DAYS_BACK * DAY_MS),
  endsAt: new Date(now.getTime() + ROSTER_DAYS_AHEAD * DAY_MS),
});

type OfOrganisation<Row> = Row & { readonly organisationId: string };

/** A membership's days are UTC's, as for a session; a suspension ends it at its moment. */
const OFFICERS = `
  select m.organisation_id as "organisationId", m.user_id as "userId", m.valid_from::timestamp at time zone 'UTC' as "validFrom",
         least((m.valid_until + 1)::timestamp at time zone 'UTC', u.suspended_at) as "validUntil"
    from membership m join app_user u on u.id = m.user_id
   where m.organisation_id = any($1) and m.role = 'officer' order by m.user_id, m.valid_from`;
const SHIFTS = `
  select s.id, s.organisation_id as "organisationId", s.user_id as "userId", s.starts_at as "startsAt", s.ends_at as "endsAt",
         s.handed_by as "handedBy"
    from duty_shift s
   where s.organisation_id = any($1) and tstzrange(s.starts_at, s.ends_at) && tstzrange($2, $3) order by s.starts_at`;
/** Busy is busy wherever it was said; the cover counts where it was named. */
const ABSENCES = `
  select distinct m.organisation_id as "organisationId", a.user_id as "userId", a.starts_at as "startsAt", a.ends_at as "endsAt",
         case when a.organisation_id = m.organisation_id then a.cover_id end as "coverId"
    from duty_absence a join membership m on m.user_id = a.user_id and m.role = 'officer'
   where m.organisation_id = any($1) and a.ends_at > $2 and a.starts_at < $3 order by a.starts_at, a.user_id`;
const FALLBACK = `
  select f.organisation_id as "organisationId", f.user_id as "userId" from duty_fallback f
   where f.organisation_id = any($1) order by f.organisation_id, f.position`;

/** Reading rosters, several at a time. */
@Injectable()
export class RosterQueries {
  /** From two weeks ago to four weeks ahead; one for each organisation asked for. */
  async rosters(ctx: ReadContext, organisationIds: readonly string[]): Promise<Map<string, RosterRow>> {
    const { startsAt, endsAt } = windowAround(ctx.clock.now());
    const around = [organisationIds, startsAt, endsAt];
    const read = async <Row>(sql: string, parameters: unknown[]) =>
      Map.groupBy(
        await ctx.db.query<OfOrganisation<Row>[]>(sql, parameters),
        ({ organisationId }) => organisationId,
      );
    const officers = await read<Officer>(OFFICERS, [organisationIds]);
    const shifts = await read<ShiftRow>(SHIFTS, around);
    const absences = await read<PlannedAbsence>(ABSENCES, around);
    const fallback = await read<{ userId: string }>(FALLBACK, [organisationIds]);
    return new Map(
      organisationIds.map((id) => [
        id,
        {
          officers: officers.get(id) ?? [],
          shifts: shifts.get(id) ?? [],
          absences: absences.get(id) ?? [],
          fallback: (fallback.get(id) ?? []).map(({ userId }) => userId),
        },
      ]),
    );
  }

  /**
   * The roster as an act decides on it. The organisation's row is locked first: of two who are busy at once, the later
   * sees what the earlier said.
   */
  async forDeciding(ctx: WorkContext, organisationId: string): Promise<RosterRow> {
    await ctx.db.query('select 1 from organisation where id = $1 for no key update', [organisationId]);
    const roster = (await this.rosters(ctx, [organisationId])).get(organisationId);
    return roster ?? { officers: [], shifts: [], absences: [], fallback: [] };
  }

  /** Every organisation that ever planned or had somebody busy, for a process that was out of hearing. */
  async planning(ctx: ReadContext): Promise<readonly string[]> {
    const rows = await ctx.db.query<{ id: string }[]>(
      'select organisation_id as id from duty_shift union select organisation_id from duty_absence',
    );
    return rows.map(({ id }) => id);
  }
}
