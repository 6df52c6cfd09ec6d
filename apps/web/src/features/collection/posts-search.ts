import { addDays, startOfDay } from '../../app/calendar.js';
import type { AttributionState, PostFilter } from '@conductor/graphql';
import { searchDay, searchManyOf, searchText, type RawSearch } from '../../app/search.js';
import { ATTRIBUTION_STATES } from './attribution-states.js';

/** The filters of the posts' list as the address carries them. */
export interface PostsSearch {
  readonly cari?: string | undefined;
  readonly lembaga?: string | undefined;
  readonly butir?: string | undefined;
  readonly jejaring?: string | undefined;
  readonly dari?: string | undefined;
  readonly sampai?: string | undefined;
  readonly status?: readonly AttributionState[] | undefined;
  readonly impor?: string | undefined;
  /** Only what waits for a person's word. */
  readonly tinjau?: true | undefined;
}

export const readPostsSearch = (raw: RawSearch): PostsSearch => ({
  cari: searchText(raw['cari']),
  lembaga: searchText(raw['lembaga']),
  butir: searchText(raw['butir']),
  jejaring: searchText(raw['jejaring']),
  dari: searchDay(raw['dari']),
  sampai: searchDay(raw['sampai']),
  status: searchManyOf(ATTRIBUTION_STATES, raw['status']),
  impor: searchText(raw['impor']),
  tinjau: raw['tinjau'] === true ? true : undefined,
});

/** Whole days of the capital: `sampai` is the last day that counts. */
export function postFilterOf(search: PostsSearch): PostFilter {
  const { cari, lembaga, butir, jejaring, dari, sampai, status, impor, tinjau } = search;
  return {
    text: cari ?? null,
    organisationId: lembaga ?? null,
    agendaItemId: butir ?? null,
    network: jejaring ?? null,
    from: dari === undefined ? null : startOfDay(dari),
    until: sampai === undefined ? null : startOfDay(addDays(sampai, 1)),
    states: status === undefined ? null : [...status],
    importId: impor ?? null,
    isForReview: tinjau ?? null,
  };
}

export const isFiltered = (search: PostsSearch): boolean =>
  Object.values(search).some((value) => value !== undefined);
