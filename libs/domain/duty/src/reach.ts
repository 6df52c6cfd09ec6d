import { stretchesWhere } from './gaps.js';
import { absenceAt, officersAt, overlap, type PlannedAbsence, type Roster, type Stretch } from './roster.js';

const MINUTE = 60_000;

/**
 * How long an organisation may be without anybody who can be reached. A question waits so long before it is asked
 * elsewhere, and a meeting can be left within it: nobody's cover may fail for longer, and the last free officer may
 * be busy no longer.
 */
export const LONGEST_UNREACHED_MINUTES = 15;

/** When not one of the officers is free. */
const unreached = (roster: Roster, window: Stretch): readonly Stretch[] =>
  stretchesWhere(
    roster,
    window,
    (at) => !officersAt(roster, at).some((userId) => absenceAt(roster, userId, at) === null),
  );

/** Whether nobody could be reached for too long if the absence came on top of the others. */
export function leavesPostEmpty(roster: Roster, added: PlannedAbsence): boolean {
  const longest = LONGEST_UNREACHED_MINUTES * MINUTE;
  // Somebody who is busy again right after being back was never back: the two count as one.
  const window = { startsAt: new Date(added.startsAt.getTime() - longest), endsAt: added.endsAt };
  return unreached({ ...roster, absences: [...roster.absences, added] }, window).some(
    ({ startsAt, endsAt }) => endsAt > added.startsAt && endsAt.getTime() - startsAt.getTime() > longest,
  );
}

/** Those of the chain who are free for the whole stretch; the first of them covers unless another is named. */
export const freeThroughout = (
  { absences }: Roster,
  chain: readonly string[],
  stretch: Stretch,
): readonly string[] =>
  chain.filter(
    (userId) => !absences.some((absence) => absence.userId === userId && overlap(absence, stretch)),
  );
