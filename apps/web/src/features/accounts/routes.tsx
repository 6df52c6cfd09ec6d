import { msg } from '@lingui/core/macro';
import { IconAt, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { doorRoute, shellRoute } from '../../app/layout-routes.js';
import type { NavigationEntry } from '../../app/navigation.js';
import { searchText, type RawSearch } from '../../app/search.js';

/** `lembaga=semua` shows everyone's; without it a person sees the own organisation's. */
interface AccountsSearch {
  readonly lembaga?: string | undefined;
  readonly jejaring?: string | undefined;
}

const accountsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/akun',
  staticData: { permission: 'account.read' },
  validateSearch: (raw: RawSearch): AccountsSearch => ({
    lembaga: searchText(raw['lembaga']),
    jejaring: searchText(raw['jejaring']),
  }),
  component: lazyRouteComponent(() => import('./accounts-page.js'), 'AccountsPage'),
});

const accountImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/akun/impor',
  staticData: { permission: 'account.import' },
  component: lazyRouteComponent(() => import('./account-import-page.js'), 'AccountImportPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/akun/$id',
  staticData: { permission: 'account.read' },
  component: lazyRouteComponent(() => import('./account-page.js'), 'AccountPage'),
});

const coverageRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/akun/cakupan',
  staticData: { permission: 'coverage.read' },
  component: lazyRouteComponent(() => import('./coverage-page.js'), 'CoveragePage'),
});

const claimsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/akun',
  staticData: { permission: 'account.judge' },
  component: lazyRouteComponent(() => import('./claims-page.js'), 'ClaimsPage'),
});

/** `alamat` is the question, so that an answer can be passed on. */
const verifyRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/periksa',
  validateSearch: (raw: RawSearch): { alamat?: string | undefined } => ({
    alamat: searchText(raw['alamat']),
  }),
  component: lazyRouteComponent(() => import('./verify-page.js'), 'VerifyPage'),
});

/** Pages for everybody. */
export const accountDoorRoutes = [verifyRoute] as const;
/** Pages in the shell. */
export const accountRoutes = [
  accountsRoute,
  coverageRoute,
  accountImportRoute,
  accountRoute,
  claimsRoute,
] as const;

export const accountNavigation: readonly NavigationEntry[] = [
  {
    path: '/akun',
    label: msg({ message: 'Akun', context: 'menu' }),
    icon: IconAt,
    permission: 'account.read',
    section: 'answer',
    order: 40,
    chord: 'r',
    synonyms: ['accounts', 'akun media sosial', 'social accounts', 'registry'],
    phonePlace: { OFFICER: 4 },
  },
  {
    path: '/admin/akun',
    label: msg`Verifikasi akun`,
    icon: IconRosetteDiscountCheck,
    permission: 'account.judge',
    section: 'admin',
    order: 25,
    synonyms: ['verify accounts', 'claims', 'klaim akun', 'bukti', 'proof'],
  },
];
