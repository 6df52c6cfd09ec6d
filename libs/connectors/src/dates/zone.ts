/** Indonesia's three zones, which know no summer time, and their offset in hours. */
export const ZONES = ['WIB', 'WITA', 'WIT'] as const;
export type Zone = (typeof ZONES)[number];

const OFFSET_MINUTES = new Map<string, number>([
  ['WIB', 420],
  ['WITA', 480],
  ['WIT', 540],
  ['Z', 0],
  ['UT', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
]);

/** Minutes ahead of UTC for a name or an offset (`+07:00`, `GMT+7`); null when there is no such zone. */
export function offsetOf(written: string): number | null {
  const text = written.trim().toUpperCase();
  const named = OFFSET_MINUTES.get(text);
  if (named !== undefined) return named;
  const match = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > 14 * 60) return null;
  return match[1] === '-' ? -minutes : minutes;
}
