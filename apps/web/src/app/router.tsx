import { createRoute, createRouter } from '@tanstack/react-router';
import { accountDoorRoutes, accountNavigation, accountRoutes } from '../features/accounts/routes.js';
import { agendaNavigation, agendaRoutes } from '../features/agenda/routes.js';
import { alignmentNavigation, alignmentRoutes } from '../features/alignment/routes.js';
import { auditNavigation, auditRoutes } from '../features/audit/routes.js';
import { briefingNavigation, briefingRoutes } from '../features/briefing/routes.js';
import { collectionNavigation, collectionRoutes } from '../features/collection/routes.js';
import { distributionDeskRoutes } from '../features/distribution-desk/routes.js';
import { dutyNavigation, dutyRoutes } from '../features/duty/routes.js';
import { identityDoorRoutes, identityNavigation, identityRoutes } from '../features/identity/routes.js';
import { inboxNavigation, inboxRoutes } from '../features/inbox/routes.js';
import { matcherNavigation, matcherRoutes } from '../features/matcher/routes.js';
import { radarNavigation, radarRoutes } from '../features/radar/routes.js';
import { scoreNavigation, scoreRoutes } from '../features/score/routes.js';
import { MissingPage } from './errors/missing-page.js';
import { RouteError } from './errors/route-error.js';
import { HomeRedirect } from './home-redirect.js';
import { doorRoute, rootRoute, shellRoute } from './layout-routes.js';
import type { NavigationEntry } from './navigation.js';

const homeRoute = createRoute({ getParentRoute: () => shellRoute, path: '/', component: HomeRedirect });

// A new feature adds one line to each list below, in the order of the chain.
const routeTree = rootRoute.addChildren([
  doorRoute.addChildren([...identityDoorRoutes, ...accountDoorRoutes]),
  shellRoute.addChildren([
    homeRoute,
    ...agendaRoutes,
    ...briefingRoutes,
    ...distributionDeskRoutes,
    ...inboxRoutes,
    ...dutyRoutes,
    ...collectionRoutes,
    ...accountRoutes,
    ...alignmentRoutes,
    ...scoreRoutes,
    ...radarRoutes,
    ...identityRoutes,
    ...matcherRoutes,
    ...auditRoutes,
  ]),
]);

/** Every page that has a place in the menus. */
export const navigation: readonly NavigationEntry[] = [
  ...agendaNavigation,
  ...briefingNavigation,
  ...inboxNavigation,
  ...dutyNavigation,
  ...collectionNavigation,
  ...accountNavigation,
  ...alignmentNavigation,
  ...scoreNavigation,
  ...radarNavigation,
  ...identityNavigation,
  ...matcherNavigation,
  ...auditNavigation,
];

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: MissingPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
