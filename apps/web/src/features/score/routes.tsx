import { msg } from '@lingui/core/macro';
import { IconMusic } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/layout-routes.js';
import type { NavigationEntry } from '../../app/navigation.js';
import { searchDay, searchFlag, searchOneOf, searchText, type RawSearch } from '../../app/search.js';

interface ScoreSearch {
  /** A month instead of two weeks. */
  readonly rentang?: 'bulan' | undefined;
  /** A day in the period. */
  readonly dari?: string | undefined;
  /** Theme. */
  readonly tema?: string | undefined;
  readonly tampilan?: 'tabel' | undefined;
  /** The whole score on a phone too. */
  readonly penuh?: true | undefined;
  /** The ministry whose part a phone shows. */
  readonly kl?: string | undefined;
  /** The open cell: organisation, a comma, the day. */
  readonly sel?: string | undefined;
}

const scoreRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/partitur',
  staticData: { permission: 'score.read' },
  validateSearch: (raw: RawSearch): ScoreSearch => ({
    rentang: searchOneOf(['bulan'], raw['rentang']),
    dari: searchDay(raw['dari']),
    tema: searchText(raw['tema']),
    tampilan: searchOneOf(['tabel'], raw['tampilan']),
    penuh: searchFlag(raw['penuh']),
    kl: searchText(raw['kl']),
    sel: searchText(raw['sel']),
  }),
  component: lazyRouteComponent(() => import('./score-page.js'), 'ScorePage'),
});

export const scoreRoutes = [scoreRoute] as const;

export const scoreNavigation: readonly NavigationEntry[] = [
  {
    path: '/partitur',
    label: msg`Partitur`,
    icon: IconMusic,
    permission: 'score.read',
    section: 'hear',
    order: 10,
    chord: 'p',
    synonyms: ['score', 'orchestra', 'orkestra', 'not', 'jeda', 'silence', 'keselarasan'],
    homeOf: ['LEADER'],
    phonePlace: { LEADER: 1 },
  },
];
