import { createRoute, createRouter } from '@tanstack/react-router';
import { identityDoorRoutes, identityNavigation, identityRoutes } from '../features/identity/routes.js';
import { alignmentNavigation, alignmentRoutes } from '../features/alignment/routes.js';
import { scoreNavigation, scoreRoutes } from '../features/score/routes.js';
import { MissingPage } from './errors/missing-page.js';
import { RouteError } from './errors/route-error.js';
import { HomeRedirect } from './home-redirect.js';
import { doorRoute, rootRoute, shellRoute } from './layout-routes.js';
import type { NavigationEntry } from './navigation.js';

const homeRoute = createRoute({ getParentRoute: () => shellRoute, path: '/', component: HomeRedirect });

// A new feature adds one line to each list below, in the order of the chain.
const routeTree = rootRoute.addChildren([
  doorRoute.addChildren([...identityDoorRoutes]),
  shellRoute.addChildren([homeRoute, ...alignmentRoutes, ...scoreRoutes, ...identityRoutes]),
]);

/** Every page that has a place in the menus. */
export const navigation: readonly NavigationEntry[] = [
  ...alignmentNavigation,
  ...scoreNavigation,
  ...identityNavigation,
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
