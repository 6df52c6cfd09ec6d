import { addDays, daysFrom, startOfDay } from '../../app/calendar.js';

const ONE_SHIFT_MS = 8 * 60 * 60_000;

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

/** Open hours, one shift's length at a time: what a person takes by a tap. */
function shiftsIn(from: number, until: number): readonly Hours[] {
  const count = Math.ceil((until - from) / ONE_SHIFT_MS);
  return Array.from({ length: count }, (_, place) => {
    const start = from + place * ONE_SHIFT_MS;
    return {
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(Math.min(start + ONE_SHIFT_MS, until)).toISOString(),
    };
  });
}

/** Seven days, each with who is on duty and the hours that nobody holds, in the order of the clock. */
export function dutyDays<Shift extends Hours>(
  first: string,
  shifts: readonly Shift[],
  gaps: readonly Hours[],
): readonly DutyDay<Shift>[] {
  return daysFrom(first, 7).map((day) => {
    const from = startOfDay(day);
    const until = startOfDay(addDays(day, 1));
    const parts = [
      ...shifts
        .filter((shift) => touches(shift, from, until))
        .map((shift) => ({ at: moment(shift.startsAt), part: { kind: 'shift', shift } as const })),
      ...gaps
        .filter((gap) => touches(gap, from, until))
        .flatMap((gap) =>
          shiftsIn(Math.max(moment(gap.startsAt), moment(from)), Math.min(moment(gap.endsAt), moment(until))),
        )
        .map((hours) => ({ at: moment(hours.startsAt), part: { kind: 'gap', ...hours } as const })),
    ];
    return { day, parts: parts.toSorted((one, other) => one.at - other.at).map(({ part }) => part) };
  });
}
