import { msg } from '@lingui/core/macro';
import { IconRadar2 } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/layout-routes.js';
import type { NavigationEntry } from '../../app/navigation.js';
import { readRadarSearch } from './radar-search.js';

const radarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/radar',
  staticData: { permission: 'post.read' },
  validateSearch: readRadarSearch,
  component: lazyRouteComponent(() => import('./radar-page.js'), 'RadarPage'),
});

export const radarRoutes = [radarRoute] as const;

export const radarNavigation: readonly NavigationEntry[] = [
  {
    path: '/radar',
    label: msg`Radar luar agenda`,
    shortLabel: msg`Radar`,
    icon: IconRadar2,
    permission: 'post.read',
    section: 'hear',
    order: 30,
    chord: 'f',
    synonyms: ['off-grid radar', 'clusters', 'kelompok', 'tanpa arahan', 'isu baru', 'new issues'],
  },
];
