import { msg } from '@lingui/core/macro';
import { IconFileImport, IconLink, IconMessages, IconRss, IconScale } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/layout-routes.js';
import type { NavigationEntry } from '../../app/navigation.js';
import { searchText, type RawSearch } from '../../app/search.js';
import { readPostsSearch } from './posts-search.js';

/** What a share target hands over, and where the officer came from. */
interface ReportSearch {
  readonly url?: string | undefined;
  readonly text?: string | undefined;
  readonly arahan?: string | undefined;
}
interface ImportsSearch {
  readonly impor?: string | undefined;
  readonly unggahan?: string | undefined;
}

const postsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/unggahan',
  staticData: { permission: 'post.read' },
  validateSearch: readPostsSearch,
  component: lazyRouteComponent(() => import('./posts-page.js'), 'PostsPage'),
});

const postRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/unggahan/$id',
  staticData: { permission: 'post.read' },
  component: lazyRouteComponent(() => import('./post-page.js'), 'PostPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tautkan',
  staticData: { permission: 'post.report' },
  validateSearch: (raw: RawSearch): ReportSearch => ({
    url: searchText(raw['url']),
    text: searchText(raw['text']),
    arahan: searchText(raw['arahan']),
  }),
  component: lazyRouteComponent(() => import('./report-page.js'), 'ReportPage'),
});

const sourcesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/konektor',
  staticData: { permission: 'source.read' },
  component: lazyRouteComponent(() => import('./sources-page.js'), 'SourcesPage'),
});

const sourceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/konektor/$id',
  staticData: { permission: 'source.read' },
  component: lazyRouteComponent(() => import('./source-page.js'), 'SourcePage'),
});

const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/impor',
  staticData: { permission: 'import.manage' },
  validateSearch: (raw: RawSearch): ImportsSearch => ({
    impor: searchText(raw['impor']),
    unggahan: searchText(raw['unggahan']),
  }),
  component: lazyRouteComponent(() => import('./imports-page.js'), 'ImportsPage'),
});

const electionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/pemilu',
  staticData: { permission: 'election.manage' },
  component: lazyRouteComponent(() => import('./elections-page.js'), 'ElectionsPage'),
});

export const collectionRoutes = [
  postsRoute,
  postRoute,
  reportRoute,
  sourcesRoute,
  sourceRoute,
  importsRoute,
  electionsRoute,
] as const;

export const collectionNavigation: readonly NavigationEntry[] = [
  {
    path: '/unggahan',
    label: msg`Unggahan`,
    icon: IconMessages,
    permission: 'post.read',
    section: 'answer',
    order: 20,
    chord: 'u',
    synonyms: ['posts', 'collected', 'kiriman'],
    phonePlace: { OFFICER: 2 },
  },
  {
    path: '/tautkan',
    label: msg`Tautkan`,
    icon: IconLink,
    permission: 'post.report',
    section: 'answer',
    order: 30,
    chord: 't',
    synonyms: ['tautkan unggahan', 'report a post', 'link'],
    phonePlace: { OFFICER: 3 },
  },
  {
    path: '/admin/konektor',
    label: msg`Konektor`,
    icon: IconRss,
    permission: 'source.read',
    section: 'admin',
    order: 30,
    synonyms: ['sources', 'connectors', 'sumber', 'umpan', 'rss', 'feed', 'bluesky', 'mastodon'],
  },
  {
    path: '/admin/impor',
    label: msg`Impor`,
    icon: IconFileImport,
    permission: 'import.manage',
    section: 'admin',
    order: 40,
    synonyms: ['import', 'csv', 'xlsx', 'excel'],
  },
  {
    path: '/admin/pemilu',
    label: msg`Masa pemilu`,
    icon: IconScale,
    permission: 'election.manage',
    section: 'admin',
    order: 60,
    synonyms: ['elections', 'pilkada', 'netralitas', 'neutrality', 'calon'],
  },
];
