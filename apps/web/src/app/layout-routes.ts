import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Door } from './door.js';
import { LostPage } from './errors/missing-page.js';
import { RootFrame } from './root-frame.js';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The permission that opens the page; the shell answers 403 without it. */
    readonly permission?: string;
  }
}

export const rootRoute = createRootRoute({ component: RootFrame, notFoundComponent: LostPage });

/** Parent of every page for signed-in people: side bar, bottom bar, palette. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: lazyRouteComponent(() => import('./shell/shell.js'), 'Shell'),
});

/** Parent of the few pages that need no sign-in. */
export const doorRoute = createRoute({ getParentRoute: () => rootRoute, id: 'door', component: Door });
