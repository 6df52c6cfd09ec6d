import { msg } from '@lingui/core/macro';
import { IconChecklist } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/layout-routes.js';
import type { NavigationEntry } from '../../app/navigation.js';
import { type RawSearch, searchText } from '../../app/search.js';

const newBriefRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/arahan/versi/baru',
  staticData: { permission: 'brief.draft' },
  validateSearch: (raw: RawSearch): { butir?: string | undefined } => ({ butir: searchText(raw['butir']) }),
  component: lazyRouteComponent(() => import('./brief-form-page.js'), 'NewBriefPage'),
});

const briefRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/arahan/versi/$id',
  staticData: { permission: 'brief.read' },
  component: lazyRouteComponent(() => import('./brief-page.js'), 'BriefPage'),
});

const editBriefRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/arahan/versi/$id/ubah',
  staticData: { permission: 'brief.draft' },
  component: lazyRouteComponent(() => import('./brief-form-page.js'), 'EditBriefPage'),
});

const approvalsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/persetujuan',
  staticData: { permission: 'brief.review' },
  component: lazyRouteComponent(() => import('./approvals-page.js'), 'ApprovalsPage'),
});

export const briefingRoutes = [newBriefRoute, briefRoute, editBriefRoute, approvalsRoute] as const;

export const briefingNavigation: readonly NavigationEntry[] = [
  {
    path: '/persetujuan',
    label: msg`Persetujuan`,
    icon: IconChecklist,
    permission: 'brief.review',
    section: 'plan',
    order: 40,
    chord: 's',
    synonyms: ['approvals', 'review', 'telaah', 'setujui'],
    homeOf: ['REVIEWER'],
    phonePlace: { REVIEWER: 1 },
  },
];
