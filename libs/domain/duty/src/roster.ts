/** A person who may hold duty, for as long as the membership runs. */
export interface Officer {
  readonly userId: string;
  readonly validFrom: Date;
  /** The first moment at which it no longer holds; null while no end is known. */
  readonly validUntil: Date | null;
}

/** A stretch of time, its end not included. */
export interface Stretch {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Who answers for the organisation from one hour to another. One shift at a time. */
export interface PlannedShift extends Stretch {
  readonly id: string;
  readonly userId: string;
}

/** "Busy until", and who covers meanwhile. */
export interface PlannedAbsence extends Stretch {
  readonly userId: string;
  readonly coverId: string | null;
}

/** All that has to be known of one organisation to say who answers for it. */
export interface Roster {
  readonly officers: readonly Officer[];
  /** In the order of their hours. */
  readonly shifts: readonly PlannedShift[];
  readonly absences: readonly PlannedAbsence[];
  /** The organisation's own order of those who step in; may be empty, may name people who have left. */
  readonly fallback: readonly string[];
}

export const WEEK_MS = 7 * 24 * 60 * 60_000;

/** The seven days from a moment on. */
export const weekFrom = (startsAt: Date): Stretch => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + WEEK_MS),
});

export const isWithin = ({ startsAt, endsAt }: Stretch, at: Date): boolean => startsAt <= at && at < endsAt;

export const overlap = (one: Stretch, other: Stretch): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

const isValidAt = ({ validFrom, validUntil }: Officer, at: Date): boolean =>
  validFrom <= at && (validUntil === null || at < validUntil);

/** Everybody who may hold duty at the moment, each once, by id. */
export const officersAt = ({ officers }: Roster, at: Date): readonly string[] =>
  [...new Set(officers.filter((officer) => isValidAt(officer, at)).map(({ userId }) => userId))].toSorted();

export const shiftAt = ({ shifts }: Roster, at: Date): PlannedShift | null =>
  shifts.find((shift) => isWithin(shift, at)) ?? null;

/**
 * Until when the person is busy and who covers, or null for somebody who is free. Who serves two organisations may
 * have said so in both; the cover is the one named in this organisation.
 */
export function absenceAt({ absences }: Roster, userId: string, at: Date): PlannedAbsence | null {
  const running = absences.filter((absence) => absence.userId === userId && isWithin(absence, at));
  const [latest] = running.toSorted((one, other) => other.endsAt.getTime() - one.endsAt.getTime());
  if (latest === undefined) return null;
  return { ...latest, coverId: running.find(({ coverId }) => coverId !== null)?.coverId ?? null };
}

/** Every moment between the two at which the answer to "who is on duty" may change, in order, both ends included. */
export function turningPoints(roster: Roster, { startsAt, endsAt }: Stretch): readonly Date[] {
  const { officers, shifts, absences } = roster;
  const moments = [
    ...officers.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil ?? validFrom]),
    ...[...shifts, ...absences].flatMap((stretch) => [stretch.startsAt, stretch.endsAt]),
  ].filter((moment) => startsAt < moment && moment < endsAt);
  const times = new Set([startsAt, ...moments, endsAt].map((moment) => moment.getTime()));
  return [...times].toSorted((one, other) => one - other).map((time) => new Date(time));
}
