import { msg } from '@lingui/core/macro';
import { IconListCheck } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/layout-routes.js';
import type { NavigationEntry } from '../../app/navigation.js';
import { readAuditSearch } from './audit-search.js';

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/audit',
  staticData: { permission: 'audit.read' },
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./audit-page.js'), 'AuditPage'),
});

export const auditRoutes = [auditRoute] as const;

export const auditNavigation: readonly NavigationEntry[] = [
  {
    path: '/admin/audit',
    label: msg`Jejak audit`,
    icon: IconListCheck,
    permission: 'audit.read',
    section: 'admin',
    order: 50,
    chord: 'j',
    synonyms: ['audit', 'log', 'riwayat', 'catatan', 'trail', 'history'],
    homeOf: ['AUDITOR'],
    phonePlace: { AUDITOR: 1 },
  },
];
