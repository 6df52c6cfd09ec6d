import { scaleBand, scaleThreshold } from 'd3-scale';
import { glyphAt, restAt, stemAt } from './note-glyphs.js';
import { cellKey, cellsOf, EMPTY_CELL, type Cell, type CellMap, type Fill } from './score-cells.js';
import { isWeekend, weekdayOf } from '../../app/calendar.js';
import { daysOf } from './score-period.js';
import { rowByOrganisation, rowsOf, sectionsOf, type ScoreRow } from './score-rows.js';
import { voiceByItem, voicesOf, type ScoreData, type Voice } from './score-voices.js';

export const ROW_HEIGHT = 28;
export const NARROWEST_DAY = 22;
/** The two columns on the right: share aligned, days of silence. */
export const MEASURES = ['share', 'rests'] as const;
export const MEASURE_WIDTH = 56;

const MONDAY = 0;
const SATURDAY = 5;
/** Note sizes: one post, two to four, five and more. Numbers only, never reach. */
const sizeStep = scaleThreshold<number, number>().domain([2, 5]).range([0.62, 0.8, 1]);
const LARGEST_RADIUS = 8;
const SLOT_MARGIN = 1.2;

export type MarkKind = Fill | 'rest' | 'stem' | 'cue' | 'cueLine';
/** All notes of one row, voice and kind as one path: thousands of notes stay some hundred nodes. */
export interface MarkPath {
  readonly key: string;
  /** Index of its row; the cues are row 0. */
  readonly row: number;
  readonly kind: MarkKind;
  readonly voice: Voice;
  readonly d: string;
}
export interface DayColumn {
  readonly day: string;
  readonly x: number;
  readonly isWeekend: boolean;
}
export interface ScoreLayout {
  readonly days: readonly DayColumn[];
  readonly dayWidth: number;
  readonly rows: readonly ScoreRow[];
  readonly voices: readonly Voice[];
  readonly cells: CellMap;
  readonly marks: readonly MarkPath[];
  readonly staves: string;
  readonly barlines: string;
  readonly weekends: string;
  /** Right edge of today's column; null when today is not shown. */
  readonly nowX: number | null;
  /** Of the days, without the measures. */
  readonly width: number;
  readonly height: number;
}
interface LayoutOptions {
  readonly foldedIds: ReadonlySet<string>;
  readonly today: string;
  /** Room for the days; they never get narrower than they can be read. */
  readonly room: number;
}

interface Slot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Shares a cell out among its notes, as squarely as its form allows. */
export function slotsOf(count: number, width: number, height: number): readonly Slot[] {
  const sizeFor = (columns: number) => Math.min(width / columns, height / Math.ceil(count / columns));
  let columns = 1;
  for (let more = 2; more <= count; more += 1) if (sizeFor(more) > sizeFor(columns)) columns = more;
  const lines = Math.ceil(count / columns);
  const radius = Math.min(LARGEST_RADIUS, sizeFor(columns) / 2 - SLOT_MARGIN);
  return Array.from({ length: count }, (_, index) => {
    const line = Math.floor(index / columns);
    const inLine = line === lines - 1 ? count - line * columns : columns;
    return {
      x: (width / inLine) * ((index % columns) + 0.5),
      y: (height / lines) * (line + 0.5),
      radius,
    };
  });
}

interface RowPlace {
  readonly id: string;
  readonly index: number;
}

/** Collects path pieces by row, voice and kind. */
class MarkCollector {
  readonly #paths = new Map<string, Omit<MarkPath, 'key' | 'd'> & { readonly parts: string[] }>();

  add({ id, index }: RowPlace, voice: Voice, kind: MarkKind, d: string): void {
    const key = `${id} ${voice.number} ${kind}`;
    const path = this.#paths.get(key) ?? { row: index, kind, voice, parts: [] };
    path.parts.push(d);
    this.#paths.set(key, path);
  }

