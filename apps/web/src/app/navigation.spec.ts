import { describe, expect, it } from '@jest/globals';
import type { TablerIcon } from '@tabler/icons-react';
import { homeEntry, permittedEntries, phoneEntries, type NavigationEntry } from './navigation.js';

const icon = null as unknown as TablerIcon;
const entry = (path: string, more: Partial<NavigationEntry> = {}): NavigationEntry => ({
  path,
  icon,
  label: { id: path },
  permission: null,
  section: 'plan',
  order: 10,
  ...more,
});
const pathsOf = (entries: readonly NavigationEntry[]) => entries.map(({ path }) => path);

describe('permittedEntries', () => {
  it('keeps what the permissions allow, by section and order', () => {
    const entries = [
      entry('/admin/orang', { section: 'admin', permission: 'people.manage' }),
      entry('/agenda', { order: 20, permission: 'agenda.read' }),
      entry('/kisi', { order: 10, permission: 'agenda.read' }),
      entry('/profil', { section: 'admin' }),
    ];
    expect(pathsOf(permittedEntries(entries, ['agenda.read']))).toEqual(['/kisi', '/agenda', '/profil']);
  });
});

describe('phoneEntries', () => {
  const entries = [
    entry('/kisi'),
    entry('/akun', { phonePlace: { OFFICER: 4 } }),
    entry('/inbox', { phonePlace: { OFFICER: 1 } }),
    entry('/agenda'),
    entry('/partitur'),
  ];

  it('puts the placed ones first and fills up to four', () => {
    expect(pathsOf(phoneEntries(entries, 'OFFICER'))).toEqual(['/inbox', '/akun', '/kisi', '/agenda']);
  });

  it('takes the first four of the side bar for a role without places', () => {
    expect(pathsOf(phoneEntries(entries, 'LEADER'))).toEqual(['/kisi', '/akun', '/inbox', '/agenda']);
  });
});

describe('homeEntry', () => {
  it('is the page of the role, else the first permitted', () => {
    const entries = [entry('/kisi'), entry('/partitur', { homeOf: ['LEADER'] })];
    expect(homeEntry(entries, 'LEADER')?.path).toBe('/partitur');
    expect(homeEntry(entries, 'PLANNER')?.path).toBe('/kisi');
    expect(homeEntry([], 'PLANNER')).toBeUndefined();
  });
});
