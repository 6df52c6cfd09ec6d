import type { DutyOwnerLineFragment } from './generated/duty.js';

export const DUTY_FILTERS = ['tanpa-petugas', 'semua-sibuk', 'cadangan'] as const;
/** What wants attention: no officer at all, everyone busy, nobody planned. */
export type DutyFilter = (typeof DUTY_FILTERS)[number];

type Owned = { readonly owner: Pick<DutyOwnerLineFragment, 'ground'> | null };

/** What is to be said of an organisation's duty, or null where it is as it should be. */
export function attentionOf({ owner }: Owned): DutyFilter | null {
  if (owner === null) return 'tanpa-petugas';
  switch (owner.ground) {
    case 'EVERYONE_BUSY':
      return 'semua-sibuk';
    case 'FALLBACK':
      return 'cadangan';
    case 'SHIFT':
    case 'COVER':
      return null;
  }
}
