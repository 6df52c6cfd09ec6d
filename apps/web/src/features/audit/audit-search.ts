import { addDays, startOfDay } from '../../app/calendar.js';
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

/** Whole days of the capital: `sampai` is the last day that counts. */
export function auditFilterOf(search: AuditSearch): AuditEntryFilter {
  const { orang, lembaga, tindakan, jenis, hal, dari, sampai } = search;
  return {
    userId: orang ?? null,
    organisationId: lembaga ?? null,
    acts: tindakan === undefined ? null : [...tindakan],
    subjectType: jenis ?? null,
    subjectId: hal ?? null,
    from: dari === undefined ? null : startOfDay(dari),
    until: sampai === undefined ? null : startOfDay(addDays(sampai, 1)),
  };
}

export const filterCount = (search: AuditSearch): number =>
  Object.values(search).filter((value) => value !== undefined).length;
