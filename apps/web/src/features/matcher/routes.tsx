import { msg } from '@lingui/core/macro';
import { IconAdjustments } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/layout-routes.js';
import type { NavigationEntry } from '../../app/navigation.js';

const matcherRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/pencocok',
  staticData: { permission: 'matcher.read' },
  component: lazyRouteComponent(() => import('./matcher-page.js'), 'MatcherPage'),
});

export const matcherRoutes = [matcherRoute] as const;

export const matcherNavigation: readonly NavigationEntry[] = [
  {
    path: '/admin/pencocok',
    label: msg`Mesin pencocok`,
    icon: IconAdjustments,
    permission: 'matcher.read',
    section: 'admin',
    order: 40,
    chord: 'm',
    synonyms: ['matcher', 'ambang', 'kalibrasi', 'keandalan', 'threshold', 'calibration', 'reliability'],
  },
];
