import { ZONES, type Zone } from '../marks/time.js';

/** What a person types: a day and an hour on the clock of a zone. */
export interface ZonedMoment {
  /** `2026-11-17`, or empty. */
  readonly day: string;
  /** `10:00`, or empty. */
  readonly time: string;
  readonly zone: Zone;
}

/** Hours ahead of UTC, and the short name. The country has no summer time. */
const zones: Readonly<Record<Zone, { readonly hours: number; readonly name: string }>> = {
  'Asia/Jakarta': { hours: 7, name: 'WIB' },
  'Asia/Makassar': { hours: 8, name: 'WITA' },
  'Asia/Jayapura': { hours: 9, name: 'WIT' },
};

const HOUR_MS = 3_600_000;

/** WIB, WITA or WIT. */
export const zoneName = (zone: Zone): string => zones[zone].name;

/** One of the three zones; any other name is read as the capital's. */
export const toZone = (value: string | null): Zone => ZONES.find((zone) => zone === value) ?? 'Asia/Jakarta';

/** The moment in UTC, or null while day or hour is missing. */
export function toInstant({ day, time, zone }: ZonedMoment): string | null {
  const clock = Date.parse(`${day}T${time}:00Z`);
  return Number.isNaN(clock) ? null : new Date(clock - zones[zone].hours * HOUR_MS).toISOString();
}

/** A moment on the clock of a zone. */
export function fromInstant(at: string | Date, zone: Zone): ZonedMoment {
  const clock = new Date(new Date(at).getTime() + zones[zone].hours * HOUR_MS).toISOString();
  return { day: clock.slice(0, 10), time: clock.slice(11, 16), zone };
}
