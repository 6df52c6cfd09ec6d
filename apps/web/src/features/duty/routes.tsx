import { msg } from '@lingui/core/macro';
import { IconCalendarUser } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/layout-routes.js';
import type { NavigationEntry } from '../../app/navigation.js';
import { searchDay, searchOneOf, type RawSearch } from '../../app/search.js';
import { DUTY_FILTERS, type DutyFilter } from './duty-filters.js';

/** `lembaga=semua` shows who is on duty everywhere; `pekan` is the first of the seven days shown. */
interface DutySearch {
  readonly lembaga?: 'semua' | undefined;
  readonly saring?: DutyFilter | undefined;
  readonly pekan?: string | undefined;
}

const dutyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/piket',
  staticData: { permission: 'duty.read' },
  validateSearch: (raw: RawSearch): DutySearch => ({
    lembaga: searchOneOf(['semua'], raw['lembaga']),
    saring: searchOneOf(DUTY_FILTERS, raw['saring']),
    pekan: searchDay(raw['pekan']),
  }),
  component: lazyRouteComponent(() => import('./duty-page.js'), 'DutyPage'),
});

export const dutyRoutes = [dutyRoute] as const;

export const dutyNavigation: readonly NavigationEntry[] = [
  {
    path: '/piket',
    label: msg({ message: 'Piket', context: 'menu' }),
    icon: IconCalendarUser,
    permission: 'duty.read',
    section: 'answer',
    order: 60,
    synonyms: ['duty', 'roster', 'jaga', 'sibuk', 'busy', 'petugas'],
  },
];
