import { msg } from '@lingui/core/macro';
import { IconInbox } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/layout-routes.js';
import type { NavigationEntry } from '../../app/navigation.js';
import { searchOneOf, type RawSearch } from '../../app/search.js';
import { INBOX_TABS, type InboxTab } from './inbox-tabs.js';

const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox',
  staticData: { permission: 'inbox.read' },
  validateSearch: (raw: RawSearch): { kelompok?: InboxTab | undefined } => ({
    kelompok: searchOneOf(INBOX_TABS, raw['kelompok']),
  }),
  component: lazyRouteComponent(() => import('./inbox-page.js'), 'InboxPage'),
});

// No permission of its own: the centre's people read deliveries too, and the server decides which.
const deliveryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/arahan/$id',
  component: lazyRouteComponent(() => import('./delivery-page.js'), 'DeliveryPage'),
});

export const inboxRoutes = [inboxRoute, deliveryRoute] as const;

export const inboxNavigation: readonly NavigationEntry[] = [
  {
    path: '/inbox',
    label: msg`Kotak masuk`,
    shortLabel: msg({ message: 'Masuk', context: 'bottom bar' }),
    icon: IconInbox,
    permission: 'inbox.read',
    section: 'answer',
    order: 10,
    chord: 'i',
    synonyms: ['inbox', 'arahan', 'brief'],
    homeOf: ['OFFICER'],
    phonePlace: { OFFICER: 1, LEADER: 2 },
  },
];
