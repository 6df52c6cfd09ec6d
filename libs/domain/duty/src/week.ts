import { gaps } from './gaps.js';
import { officersAt, overlap, type Roster, type Stretch, WEEK_MS } from './roster.js';

/** A shift that is not yet in the roster. */
export interface NewShift extends Stretch {
  readonly userId: string;
}

const later = (moment: Date): Date => new Date(moment.getTime() + WEEK_MS);

/**
 * Last week's shifts once more, where the week has gaps. What is past stays as it is, and whoever will have left by
 * then is not planned.
 */
export function copyOfLastWeek(roster: Roster, week: Stretch, now: Date): readonly NewShift[] {
  const copied: NewShift[] = [];
  for (const shift of roster.shifts) {
    const moved = { startsAt: later(shift.startsAt), endsAt: later(shift.endsAt) };
    if (!overlap(moved, week)) continue;
    const startsAt = new Date(Math.max(moved.startsAt.getTime(), week.startsAt.getTime(), now.getTime()));
    const endsAt = new Date(Math.min(moved.endsAt.getTime(), week.endsAt.getTime()));
    if (startsAt >= endsAt) continue;
    for (const gap of gaps(roster, { startsAt, endsAt })) {
      if (holdsThroughout(roster, shift.userId, gap)) copied.push({ ...gap, userId: shift.userId });
    }
  }
  return copied;
}

/** Whether the person is an officer from the first moment to the last. */
export const holdsThroughout = (roster: Roster, userId: string, { startsAt, endsAt }: Stretch): boolean =>
  [startsAt, new Date(endsAt.getTime() - 1)].every((at) => officersAt(roster, at).includes(userId));
