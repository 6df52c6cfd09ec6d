import type { OffGridRadarFilter } from '@conductor/graphql';
import { addDays } from '../../app/calendar.js';
import { searchDay, searchText, type RawSearch } from '../../app/search.js';

/** The filters of the radar as the address carries them. */
export interface RadarSearch {
  /** The first and the last day that count. */
  readonly dari?: string | undefined;
  readonly sampai?: string | undefined;
  readonly tema?: string | undefined;
  readonly lembaga?: string | undefined;
  /** The cluster that shows all its posts. */
  readonly buka?: string | undefined;
}

/** What the radar shows unless told otherwise, and the most that the server reads. */
const USUAL_DAYS = 14;
export const MOST_DAYS = 92;

export const readRadarSearch = (raw: RawSearch): RadarSearch => ({
  dari: searchDay(raw['dari']),
  sampai: searchDay(raw['sampai']),
  tema: searchText(raw['tema']),
  lembaga: searchText(raw['lembaga']),
  buka: searchText(raw['buka']),
});

/** The days on screen: a day that the address leaves out follows from the other, and both from today. */
export function radarDays(
  { dari, sampai }: RadarSearch,
  today: string,
): { readonly from: string; readonly until: string } {
  const until = sampai ?? (dari === undefined ? today : addDays(dari, USUAL_DAYS - 1));
  return { from: dari ?? addDays(until, 1 - USUAL_DAYS), until };
}

export const radarFilterOf = (search: RadarSearch, today: string): OffGridRadarFilter => ({
  ...radarDays(search, today),
  themeId: search.tema ?? null,
  organisationId: search.lembaga ?? null,
});

/** What narrows the radar beside its days. */
export const isNarrowed = ({ tema, lembaga }: RadarSearch): boolean =>
  tema !== undefined || lembaga !== undefined;
