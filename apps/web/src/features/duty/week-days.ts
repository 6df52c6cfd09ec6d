import { addDays, daysFrom, startOfDay } from '../../app/calendar.js';

interface Hours {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A shift or a gap as one day shows it: cut at midnight. */
export type DayPart<Shift extends Hours> =
  { readonly kind: 'shift'; readonly shift: Shift } | ({ readonly kind: 'gap' } & Hours);

export interface DutyDay<Shift extends Hours> {
  readonly day: string;
  readonly parts: readonly DayPart<Shift>[];
}

const moment = (at: string): number => Date.parse(at);
const touches = (hours: Hours, from: string, until: string): boolean =>
  moment(hours.startsAt) < moment(until) && moment(from) < moment(hours.endsAt);

/** The seven days of a week, each with who is on duty and the hours that nobody holds, in the order of the clock. */
export function dutyDays<Shift extends Hours>(
  monday: string,
  shifts: readonly Shift[],
  gaps: readonly Hours[],
): readonly DutyDay<Shift>[] {
  return daysFrom(monday, 7).map((day) => {
    const from = startOfDay(day);
    const until = startOfDay(addDays(day, 1));
    const parts = [
      ...shifts
        .filter((shift) => touches(shift, from, until))
        .map((shift) => ({ at: moment(shift.startsAt), part: { kind: 'shift', shift } as const })),
      ...gaps
        .filter((gap) => touches(gap, from, until))
        .map((gap) => {
          const startsAt = moment(gap.startsAt) < moment(from) ? from : gap.startsAt;
          const endsAt = moment(gap.endsAt) > moment(until) ? until : gap.endsAt;
          return { at: moment(startsAt), part: { kind: 'gap', startsAt, endsAt } as const };
        }),
    ];
    return { day, parts: parts.toSorted((one, other) => one.at - other.at).map(({ part }) => part) };
  });
}
