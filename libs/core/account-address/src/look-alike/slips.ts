import { skeletonOf } from './confusables.js';

/** Beginnings that many bodies share, longest first: what comes behind tells them apart. */
const STEMS = [
  'kementerian',
  'pemerintah',
  'diskominfo',
  'kemenko',
  'pemprov',
  'pemkab',
  'pemkot',
  'kanwil',
  'ditjen',
  'kemen',
]
  .map(skeletonOf)
  .sort((one, other) => other.length - one.length);
/** An abbreviation without a stem has its telling letters in front: `bps`, `bnpt`, `kejari` and `kejati`. */
const FRONT = 5;
/** Below this a part is an abbreviation (`keu`, `kes`, `dagri`), in which one other letter is another body. */
const LONG_PART = 6;
/** Names of fewer letters are abbreviations throughout: only what looks the same is a look-alike. */
export const SHORTEST_WITH_SLIP = 6;

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Neighbours on a keyboard: beside each other, or one above the other. */
const NEIGHBOURS = new Set(
  ROWS.flatMap((row, at) =>
    [...row].flatMap((key, place) =>
      [row[place + 1], ROWS[at + 1]?.[place], ROWS[at + 1]?.[place - 1]]
        .filter((other) => other !== undefined)
        .flatMap((other) => [key + other, other + key]),
    ),
  ).map(skeletonPair),
);
/** Letters of nearly one form, which an eye in no hurry tells apart. */
const ALIKE = new Set(['uv', 'gq', 'lj', 'vy'].flatMap((pair) => [pair, [...pair].reverse().join('')]));

/** Skeletons have no `i`. */
function skeletonPair(pair: string): string {
  return pair.replaceAll('i', 'l');
}

const stemLength = (name: string): number => STEMS.find((stem) => name.startsWith(stem))?.length ?? 0;

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** Whether another letter at this place is a slip of the hand, and not another body's name. */
function isLooseAt(official: string, place: number): boolean {
  const stem = stemLength(official);
  if (place < stem) return true;
  return official.length - stem >= LONG_PART && (stem > 0 || place >= FRONT);
}

function isReplaced(name: string, official: string, at: number): boolean {
  const pair = `${official[at] ?? ''}${name[at] ?? ''}`;
  return ALIKE.has(pair) || (NEIGHBOURS.has(pair) && isLooseAt(official, at));
}

const isSwapped = (name: string, official: string, at: number): boolean =>
  name[at] === official[at + 1] &&
  name[at + 1] === official[at] &&
  name.slice(at + 2) === official.slice(at + 2);

/**
 * Whether one slip makes the name of the official one: two letters swapped, anywhere; a letter of nearly the same form,
 * anywhere; a neighbouring key, where it cannot be another body; a letter more or less, in the stem that bodies share.
 * Both as skeletons.
 */
export function isOneSlip(name: string, official: string): boolean {
  const at = commonStart(name, official);
  const difference = name.length - official.length;
  if (difference === 1) return name.slice(at + 1) === official.slice(at) && at < stemLength(official);
  if (difference === -1) return name.slice(at) === official.slice(at + 1) && at < stemLength(official);
  if (difference !== 0 || at === name.length) return false;
  return name.slice(at + 1) === official.slice(at + 1)
    ? isReplaced(name, official, at)
    : isSwapped(name, official, at);
}

/** The name with each letter left out in turn: two names within one slip share one of them, or are one. */
export const withoutOneLetter = (name: string): string[] =>
  [...name].map((_, at) => name.slice(0, at) + name.slice(at + 1));
