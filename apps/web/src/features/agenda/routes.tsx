import type { AgendaItemState } from '@conductor/graphql';
import { msg } from '@lingui/core/macro';
import { IconCalendarWeek, IconHome, IconListDetails } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/layout-routes.js';
import type { NavigationEntry } from '../../app/navigation.js';
import { type RawSearch, searchDay, searchManyOf, searchOneOf, searchText } from '../../app/search.js';
import { AGENDA_STATES } from './agenda-words.js';
import { GRID_ROWS, type GridRows } from './grid-layout.js';

interface AgendaSearch {
  readonly status?: readonly AgendaItemState[] | undefined;
  readonly tema?: string | undefined;
  readonly utama?: string | undefined;
  readonly cari?: string | undefined;
}
interface GridSearch {
  readonly mulai?: string | undefined;
  readonly baris?: GridRows | undefined;
}
/** What a cell of the grid or a cluster of the radar already knows of a new item. */
interface NewItemSearch {
  readonly judul?: string | undefined;
  readonly mulai?: string | undefined;
  readonly tema?: string | undefined;
  readonly utama?: string | undefined;
}

const agendaRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agenda',
  staticData: { permission: 'agenda.read' },
  validateSearch: (raw: RawSearch): AgendaSearch => ({
    status: searchManyOf(AGENDA_STATES, raw['status']),
    tema: searchText(raw['tema']),
    utama: searchText(raw['utama']),
    cari: searchText(raw['cari']),
  }),
  component: lazyRouteComponent(() => import('./agenda-page.js'), 'AgendaPage'),
});

const gridRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/kisi',
  staticData: { permission: 'agenda.read' },
  validateSearch: (raw: RawSearch): GridSearch => ({
    mulai: searchDay(raw['mulai']),
    baris: searchOneOf(GRID_ROWS, raw['baris']),
  }),
  component: lazyRouteComponent(() => import('./grid-page.js'), 'GridPage'),
});

const newItemRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agenda/baru',
  staticData: { permission: 'agenda.draft' },
  validateSearch: (raw: RawSearch): NewItemSearch => ({
    judul: searchText(raw['judul']),
    mulai: searchDay(raw['mulai']),
    tema: searchText(raw['tema']),
    utama: searchText(raw['utama']),
  }),
  component: lazyRouteComponent(() => import('./item-form-page.js'), 'NewItemPage'),
});

const itemRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agenda/$id',
  staticData: { permission: 'agenda.read' },
  component: lazyRouteComponent(() => import('./item-page.js'), 'ItemPage'),
});

const editItemRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agenda/$id/ubah',
  staticData: { permission: 'agenda.draft' },
  component: lazyRouteComponent(() => import('./item-form-page.js'), 'EditItemPage'),
});

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/beranda',
  staticData: { permission: 'agenda.draft' },
  component: lazyRouteComponent(() => import('./home-page.js'), 'HomePage'),
});

export const agendaRoutes = [
  homeRoute,
  gridRoute,
  agendaRoute,
  newItemRoute,
  itemRoute,
  editItemRoute,
] as const;

export const agendaNavigation: readonly NavigationEntry[] = [
  {
    path: '/beranda',
    label: msg`Beranda`,
    icon: IconHome,
    permission: 'agenda.draft',
    section: 'plan',
    order: 10,
    chord: 'h',
    synonyms: ['home', 'hari ini', 'today'],
    homeOf: ['PLANNER'],
    phonePlace: { PLANNER: 1 },
  },
  {
    path: '/kisi',
    label: msg`Kisi`,
    icon: IconCalendarWeek,
    permission: 'agenda.read',
    section: 'plan',
    order: 20,
    chord: 'k',
    synonyms: ['grid', 'calendar', 'kalender', 'dua pekan', 'fortnight'],
    phonePlace: { PLANNER: 2 },
  },
  {
    path: '/agenda',
    label: msg`Agenda`,
    icon: IconListDetails,
    permission: 'agenda.read',
    section: 'plan',
    order: 30,
    chord: 'd',
    synonyms: ['agenda items', 'butir', 'isu', 'issues'],
    phonePlace: { PLANNER: 3, REVIEWER: 3 },
  },
];
