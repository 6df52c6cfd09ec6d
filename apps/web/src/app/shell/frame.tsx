import { undoLast, useShortcutListener, useShortcuts } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Drawer, Kbd, Text } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import {
  IconHelpCircle,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMenu2,
  IconSearch,
} from '@tabler/icons-react';
import { Link, Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { ForbiddenPage } from '../errors/forbidden-page.js';
import { permittedEntries, phoneEntries } from '../navigation.js';
import { useNavigation } from '../navigation-context.js';
import { useViewer } from '../viewer.js';
import { AccountMenu } from './account-menu.js';
import { BottomBar } from './bottom-bar.js';
import classes from './frame.module.css';
import { OfflineBanner } from './offline-banner.js';
import { SideBar } from './side-bar.js';

// Asked for by a key or a click: neither belongs to the first load.
const Palette = lazy(() => import('./palette.js').then((module) => ({ default: module.Palette })));
const KeySheet = lazy(() => import('./key-sheet.js').then((module) => ({ default: module.KeySheet })));

function Page() {
  const { can } = useViewer();
  const needed = useMatches({
    select: (matches) => matches.flatMap((match) => match.staticData.permission ?? []),
  });
  return needed.every(can) ? <Outlet /> : <ForbiddenPage />;
}

function useFrameShortcuts(openPalette: () => void, openHelp: () => void): void {
  const { t, i18n } = useLingui();
  const { permissions } = useViewer();
  const go = useNavigate();
  const entries = permittedEntries(useNavigation(), permissions);
  useShortcutListener();
  useShortcuts(t`Di mana saja`, [
    { keys: 'ctrl+k', label: t`Cari halaman atau perintah`, run: openPalette },
    { keys: '?', label: t`Daftar tombol`, run: openHelp },
    { keys: 'ctrl+z', label: t`Urungkan keputusan terakhir`, run: () => void undoLast() },
    ...entries.flatMap(({ chord, label, path }) =>
      chord === undefined
        ? []
        : [{ keys: `g ${chord}`, label: i18n._(label), run: () => void go({ to: path }) }],
    ),
  ]);
}

interface HeadProps {
  readonly onMenu: () => void;
  readonly onPalette: () => void;
  readonly onHelp: () => void;
}

function Head({ onMenu, onPalette, onHelp }: HeadProps) {
  const { t } = useLingui();
  return (
    <header className={classes['head']}>
      <ActionIcon
        className={classes['onPhone']}
        variant="subtle"
        color="gray"
        onClick={onMenu}
        aria-label={t`Menu`}
      >
        <IconMenu2 size={20} aria-hidden />
      </ActionIcon>
      <Link to="/" className={classes['brand']} aria-label="GPR Conductor">
        <img src="/icon.svg" alt="" width={28} height={28} />
        <Text span fw={650} className={classes['brandName']}>
          GPR Conductor
        </Text>
      </Link>
      <Button
        className={classes['search']}
        variant="default"
        onClick={onPalette}
        fw={400}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        styles={{ label: { flex: 1 } }}
      >
        <Trans>Cari halaman atau perintah</Trans>
      </Button>
      <ActionIcon
        className={classes['onPhone']}
        variant="subtle"
        color="gray"
        onClick={onPalette}
        aria-label={t`Cari`}
      >
        <IconSearch size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" onClick={onHelp} aria-label={t`Bantuan`} title={t`Bantuan`}>
        <IconHelpCircle size={20} aria-hidden />
      </ActionIcon>
      <AccountMenu />
    </header>
  );
}

function Rail({ entries }: { readonly entries: ReturnType<typeof permittedEntries> }) {
  const { t } = useLingui();
  const [isNarrow, setNarrow] = useLocalStorage({ key: 'gpr.narrow-side-bar', defaultValue: false });
  const Icon = isNarrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <div className={classes['rail']} data-narrow={isNarrow || undefined}>
      <SideBar entries={entries} isNarrow={isNarrow} />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-expanded={!isNarrow}
        onClick={() => setNarrow(!isNarrow)}
        aria-label={isNarrow ? t`Lebarkan bilah samping` : t`Sempitkan bilah samping`}
      >
        <Icon size={20} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** Header, side bar, page, bottom bar. */
export function Frame() {
  const { t } = useLingui();
  const { permissions, role } = useViewer();
  const entries = permittedEntries(useNavigation(), permissions);
  const [isMenuOpen, menu] = useDisclosure(false);
  const [isHelpOpen, help] = useDisclosure(false);
  // Counts how often the palette was asked for: it is not even loaded before the first time.
  const [paletteCalls, setPaletteCalls] = useState(0);
  const openPalette = () => setPaletteCalls((calls) => calls + 1);
  useFrameShortcuts(openPalette, help.open);
  return (
    <div className={classes['frame']}>
      <a href="#isi" className={classes['skip']}>
        <Trans>Langsung ke isi</Trans>
      </a>
      <Head onMenu={menu.open} onPalette={openPalette} onHelp={help.open} />
      <Rail entries={entries} />
      <main id="isi" tabIndex={-1} className={classes['main']}>
        <OfflineBanner />
        <Page />
      </main>
      <BottomBar entries={phoneEntries(entries, role)} />
      <Drawer
        opened={isMenuOpen}
        onClose={menu.close}
        title={t`Menu`}
        size={300}
        closeButtonProps={{ 'aria-label': t`Tutup` }}
      >
        <SideBar entries={entries} isNarrow={false} onChoose={menu.close} />
      </Drawer>
      <Suspense>
        {paletteCalls > 0 ? <Palette calls={paletteCalls} entries={entries} onHelp={help.open} /> : null}
      </Suspense>
      <Suspense>{isHelpOpen ? <KeySheet onClose={help.close} /> : null}</Suspense>
    </div>
  );
}
