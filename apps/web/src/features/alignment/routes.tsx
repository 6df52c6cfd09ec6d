import { msg } from '@lingui/core/macro';
import { IconChecklist } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/layout-routes.js';
import type { NavigationEntry } from '../../app/navigation.js';

const alignmentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/selaras',
  staticData: { permission: 'alignment.code' },
  component: lazyRouteComponent(() => import('./alignment-page.js'), 'AlignmentPage'),
});

export const alignmentRoutes = [alignmentRoute] as const;

export const alignmentNavigation: readonly NavigationEntry[] = [
  {
    path: '/selaras',
    label: msg`Antrean keselarasan`,
    shortLabel: msg({ message: 'Antrean', context: 'bottom bar' }),
    icon: IconChecklist,
    permission: 'alignment.code',
    section: 'hear',
    order: 20,
    chord: 'a',
    synonyms: ['alignment', 'queue', 'selaras', 'antrean', 'verdict', 'penilaian'],
    phonePlace: { REVIEWER: 2 },
  },
];
