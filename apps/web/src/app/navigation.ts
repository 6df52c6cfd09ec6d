import type { Role } from '@conductor/graphql';
import type { MessageDescriptor } from '@lingui/core';
import type { TablerIcon } from '@tabler/icons-react';

export const NAVIGATION_SECTIONS = ['plan', 'answer', 'hear', 'admin'] as const;
/** Parts of the side bar: what we wish to say, the ministry's own work, what was said, the running of it. */
export type NavigationSection = (typeof NAVIGATION_SECTIONS)[number];

/** One page in the side bar, the palette and, for some roles, the bottom bar. Declared beside its route. */
export interface NavigationEntry {
  /** A path without parameters, as in the route. */
  readonly path: string;
  readonly label: MessageDescriptor;
  /** One word for the bottom bar, where the label is longer. */
  readonly shortLabel?: MessageDescriptor;
  readonly icon: TablerIcon;
  /** Who sees it; null is everyone. */
  readonly permission: string | null;
  readonly section: NavigationSection;
  /** Place in its section; leave gaps of ten. */
  readonly order: number;
  /** The key after `g`. */
  readonly chord?: string;
  /** Other words that the palette finds it by, in both languages. */
  readonly synonyms?: readonly string[];
  /** Roles for which this is the page after sign-in. */
  readonly homeOf?: readonly Role[];
  /** Place in the phone's bottom bar, 1 to 4, by role. */
  readonly phonePlace?: Readonly<Partial<Record<Role, 1 | 2 | 3 | 4>>>;
}

const PHONE_PLACES = 4;

/** What a person may open, in the order of the side bar. */
export const permittedEntries = (
  entries: readonly NavigationEntry[],
  permissions: readonly string[],
): readonly NavigationEntry[] =>
  entries
    .filter(({ permission }) => permission === null || permissions.includes(permission))
    .toSorted(
      (one, other) =>
        NAVIGATION_SECTIONS.indexOf(one.section) - NAVIGATION_SECTIONS.indexOf(other.section) ||
        one.order - other.order,
    );

/** The four of the bottom bar: those with a place for the role first, then the first of the side bar. */
export function phoneEntries(permitted: readonly NavigationEntry[], role: Role): readonly NavigationEntry[] {
  const placed = permitted
    .filter((entry) => entry.phonePlace?.[role] !== undefined)
    .toSorted((one, other) => (one.phonePlace?.[role] ?? 0) - (other.phonePlace?.[role] ?? 0));
  const others = permitted.filter((entry) => !placed.includes(entry));
  return [...placed, ...others].slice(0, PHONE_PLACES);
}

/** Where a person lands after sign-in. */
export const homeEntry = (permitted: readonly NavigationEntry[], role: Role): NavigationEntry | undefined =>
  permitted.find((entry) => entry.homeOf?.includes(role)) ?? permitted[0];
