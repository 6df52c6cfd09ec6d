import { officersAt, type Roster, shiftAt, type Stretch, turningPoints, weekFrom } from './roster.js';

/** Neighbouring stretches as one. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    if (last?.endsAt.getTime() === stretch.startsAt.getTime()) {
      found[found.length - 1] = { startsAt: last.startsAt, endsAt: stretch.endsAt };
    } else found.push(stretch);
  }
  return found;
}

/** The parts of the window in which the condition holds at every moment; it may change at turning points only. */
export function stretchesWhere(
  roster: Roster,
  window: Stretch,
  holds: (at: Date) => boolean,
): readonly Stretch[] {
  const points = turningPoints(roster, window);
  const parts = points.flatMap((startsAt, place) => {
    const endsAt = points[place + 1];
    return endsAt !== undefined && holds(startsAt) ? [{ startsAt, endsAt }] : [];
  });
  return joined(parts);
}

/** When nobody is planned. A shift of somebody who has left is a gap again, not lost. */
export const gaps = (roster: Roster, window: Stretch): readonly Stretch[] =>
  stretchesWhere(roster, window, (at) => {
    const planned = shiftAt(roster, at);
    return planned === null || !officersAt(roster, at).includes(planned.userId);
  });

/** How long a shift is that somebody takes by one tap. */
const ONE_TAP_MS = 8 * 60 * 60_000;

/** The first hours of the week to come that nobody holds, at most one shift long. */
export function nextOpening(roster: Roster, at: Date): Stretch | null {
  const [gap] = gaps(roster, weekFrom(at));
  if (gap === undefined) return null;
  const end = Math.min(gap.endsAt.getTime(), gap.startsAt.getTime() + ONE_TAP_MS);
  return { startsAt: gap.startsAt, endsAt: new Date(end) };
}
