import type { ScoreData } from './score-voices.js';

export const FILLS = ['aligned', 'partly', 'neutral', 'notAligned', 'contradicting', 'unjudged'] as const;
/** How a note is drawn, by what was judged. */
export type Fill = (typeof FILLS)[number];

const COUNTS = ['aligned', 'partlyAligned', 'neutral', 'notAligned', 'contradicting', 'unjudged'] as const;
export type CountKey = (typeof COUNTS)[number];
export type Counts = Readonly<Record<CountKey, number>>;
const JUDGED = [
  ['notAligned', 'notAligned'],
  ['neutral', 'neutral'],
  ['partlyAligned', 'partly'],
  ['aligned', 'aligned'],
] as const satisfies readonly (readonly [CountKey, Fill])[];

/** The posts of one ministry, or one section, on one item on one day. */
export interface CellNote {
  readonly itemId: string;
  readonly counts: Counts;
  readonly total: number;
  readonly personal: number;
  readonly fill: Fill;
}
/** What is heard in one cell, and which items it was asked for in silence. */
export interface Cell {
  readonly notes: readonly CellNote[];
  readonly restItemIds: readonly string[];
}
export const EMPTY_CELL: Cell = { notes: [], restItemIds: [] };
export type CellMap = ReadonlyMap<string, Cell>;
export const cellKey = (rowId: string, day: string): string => `${rowId} ${day}`;

/**
 * One contradiction always shows; otherwise what was judged most often, and of equals the less aligned, so that a
 * full note never hides doubt.
 */
export function fillOf(counts: Counts): Fill {
  if (counts.contradicting > 0) return 'contradicting';
  let best: Fill = 'unjudged';
  let most = 0;
  for (const [key, fill] of JUDGED) {
    if (counts[key] > most) [best, most] = [fill, counts[key]];
  }
  return best;
}

type Note = ScoreData['notes'][number];
const totalOf = (counts: Counts): number => COUNTS.reduce((sum, key) => sum + counts[key], 0);

function noteOf(notes: readonly [Note, ...Note[]]): CellNote {
  const sum = (key: CountKey | 'personal') => notes.reduce((total, note) => total + note[key], 0);
  const counts = {
    aligned: sum('aligned'),
    partlyAligned: sum('partlyAligned'),
    neutral: sum('neutral'),
    notAligned: sum('notAligned'),
    contradicting: sum('contradicting'),
    unjudged: sum('unjudged'),
  };
  return {
    itemId: notes[0].agendaItemId,
    counts,
    total: totalOf(counts),
    personal: sum('personal'),
    fill: fillOf(counts),
  };
}

/**
 * Sorts notes and rests into the cells of their rows. In an ensemble row an item that somebody played is no rest.
 *
 * @param rowOf the row an organisation is drawn in
 */
export function cellsOf(
  { notes, rests, items }: ScoreData,
  rowOf: (organisationId: string) => string,
): CellMap {
  const order = new Map(items.map(({ id }, index) => [id, index]));
  const byItem = (one: string, other: string) => (order.get(one) ?? 0) - (order.get(other) ?? 0);
  const heard = new Map<string, Map<string, [Note, ...Note[]]>>();
  for (const note of notes) {
    const key = cellKey(rowOf(note.organisationId), note.day);
    const cell = heard.get(key) ?? new Map<string, [Note, ...Note[]]>();
    const same = cell.get(note.agendaItemId);
    if (same === undefined) cell.set(note.agendaItemId, [note]);
    else same.push(note);
    heard.set(key, cell);
  }
  const silent = new Map<string, Set<string>>();
  for (const { organisationId, day, agendaItemId } of rests) {
    const key = cellKey(rowOf(organisationId), day);
    if (heard.get(key)?.has(agendaItemId) === true) continue;
    silent.set(key, (silent.get(key) ?? new Set()).add(agendaItemId));
  }
  const keys = new Set([...heard.keys(), ...silent.keys()]);
  return new Map(
    [...keys].map((key) => [
      key,
      {
        notes: [...(heard.get(key)?.values() ?? [])]
          .map(noteOf)
          .toSorted((one, other) => byItem(one.itemId, other.itemId)),
        restItemIds: [...(silent.get(key) ?? [])].toSorted(byItem),
      },
    ]),
  );
}
