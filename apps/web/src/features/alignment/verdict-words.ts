import type { Verdict, VerdictReason } from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Verdicts with their keys, in the order of the buttons. */
export const VERDICT_KEYS = [
  ['ALIGNED', 'a'],
  ['PARTLY_ALIGNED', 's'],
  ['NEUTRAL', 't'],
  ['NOT_ALIGNED', 'n'],
  ['CONTRADICTING', 'x'],
] as const satisfies readonly (readonly [Verdict, string])[];

/** Reasons with their keys 1 to 6, in the order of the codebook. */
export const REASONS = [
  'FIGURE',
  'DATE',
  'TONE',
  'CORE_MISSING',
  'EMBARGO',
  'OTHER',
] as const satisfies readonly VerdictReason[];

export const reasonLabels: Readonly<Record<VerdictReason, MessageDescriptor>> = {
  FIGURE: msg`Angka`,
  DATE: msg`Tanggal`,
  TONE: msg`Nada`,
  CORE_MISSING: msg`Pesan inti hilang`,
  EMBARGO: msg`Embargo`,
  OTHER: msg`Lain`,
};
