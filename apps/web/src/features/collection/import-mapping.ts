import type { ImportMappingInput } from '@conductor/graphql';
import type { ImportDetailFragment } from './generated/imports.js';

/** The fields that a column can be taken for, the necessary one first. */
export const MAPPED_FIELDS = ['text', 'postedAt', 'url', 'externalId', 'network', 'account'] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** How the figures of a date stand; `auto` refuses what could be read both ways. */
export const DATE_FORMATS = ['auto', 'day_first', 'month_first', 'year_first', 'excel_serial'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

export const IMPORT_ZONES = ['WIB', 'WITA', 'WIT'] as const;
const FALLBACK_NETWORK = 'web';

/** The server's suggestion as the form starts from it. */
export function mappingInputOf(
  mapping: ImportDetailFragment['mapping'],
  columns: readonly string[],
): ImportMappingInput {
  return {
    text: mapping?.text ?? columns[0] ?? '',
    externalId: mapping?.externalId ?? null,
    url: mapping?.url ?? null,
    postedAt: mapping?.postedAt ?? null,
    dateFormat: mapping?.dateFormat ?? 'auto',
    zone: mapping?.zone ?? 'WIB',
    network: mapping?.network ?? null,
    account: mapping?.account ?? null,
    defaultNetwork: mapping?.defaultNetwork ?? FALLBACK_NETWORK,
    defaultAccountId: mapping?.defaultAccountId ?? null,
  };
}

/** Whether the form says something else than what the preview shows. */
export const isSameMapping = (one: ImportMappingInput, other: ImportMappingInput): boolean =>
  JSON.stringify(one) === JSON.stringify({ ...one, ...other });
