import type { AuditAct, AuditEntryFilter, AuditSubjectType } from '@conductor/graphql';
import { searchDay, searchManyOf, searchOneOf, searchText, type RawSearch } from '../../app/search.js';
import { ACTS, SUBJECT_TYPES } from './audit-acts.js';

/** The filters of the trail as the address carries them. */
export interface AuditSearch {
  readonly orang?: string | undefined;
  readonly lembaga?: string | undefined;
  readonly tindakan?: readonly AuditAct[] | undefined;
  readonly jenis?: AuditSubjectType | undefined;
  /** The id of one subject: everything that was done to it. */
  readonly hal?: string | undefined;
  readonly dari?: string | undefined;
  readonly sampai?: string | undefined;
}

export const readAuditSearch = (raw: RawSearch): AuditSearch => ({
  orang: searchText(raw['orang']),
  lembaga: searchText(raw['lembaga']),
  tindakan: searchManyOf(ACTS, raw['tindakan']),
  jenis: searchOneOf(SUBJECT_TYPES, raw['jenis']),
  hal: searchText(raw['hal']),
  dari: searchDay(raw['dari']),
  sampai: searchDay(raw['sampai']),
});

const DAY_MS = 86_400_000;
/** The start of a day in the capital. */
const startOf = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);

/** Whole days of the capital: `sampai` is the last day that counts. */
export function auditFilterOf(search: AuditSearch): AuditEntryFilter {
  const { orang, lembaga, tindakan, jenis, hal, dari, sampai } = search;
  return {
    userId: orang ?? null,
    organisationId: lembaga ?? null,
    acts: tindakan === undefined ? null : [...tindakan],
    subjectType: jenis ?? null,
    subjectId: hal ?? null,
    from: dari === undefined ? null : new Date(startOf(dari)).toISOString(),
    until: sampai === undefined ? null : new Date(startOf(sampai) + DAY_MS).toISOString(),
  };
}

export const filterCount = (search: AuditSearch): number =>
  Object.values(search).filter((value) => value !== undefined).length;
