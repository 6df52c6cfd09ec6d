import type { OrganisationKind } from '@conductor/graphql';
import { msg } from '@lingui/core/macro';
import { IconBuildingCommunity, IconUsers } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { doorRoute, shellRoute } from '../../app/layout-routes.js';
import type { NavigationEntry } from '../../app/navigation.js';
import { ORGANISATION_KINDS } from '../../app/roles.js';
import { searchDay, searchFlag, searchManyOf, searchText, type RawSearch } from '../../app/search.js';

/** Only a path of this app: an address given from outside must not lead away after sign-in. */
const ownPath = (value: unknown): string | undefined => {
  const path = searchText(value);
  return path !== undefined && /^\/(?![/\\])/.test(path) ? path : undefined;
};

/** Optional keys, so that a link need not name them all. */
interface OrganisationsSearch {
  readonly berlaku?: string | undefined;
  readonly semua?: true | undefined;
  readonly jenis?: readonly OrganisationKind[] | undefined;
  readonly cari?: string | undefined;
}

const signInRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/masuk',
  validateSearch: (raw: RawSearch): { tujuan?: string | undefined } => ({ tujuan: ownPath(raw['tujuan']) }),
  component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/undangan/$token',
  component: lazyRouteComponent(() => import('./invitation-page.js'), 'InvitationPage'),
});

const profileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/profil',
  component: lazyRouteComponent(() => import('./profile-page.js'), 'ProfilePage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/orang',
  staticData: { permission: 'people.manage' },
  validateSearch: (raw: RawSearch): { cari?: string | undefined } => ({ cari: searchText(raw['cari']) }),
  component: lazyRouteComponent(() => import('./people-page.js'), 'PeoplePage'),
});

const organisationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/lembaga',
  staticData: { permission: 'organisation.read' },
  validateSearch: (raw: RawSearch): OrganisationsSearch => ({
    berlaku: searchDay(raw['berlaku']),
    semua: searchFlag(raw['semua']),
    jenis: searchManyOf(ORGANISATION_KINDS, raw['jenis']),
    cari: searchText(raw['cari']),
  }),
  component: lazyRouteComponent(() => import('./organisations-page.js'), 'OrganisationsPage'),
});

/** Pages before sign-in. */
export const identityDoorRoutes = [signInRoute, invitationRoute] as const;
/** Pages in the shell. */
export const identityRoutes = [profileRoute, peopleRoute, organisationsRoute] as const;

export const identityNavigation: readonly NavigationEntry[] = [
  {
    path: '/admin/orang',
    label: msg`Orang`,
    icon: IconUsers,
    permission: 'people.manage',
    section: 'admin',
    order: 10,
    chord: 'o',
    synonyms: ['people', 'users', 'pengguna', 'undang', 'invite'],
    homeOf: ['ADMIN'],
  },
  {
    path: '/admin/lembaga',
    label: msg({ message: 'Lembaga', context: 'menu' }),
    icon: IconBuildingCommunity,
    permission: 'organisation.read',
    section: 'admin',
    order: 20,
    chord: 'l',
    synonyms: ['organisations', 'ministries', 'kementerian', 'K/L'],
  },
];
