import type { AccountRowVerdict } from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const ROW_VERDICTS = [
  'NEW',
  'CHANGED',
  'REFUSED',
  'UNCHANGED',
] as const satisfies readonly AccountRowVerdict[];

/** What a row would do, in a word. */
export const rowVerdictWords: Readonly<Record<AccountRowVerdict, MessageDescriptor>> = {
  NEW: msg`baru`,
  CHANGED: msg`pindah lembaga`,
  REFUSED: msg`ditolak`,
  UNCHANGED: msg`tidak berubah`,
};

export const rowVerdictColours: Readonly<Record<AccountRowVerdict, string>> = {
  NEW: 'green',
  CHANGED: 'brand',
  REFUSED: 'red',
  UNCHANGED: 'gray',
};