  all(): readonly MarkPath[] {
    return [...this.#paths].map(([key, { parts, ...path }]) => ({ key, ...path, d: parts.join('') }));
  }
}

interface Corner {
  readonly x: number;
  readonly dayWidth: number;
}

function drawCell(
  marks: MarkCollector,
  row: RowPlace,
  cell: Cell,
  { x, dayWidth }: Corner,
  voices: ReadonlyMap<string, Voice>,
): void {
  const y = row.index * ROW_HEIGHT;
  const slots = slotsOf(cell.notes.length + cell.restItemIds.length, dayWidth, ROW_HEIGHT);
  const placeOf = (index: number, share: number): Slot => {
    const slot = slots[index] ?? { x: 0, y: 0, radius: 0 };
    return { x: x + slot.x, y: y + slot.y, radius: Math.max(2, slot.radius * share) };
  };
  cell.notes.forEach(({ itemId, fill, total, personal }, index) => {
    const voice = voices.get(itemId);
    if (voice === undefined) return;
    const place = placeOf(index, sizeStep(total));
    marks.add(row, voice, fill, glyphAt(voice.slot, fill, place));
    if (personal > 0) marks.add(row, voice, 'stem', stemAt(place));
  });
  cell.restItemIds.forEach((itemId, index) => {
    const voice = voices.get(itemId);
    if (voice !== undefined) marks.add(row, voice, 'rest', restAt(placeOf(cell.notes.length + index, 0.8)));
  });
}

const CUE_ROW: RowPlace = { id: 'cues', index: 0 };

function drawCues(
  marks: MarkCollector,
  data: ScoreData,
  columns: ReadonlyMap<string, number>,
  dayWidth: number,
  height: number,
  voices: ReadonlyMap<string, Voice>,
): void {
  for (const [day, x] of columns) {
    const cued = data.cues
      .filter((cue) => cue.day === day)
      .flatMap((cue) => voices.get(cue.agendaItemId) ?? []);
    const slots = slotsOf(cued.length, dayWidth, ROW_HEIGHT);
    cued.forEach((voice, index) => {
      const slot = slots[index] ?? { x: 0, y: 0, radius: 0 };
      const place = { x: x + slot.x, y: slot.y, radius: slot.radius * 0.9 };
      marks.add(CUE_ROW, voice, 'cue', glyphAt(voice.slot, 'aligned', place));
      // Beside the notes, not through them: at the left of the column, a step further for each sign of the day.
      const lineX = Math.round(x + 2 + index * 2) + 0.5;
      marks.add(CUE_ROW, voice, 'cueLine', `M${lineX} ${ROW_HEIGHT}V${height}`);
    });
  }
}

const ruled = (days: readonly DayColumn[], dayWidth: number, height: number) => ({
  weekends: days
    .filter((column) => column.isWeekend)
    .map(({ x }) => `M${x} 0h${dayWidth}v${height}h${-dayWidth}Z`)
    .join(''),
  barlines: days
    .map(({ day, x }) => {
      if (x === 0) return '';
      const line = `M${Math.round(x) + 0.5} 0V${height}`;
      if (weekdayOf(day) === SATURDAY) return `${line}M${Math.round(x) - 2.5} 0V${height}`;
      return weekdayOf(day) === MONDAY ? line : '';
    })
    .join(''),
});

/** Everything that is drawn, worked out from the numbers alone: no DOM, no React. */
export function layoutScore(data: ScoreData, { foldedIds, today, room }: LayoutOptions): ScoreLayout {
  const dayNames = daysOf(data);
  const dayWidth = Math.max(NARROWEST_DAY, Math.floor(room / Math.max(1, dayNames.length)));
  const width = dayWidth * dayNames.length;
  const band = scaleBand<string>().domain(dayNames).range([0, width]);
  const columns = new Map(dayNames.map((day) => [day, band(day) ?? 0]));
  const days = dayNames.map((day) => ({ day, x: columns.get(day) ?? 0, isWeekend: isWeekend(day) }));
  const rows = rowsOf(sectionsOf(data.parts), foldedIds);
  const rowIds = rowByOrganisation(rows);
  const cells = cellsOf(data, (organisationId) => rowIds.get(organisationId) ?? '');
  const voices = voicesOf(data);
  const byItem = voiceByItem(voices);
  const height = rows.length * ROW_HEIGHT;
  const marks = new MarkCollector();
  drawCues(marks, data, columns, dayWidth, height, byItem);
  rows.forEach((row, index) => {
    for (const { day, x } of days) {
      const cell = cells.get(cellKey(row.id, day));
      if (cell === undefined || row.kind === 'section') continue;
      drawCell(marks, { id: row.id, index }, cell, { x, dayWidth }, byItem);
    }
  });
  const nowX = columns.get(today);
  return {
    days,
    dayWidth,
    rows,
    voices,
    cells,
    marks: marks.all(),
    staves: rows.map((_, index) => `M0 ${(index + 1) * ROW_HEIGHT - 0.5}H${width}`).join(''),
    ...ruled(days, dayWidth, height),
    nowX: nowX === undefined ? null : nowX + dayWidth,
    width,
    height,
  };
}

/** The cell of a row and day; the heads of sections have none. */
export const cellAt = (layout: ScoreLayout, row: ScoreRow, day: string): Cell =>
  row.kind === 'section' ? EMPTY_CELL : (layout.cells.get(cellKey(row.id, day)) ?? EMPTY_CELL);

/** Where the focus is: a row, and a column of days followed by the measures. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

const hasCells = (row: ScoreRow | undefined): boolean => row !== undefined && row.kind !== 'section';

/** The place beside another; heads of sections are stepped over, and the edges hold. */
export function steppedFrom(
  layout: ScoreLayout,
  { row, column }: GridPlace,
  down: number,
  right: number,
): GridPlace {
  const lastColumn = layout.days.length + MEASURES.length - 1;
  let next = row + down;
  while (next >= 0 && next < layout.rows.length && !hasCells(layout.rows[next])) next += Math.sign(down) || 1;
  return {
    row: hasCells(layout.rows[next]) ? next : row,
    column: Math.min(lastColumn, Math.max(0, column + right)),
  };
}
