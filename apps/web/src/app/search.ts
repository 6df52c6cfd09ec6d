/** Readers for `validateSearch`: an address may carry anything, a page only what it knows. */
export type RawSearch = Readonly<Record<string, unknown>>;

/** A text; numbers too, because the router reads `?q=12` as one. */
export function searchText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** One of a known list, else undefined. */
export const searchOneOf = <const Choice extends string>(
  choices: readonly Choice[],
  value: unknown,
): Choice | undefined => choices.find((choice) => choice === value);

/** Some of a known list; `undefined` when none is left. */
export function searchManyOf<const Choice extends string>(
  choices: readonly Choice[],
  value: unknown,
): readonly Choice[] | undefined {
  const wanted: readonly unknown[] = Array.isArray(value) ? value : [value];
  const known = choices.filter((choice) => wanted.includes(choice));
  return known.length === 0 ? undefined : known;
}

/** Reading `2026-02-31` as a moment gives the 3rd of March, which the server would refuse. */
const isInCalendar = (day: string): boolean => {
  const moment = Date.parse(day);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
};

/** A calendar day, `2026-11-17`. */
export const searchDay = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isInCalendar(value) ? value : undefined;

/** `true`, or nothing. */
export const searchFlag = (value: unknown): true | undefined => (value === true ? true : undefined);
