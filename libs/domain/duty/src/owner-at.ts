import { absenceAt, officersAt, type Roster, shiftAt, turningPoints } from './roster.js';

export const OWNER_GROUNDS = ['shift', 'cover', 'fallback', 'everyone_busy'] as const;
/** Why a person is the one to ask. */
export type OwnerGround = (typeof OWNER_GROUNDS)[number];

/** Who answers for the organisation at a moment. */
export interface Owner {
  readonly userId: string;
  readonly ground: OwnerGround;
  /** Set only where everyone is busy: when the first of them is back. */
  readonly busyUntil: Date | null;
}

/** The end of each person's last shift before the moment; whoever never had one is missing. */
function lastServed({ shifts }: Roster, at: Date): ReadonlyMap<string, number> {
  const ended = shifts.filter(({ endsAt }) => endsAt <= at);
  return new Map(
    ended
      .toSorted((one, other) => one.endsAt.getTime() - other.endsAt.getTime())
      .map(({ userId, endsAt }) => [userId, endsAt.getTime()]),
  );
}

/**
 * Who steps in, one after the other: the organisation's own order; whoever has the next shift; then all officers,
 * those first whose last shift is longest ago, so that it is not always the same one.
 */
export function fallbackChain(roster: Roster, at: Date): readonly string[] {
  const officers = officersAt(roster, at);
  const next = roster.shifts.find(({ startsAt, userId }) => startsAt > at && officers.includes(userId));
  const served = lastServed(roster, at);
  const rested = officers.toSorted(
    (one, other) =>
      (served.get(one) ?? -Infinity) - (served.get(other) ?? -Infinity) || (one < other ? -1 : 1),
  );
  const chain = [...roster.fallback, ...(next === undefined ? [] : [next.userId]), ...rested];
  return [...new Set(chain)].filter((userId) => officers.includes(userId));
}

/** The first person who is free: the one asked for, or a cover of a cover. Adds those it met to `busy`. */
function freeAlong(
  roster: Roster,
  at: Date,
  officers: readonly string[],
  first: string,
  busy: Set<string>,
): string | null {
  let asked: string | null = first;
  // Whoever was met before is busy: two who cover each other end here.
  while (asked !== null && officers.includes(asked) && !busy.has(asked)) {
    const absence = absenceAt(roster, asked, at);
    if (absence === null) return asked;
    busy.add(asked);
    asked = absence.coverId;
  }
  return null;
}

/** Everyone is busy: whoever is back first is asked then. */
function firstBack(roster: Roster, at: Date, chain: readonly string[]): Owner | null {
  const returns = chain.map((userId) => ({ userId, busyUntil: absenceAt(roster, userId, at)?.endsAt ?? at }));
  const [first] = returns.toSorted((one, other) => one.busyUntil.getTime() - other.busyUntil.getTime());
  return first === undefined ? null : { ...first, ground: 'everyone_busy' };
}

/**
 * Who answers for the organisation at the moment: the person on shift; if busy, the cover, however often that passes
 * on; else the fallback. Null only where the organisation has no officer at all. Nobody busy is named while anybody
 * is free.
 */
export function ownerAt(roster: Roster, at: Date): Owner | null {
  const officers = officersAt(roster, at);
  const planned = shiftAt(roster, at)?.userId ?? null;
  const chain = fallbackChain(roster, at);
  const busy = new Set<string>();
  for (const first of [...(planned === null ? [] : [planned]), ...chain]) {
    const free = freeAlong(roster, at, officers, first, busy);
    if (free === null) continue;
    const ground = free !== first ? 'cover' : first === planned ? 'shift' : 'fallback';
    return { userId: free, ground, busyUntil: null };
  }
  return firstBack(roster, at, chain);
}

/** How far ahead an answer is worth giving. */
const FORESEEN_MS = 7 * 24 * 60 * 60_000;

/** Until when the same person stays the owner, as far as is planned; null for longer than a week. */
export function ownedUntil(roster: Roster, at: Date): Date | null {
  const owner = ownerAt(roster, at)?.userId;
  const ahead = turningPoints(roster, { startsAt: at, endsAt: new Date(at.getTime() + FORESEEN_MS) });
  return ahead.slice(1, -1).find((moment) => ownerAt(roster, moment)?.userId !== owner) ?? null;
}
