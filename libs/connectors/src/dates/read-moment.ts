/** Clocks differ; a moment further ahead than a day is wrong. */
const AHEAD_MS = 86_400_000;

/** A network's own moment (ISO 8601 with its zone). Null when unreadable, before 1970 or ahead of its time. */
export function readMoment(written: string | null | undefined, now: Date): Date | null {
  if (written == null || !/^\d{4}-\d{2}-\d{2}T.+(?:Z|[+-]\d{2}:?\d{2})$/i.test(written)) return null;
  const at = new Date(written);
  const time = at.getTime();
  return Number.isNaN(time) || time < 0 || time > now.getTime() + AHEAD_MS ? null : at;
}
