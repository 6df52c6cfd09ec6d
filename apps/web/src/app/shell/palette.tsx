import { Keys } from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { Spotlight, spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconHelpCircle, IconLanguage, IconLogout, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { NavigationEntry } from '../navigation.js';
import { useLocaleChoice, useSignOut } from './account-menu.js';

interface PaletteProps {
  /** Each further call opens it again. */
  readonly calls: number;
  readonly entries: readonly NavigationEntry[];
  readonly onHelp: () => void;
}

const iconSize = 20;

function useCommands(onHelp: () => void): SpotlightActionGroupData {
  const { t, i18n } = useLingui();
  const { setColorScheme } = useMantineColorScheme();
  const chooseLocale = useLocaleChoice();
  const signOut = useSignOut();
  const isEnglish = i18n.locale === 'en';
  return {
    group: t`Perintah`,
    actions: [
      {
        id: 'language',
        label: isEnglish ? 'Bahasa Indonesia' : 'English',
        keywords: ['language', 'bahasa'],
        leftSection: <IconLanguage size={iconSize} aria-hidden />,
        onClick: () => void chooseLocale(isEnglish ? 'ID' : 'EN'),
      },
      {
        id: 'light',
        label: t`Tampilan terang`,
        keywords: ['theme', 'light', 'tema', 'terang'],
        leftSection: <IconSun size={iconSize} aria-hidden />,
        onClick: () => setColorScheme('light'),
      },
      {
        id: 'dark',
        label: t`Tampilan gelap`,
        keywords: ['theme', 'dark', 'tema', 'gelap'],
        leftSection: <IconMoon size={iconSize} aria-hidden />,
        onClick: () => setColorScheme('dark'),
      },
      {
        id: 'help',
        label: t`Bantuan dan daftar tombol`,
        keywords: ['help', 'keys', 'bantuan'],
        leftSection: <IconHelpCircle size={iconSize} aria-hidden />,
        onClick: onHelp,
      },
      {
        id: 'sign-out',
        label: t`Keluar`,
        keywords: ['sign out', 'log out', 'keluar'],
        leftSection: <IconLogout size={iconSize} aria-hidden />,
        onClick: () => void signOut(),
      },
    ],
  };
}

/** Ctrl/Cmd+K: any page or command by a few letters, in either language. */
export function Palette({ calls, entries, onHelp }: PaletteProps) {
  const { t, i18n } = useLingui();
  const go = useNavigate();
  useEffect(() => spotlight.open(), [calls]);
  const pages: SpotlightActionGroupData = {
    group: t`Halaman`,
    actions: entries.map(({ path, label, icon: Icon, chord, synonyms }) => ({
      id: path,
      label: i18n._(label),
      keywords: [...(synonyms ?? []), path],
      leftSection: <Icon size={iconSize} aria-hidden />,
      rightSection: chord === undefined ? null : <Keys keys={`g ${chord}`} />,
      onClick: () => void go({ to: path }),
    })),
  };
  return (
    <Spotlight
      actions={[pages, useCommands(onHelp)]}
      shortcut={null}
      attributes={{ content: { 'aria-label': t`Cari halaman atau perintah` } }}
      nothingFound={t`Tidak ada yang cocok`}
      searchProps={{
        leftSection: <IconSearch size={iconSize} aria-hidden />,
        placeholder: t`Ketik beberapa huruf`,
        'aria-label': t`Cari`,
      }}
    />
  );
}
