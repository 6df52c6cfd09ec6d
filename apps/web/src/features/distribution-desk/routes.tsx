import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/layout-routes.js';
import { type RawSearch, searchOneOf } from '../../app/search.js';
import { ANSWERS, type ShownAnswer } from './answers.js';

interface ReleaseSearch {
  /** Only the rows with this answer. */
  readonly jawaban?: ShownAnswer | undefined;
}

const releaseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sebaran/$id',
  staticData: { permission: 'delivery.read' },
  validateSearch: (raw: RawSearch): ReleaseSearch => ({ jawaban: searchOneOf(ANSWERS, raw['jawaban']) }),
  component: lazyRouteComponent(() => import('./release-page.js'), 'ReleasePage'),
});

export const distributionDeskRoutes = [releaseRoute] as const;
