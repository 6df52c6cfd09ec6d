import { monthOf } from './months.js';
import { offsetOf, type Zone } from './zone.js';

/** How the figures of a date stand; `auto` refuses what could be read both ways. */
export const DATE_FORMATS = ['auto', 'day_first', 'month_first', 'year_first', 'excel_serial'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

export type ReadDate =
  { readonly at: Date; readonly code?: undefined } | { readonly code: 'DATE_UNREADABLE' | 'DATE_AMBIGUOUS' };

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const UNREADABLE = { code: 'DATE_UNREADABLE' } as const;
/** Social networks are younger than this, and a scheduled post is not posted. */
const YEARS = { first: 1995, last: 2100 } as const;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Day 0 of the 1900 system, with its leap day that never was. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday|sen|sel|rab|kam|jum|sab|min|mon|tues?|wed|thur?s?|fri|sat|sun)\.?,?\s+/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[\sT,])/;
const FIGURES = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?=$|[\s,])/;
const DAY_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?=$|[\s,])/i;
const NAME_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[\s,])/i;
/** As C's `ctime` writes it, and networks that took it over: `Nov 21 09:00:00 +0000 2026`. */
const YEAR_LAST = /^([a-z]{3}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2})((?: [a-z]{3,4}| [+-]\d{4})?) (\d{4})$/i;
const CLOCK =
  /^(?:(?:pukul|jam|at|pkl\.?)\s+)?(\d{1,2})(?:[:.](\d{2}))(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([ap])?(?:\.?m\.?)?\s*(.*)$/i;

const wholeYear = (written: string): number =>
  written.length === 2 ? 2000 + Number(written) : Number(written);

function startOfDay({ year, month, day }: Day): number | null {
  if (year < YEARS.first || year > YEARS.last) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() : null;
}

function figuresDay(first: number, second: number, year: number, format: DateFormat): Day | 'ambiguous' {
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  if (format === 'month_first') return monthFirst;
  if (format === 'day_first' || first > 12 || first === second) return dayFirst;
  return second > 12 ? monthFirst : 'ambiguous';
}

function namedDay(day: string, name: string, year: string): Day | null {
  const month = monthOf(name);
  return month === null ? null : { year: wholeYear(year), month, day: Number(day) };
}

/** The day at the start of the text and where it ends. */
function readDay(text: string, format: DateFormat): { day: Day | 'ambiguous' | null; end: number } {
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) {
    return { day: { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) }, end: iso[0].length };
  }
  const figures = FIGURES.exec(text);
  if (figures !== null) {
    const day = figuresDay(Number(figures[1]), Number(figures[3]), wholeYear(figures[4] ?? ''), format);
    return { day, end: figures[0].length };
  }
  const dayName = DAY_NAME.exec(text);
  if (dayName !== null) {
    return { day: namedDay(dayName[1] ?? '', dayName[2] ?? '', dayName[3] ?? ''), end: dayName[0].length };
  }
  const nameDay = NAME_DAY.exec(text);
  if (nameDay === null) return { day: null, end: 0 };
  return { day: namedDay(nameDay[2] ?? '', nameDay[1] ?? '', nameDay[3] ?? ''), end: nameDay[0].length };
}

function hourOf(written: number, half: string | undefined): number | null {
  if (half === undefined) return written <= 23 ? written : null;
  if (written < 1 || written > 12) return null;
  return (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Milliseconds into the day and the offset written behind it; null when the rest is no time of day. */
function readTime(text: string): { ms: number; offset: number | null } | null {
  const rest = text.replace(/^[\sT,]+/i, '').replace(/^(?:-|\|)\s*/, '');
  if (rest === '') return { ms: 0, offset: null };
  const match = CLOCK.exec(rest);
  if (match === null) return null;
  const hour = hourOf(Number(match[1]), match[4]);
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  if (hour === null || minute > 59 || second > 60) return null;
  const zone = (match[5] ?? '').replace(/^\((.*)\)$/, '$1').trim();
  const offset = zone === '' ? null : offsetOf(zone);
  if (zone !== '' && offset === null) return null;
  return { ms: ((hour * 60 + minute) * 60 + second) * 1000, offset };
}

const inZone = (wallClock: number, zone: Zone): Date => new Date(wallClock - (offsetOf(zone) ?? 0) * MINUTE);

function fromSerial(serial: number, zone: Zone): ReadDate {
  const wallClock = EXCEL_EPOCH + Math.round(serial * 86_400) * 1000;
  const year = new Date(wallClock).getUTCFullYear();
  return year >= YEARS.first && year <= YEARS.last ? { at: inZone(wallClock, zone) } : UNREADABLE;
}

/** A bare number: days of a worksheet, or seconds or milliseconds since 1970 as exports have them. */
function fromNumber(value: number, zone: Zone): ReadDate {
  if (value < DAY) return fromSerial(value, zone);
  const ms = value < 1e11 ? value * 1000 : value;
  return ms < Date.UTC(YEARS.first, 0) || ms > Date.UTC(YEARS.last, 0) ? UNREADABLE : { at: new Date(ms) };
}

/** A worksheet's date cell: its figures are the wall clock of whoever wrote the sheet. */
function fromCell(cell: Date, zone: Zone): ReadDate {
  const year = cell.getUTCFullYear();
  return year >= YEARS.first && year <= YEARS.last ? { at: inZone(cell.getTime(), zone) } : UNREADABLE;
}

/**
 * A moment out of what people and programs write: ISO, figures with a day first or a month first, month names in
 * Indonesian or English, worksheet serials. An offset or zone in the text wins over `zone`.
 */
export function readDate(value: string | number | Date, zone: Zone, format: DateFormat = 'auto'): ReadDate {
  if (typeof value === 'number') return Number.isFinite(value) ? fromNumber(value, zone) : UNREADABLE;
  if (value instanceof Date) return fromCell(value, zone);
  const text = value
    .trim()
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(WEEKDAY, '')
    .replace(YEAR_LAST, '$2 $1 $5 $3$4');
  if (/^\d{5}([.,]\d+)?$|^\d{10}$|^\d{13}$/.test(text))
    return fromNumber(Number(text.replace(',', '.')), zone);
  const { day, end } = readDay(text, format);
  if (day === 'ambiguous') return { code: 'DATE_AMBIGUOUS' };
  const start = day === null ? null : startOfDay(day);
  const time = readTime(text.slice(end));
  if (start === null || time === null) return UNREADABLE;
  const wallClock = start + time.ms;
  return { at: time.offset === null ? inZone(wallClock, zone) : new Date(wallClock - time.offset * MINUTE) };
}

/** What a column's samples say about the order of day and month; null while each could be read both ways. */
export function suggestDateFormat(samples: readonly (string | number | Date)[]): DateFormat | null {
  const figures = samples.flatMap((sample) => {
    const match = typeof sample === 'string' ? FIGURES.exec(sample.trim().replace(WEEKDAY, '')) : null;
    return match === null ? [] : [{ first: Number(match[1]), second: Number(match[3]) }];
  });
  const hasDayFirst = figures.some(({ first }) => first > 12);
  const hasMonthFirst = figures.some(({ second }) => second > 12);
  if (hasDayFirst !== hasMonthFirst) return hasDayFirst ? 'day_first' : 'month_first';
  return figures.length === 0 ? 'auto' : null;
}
